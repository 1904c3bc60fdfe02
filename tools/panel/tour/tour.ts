import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { catchDownload } from '../../driver/files.ts';
import { launchExtension, type RunningExtension } from '../../driver/launch.ts';
import type { Front } from '../server/front.ts';
import type { Nodes } from '../server/nodes.ts';

/** What the steps work with. */
export interface PanelTour {
  nodes: Nodes;
  front: Front;
  /** Where pictures and files are left, absolute. */
  folder: string;
  /** What browsers are told, so that they trust the certificate in front. */
  args: string[];
  /** The secretariat's browser, and the page of the panel in it. */
  office: RunningExtension;
  page: Page;
  reviewers: { name: string; extension: RunningExtension; page: Page }[];
  keep: (name: string) => string;
}

/** A browser of somebody's, with a profile of its own. */
export const openBrowser = (folder: string, name: string, args: string[]): Promise<RunningExtension> =>
  launchExtension({ profileDir: join(folder, `profile-${name}`), args });

export async function openPanelPage({ context, url }: RunningExtension): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url('panel.html'));
  return page;
}

/** Saves what a button hands out. @returns its path and text */
export async function save(page: Page, folder: string, button: ReturnType<Page['locator']>) {
  const { path, bytes } = await catchDownload(page, folder, () => button.click());
  return { path, text: bytes.toString() };
}

export const picture = (page: Page, path: string) => page.screenshot({ path, fullPage: true });

/** Has a member's page visit, and waits until it says what came of it. */
export async function visit(page: Page): Promise<void> {
  const visiting = page.getByTestId('visit-stop').waitFor();
  await page.getByTestId('visit').click();
  await visiting;
  await page.getByTestId('visit').waitFor({ timeout: 60_000 });
}
