import { wordsPlace } from '../../driver/selection.ts';
import { until } from '../../lib/until.ts';
import { paintedSuggestions } from '../browser/settle.ts';
import { formOfMark, nameOfRefusal, REFUSED } from '../model/facts.ts';
import { GONE } from '../model/model.ts';
import { alone, type Deed, type Hand, NothingToDo } from './hand.ts';
import { hush, isPainted, type Place, placeOf, said } from './place.ts';

/** Whose refusals are settled: each is said to be written. */
const BY = 'refusals';

const refusalOf = ({ tab, words }: Place): string => nameOfRefusal(tab.article.url, words);

const isSuggested = async ({ tab, words }: Place) => (await paintedSuggestions(tab)).includes(words);

/** Whether the machine proposes the words of a place: they are not marked, and were not refused. */
const isOpen = ({ model }: Hand, place: Place): boolean =>
  place.form === GONE && model.form(refusalOf(place)) === GONE;

/** Answers a suggestion by a key on its card. */
async function answer(place: Place, key: string): Promise<void> {
  const { page } = place.tab;
  await until(`“${place.words}” is not proposed in ${place.tab.by}.`, () => isSuggested(place));
  const { from } = await wordsPlace(page, place.words);
  await page.mouse.click(from.x + 6, from.y);
  const card = page.getByTestId('suggestion-card');
  await card.getByText(place.words, { exact: true }).first().waitFor();
  await page.keyboard.press(key);
}

/** The card goes on to the next suggestion. */
async function closeCard({ tab: { page } }: Place): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByTestId('suggestion-card').waitFor({ state: 'detached' });
}

export const SUGGESTION_DEEDS: Record<'accept' | 'refuse', Deed> = {
  async accept(hand, act) {
    const place = await placeOf(hand, act);
    if (!isOpen(hand, place)) throw new NothingToDo();
    hand.model.try(place.name, formOfMark({ kind: 'statistic', note: '', flag: null }), place.tab.by);
    await answer(place, 'v');
    await until(`“${place.words}” is not marked.`, () => isPainted(place.tab, place.words));
    await closeCard(place);
  },

  async refuse(hand, act) {
    const place = await placeOf(hand, act);
    if (!isOpen(hand, place)) throw new NothingToDo();
    const { page } = place.tab;
    const name = refusalOf(place);
    await alone(hand, name, BY);
    await hush(page);
    hand.model.try(name, REFUSED, BY);
    await answer(place, 'k');
    // Said once it is in the store.
    await said(page).filter({ hasText: 'Đã bỏ 1 gợi ý' }).waitFor();
    hand.model.confirm(BY);
    await closeCard(place);
    if (act.value % 3 > 0) return;
    hand.model.try(name, GONE, BY);
    await said(page).filter({ hasText: 'Đã bỏ 1 gợi ý' }).getByTestId('toast-action').click();
    await until(`“${place.words}” is not proposed again.`, () => isSuggested(place));
  },
};
