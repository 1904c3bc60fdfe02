import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { QUIET_ARGS, requireChromium } from '../../../lib/chromium.ts';

/**
 * Opens an HTML file from the disk in Chromium.
 * @param read what it shows; `problems` is whatever the browser says or asks for meanwhile
 */
export async function openHtml<Value>(
  bytes: Uint8Array,
  read: (page: Page, problems: string[]) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'but-nho-html-'));
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  try {
    const path = join(folder, 'dossier.html');
    await writeFile(path, bytes);
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) problems.push(`request: ${request.url()}`);
    });
    await page.goto(`file://${path}`, { timeout: 0 });
    return await read(page, problems);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
