import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PageWords } from '../../../utils/pages/index.ts';
import { bundleScript, ROOT } from '../../lib/bundle.ts';
import type * as InPage from './in-page.ts';

declare const Documents: typeof InPage;

const HOST = 'http://documents.test';
const LIBRARY = join(ROOT, 'node_modules', 'pdfjs-dist');

/**
 * Readies a page of Chromium to read PDFs with the product's own reader; all other requests are refused.
 * @returns reads the words of a file's pages
 */
export async function pdfReader(page: Page): Promise<(path: string) => Promise<PageWords[]>> {
  let file = '';
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== HOST) return route.abort();
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    if (pathname === '/file.pdf')
      return route.fulfill({ contentType: 'application/pdf', body: readFileSync(file) });
    const asset = [join(LIBRARY, pathname), join(LIBRARY, 'legacy', 'build', pathname)].find(existsSync);
    const contentType = pathname.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream';
    return asset ? route.fulfill({ contentType, body: readFileSync(asset) }) : route.abort();
  });
  const code = await bundleScript('tools/eval/documents/in-page.ts', 'Documents');
  await page.goto(`${HOST}/`);
  await page.evaluate(`${code};globalThis.Documents = Documents;`);
  return (path) => {
    file = path;
    return page.evaluate((host) => Documents.wordsOf(`${host}/file.pdf`, `${host}/`), HOST);
  };
}
