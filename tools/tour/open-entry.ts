import type { Page } from '@playwright/test';
import { SAMPLE_ENTRY } from '../lib/site.ts';
import type { Tour } from './tour.ts';

/** The tab that shows the sample entry; opened when there is none. */
export async function entryPage({ extension }: Tour): Promise<Page> {
  const { context } = extension;
  const open = context.pages().find((page) => page.url() === SAMPLE_ENTRY);
  if (open) return open;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(SAMPLE_ENTRY);
  return page;
}

/** Opens the sample entry and keeps a picture of it. */
export async function openEntry(tour: Tour): Promise<void> {
  const page = await entryPage(tour);
  await page.screenshot({ path: tour.keep('01-entry.png') });
}
