import type { Page } from '@playwright/test';
import { selectWords, wordsPlace } from '../../driver/selection.ts';
import { until } from '../../lib/until.ts';
import { paintedMarks } from '../browser/settle.ts';
import type { ArticleTab } from '../browser/workplace.ts';
import { formOfMark, nameOfMark } from '../model/facts.ts';
import type { Act } from '../plan/steps.ts';
import { alone, type Hand, pickBy } from './hand.ts';

/** The keys by which words are marked, and what they become. */
const KINDS = [
  ['t', 'statistic'],
  ['l', 'remark'],
  ['c', 'campaign'],
] as const;

/** A place of the article that a tab shows. */
export interface Place {
  tab: ArticleTab;
  words: string;
  name: string;
  /** How it is marked now. */
  form: string;
}

/** The place that an act is about, in the tab that is brought to the front. */
export async function placeOf(hand: Hand, { tab: index, place }: Act): Promise<Place> {
  const tab = await hand.workplace.tab(index);
  const words = pickBy(tab.article.words, place);
  const name = nameOfMark(tab.article.url, words);
  await alone(hand, name, tab.by);
  await tab.page.bringToFront();
  return { tab, words, name, form: hand.model.form(name) };
}

export const isPainted = async (tab: ArticleTab, words: string) => (await paintedMarks(tab)).includes(words);

export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  // It may stand over the next words.
  await page.getByTestId('card').waitFor({ state: 'detached' });
}

/** Opens the card of a mark by a click on its words. */
export async function openCard({ tab, words }: Place): Promise<void> {
  // Another tab's mark comes by a message.
  await until(`“${words}” is not shown in ${tab.by}.`, () => isPainted(tab, words));
  const { from } = await wordsPlace(tab.page, words);
  await tab.page.mouse.click(from.x + 6, from.y);
  await tab.page.getByTestId('card').waitFor();
}

/** Marks words by a key, and closes the card. */
export async function mark(hand: Hand, { tab, words, name }: Place, { value }: Act): Promise<void> {
  const [key, kind] = pickBy(KINDS, value);
  await until(`“${words}” still is shown in ${tab.by}.`, async () => !(await isPainted(tab, words)));
  await selectWords(tab.page, words);
  await tab.page
    .getByTestId('add-remark')
    .waitFor()
    .catch(async () => {
      const there = await tab.page.evaluate(() => `“${getSelection()}”, ${document.visibilityState}`);
      throw new Error(`Nothing is offered for ${words}; selected is ${there}`);
    });
  hand.model.try(name, formOfMark({ kind, note: '', flag: null }), tab.by);
  await tab.page.keyboard.press(key);
  await closeCard(tab.page);
}

/** What the page says was done. */
export const said = (page: Page) => page.getByRole('status').getByTestId('toast');

/** Takes away what was said before: what is done next would be one with it. */
export async function hush(page: Page): Promise<void> {
  await until('What was said is not taken away.', async () => {
    if ((await said(page).count()) === 0) return true;
    await said(page)
      .first()
      .getByRole('button')
      .last()
      .click({ timeout: 500 })
      .catch(() => {});
    return false;
  });
}
