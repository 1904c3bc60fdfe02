import { until } from '../../lib/until.ts';
import { asksToStay } from '../browser/settle.ts';
import { nameOfEntry } from '../model/facts.ts';
import type { Act } from '../plan/steps.ts';
import { codeOf, WORLD } from '../world.ts';
import { alone, type Deed, type Hand, NothingToDo, pickBy } from './hand.ts';
import { VERDICT_CHOICES } from './library.ts';
import { listedForm } from './list.ts';

/**
 * Judges the entry of a tab in the popup.
 * @param isHasty takes the popup away at once: what was chosen there holds all the same, as it shows when it comes again
 */
async function judge(hand: Hand, { tab: index, value }: Act, isHasty: boolean): Promise<void> {
  const { article } = await hand.workplace.tab(index);
  const code = codeOf(WORLD.indexOf(article) + 1);
  const name = nameOfEntry(code);
  const form = listedForm(hand, name);
  if (!form) throw new NothingToDo();
  await alone(hand, name, 'popup');
  const [key, verdict] = pickBy(VERDICT_CHOICES, value);
  const open = async () => {
    const popup = await hand.workplace.popup(index);
    await popup.getByTestId('entry-here').filter({ hasText: code }).waitFor();
    return { popup, chosen: popup.locator(`[data-testid=verdict-${verdict}]:checked`) };
  };
  let { popup, chosen } = await open();
  hand.model.try(name, JSON.stringify({ ...form, verdict }), 'popup');
  await popup.keyboard.press(key);
  if (isHasty) {
    await popup.close();
    ({ popup, chosen } = await open());
  }
  await chosen.waitFor({ state: 'attached' });
  await until('The popup does not let itself be left.', async () => !(await asksToStay(popup)));
  hand.model.confirm('popup');
  await popup.close();
}

export const POPUP_DEEDS: Record<Extract<Act, { on: 'popup' }>['does'], Deed> = {
  verdict: (hand, act) => judge(hand, act, false),
  hasty: (hand, act) => judge(hand, act, true),
};
