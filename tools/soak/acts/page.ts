import type { Page } from '@playwright/test';
import { noteOf } from '../../driver/editor.ts';
import { until } from '../../lib/until.ts';
import { asksToStay } from '../browser/settle.ts';
import type { ArticleTab } from '../browser/workplace.ts';
import { formOfMark } from '../model/facts.ts';
import { GONE } from '../model/model.ts';
import type { Act } from '../plan/steps.ts';
import { WORLD } from '../world.ts';
import { type Deed, type Hand, lineOf, pickBy } from './hand.ts';
import { closeCard, hush, isPainted, mark, openCard, type Place, placeOf, said } from './place.ts';
import { SUGGESTION_DEEDS } from './suggestions.ts';

const FLAG_KEYS = { v: 'checked', q: 'doubtful', k: 'wrong' } as const;
const FLAGS = Object.entries(FLAG_KEYS);

async function remove(hand: Hand, place: Place): Promise<void> {
  await openCard(place);
  hand.model.try(place.name, GONE, place.tab.by);
  await place.tab.page.keyboard.press('Delete');
}

/** Changes a field of a mark; what is not marked yet is marked. */
async function change(
  hand: Hand,
  act: Act,
  edit: (page: Page, form: Parameters<typeof formOfMark>[0]) => Promise<Parameters<typeof formOfMark>[0]>,
): Promise<void> {
  const place = await placeOf(hand, act);
  if (place.form === GONE) return mark(hand, place, act);
  await openCard(place);
  const { page, by } = place.tab;
  const form = await edit(page, JSON.parse(place.form));
  hand.model.try(place.name, formOfMark(form), by);
  await closeCard(page);
}

export const PAGE_DEEDS: Record<Extract<Act, { on: 'page' }>['does'], Deed> = {
  async toggle(hand, act) {
    const place = await placeOf(hand, act);
    if (place.form === GONE) await mark(hand, place, act);
    else {
      await remove(hand, place);
      await place.tab.page.getByTestId('card').waitFor({ state: 'detached' });
    }
  },

  ...SUGGESTION_DEEDS,

  note: (hand, act) =>
    change(hand, act, async (page, form) => {
      const note = lineOf('Ghi chú', act);
      await noteOf(page).fill(note);
      return { ...form, note };
    }),

  flag: (hand, act) =>
    change(hand, act, async (page, form) => {
      const [key, flag] = pickBy(
        FLAGS.filter(([, one]) => one !== form.flag),
        act.value,
      );
      await page.keyboard.press(key);
      return { ...form, flag };
    }),

  async deleteAndUndo(hand, act) {
    const place = await placeOf(hand, act);
    if (place.form === GONE) return mark(hand, place, act);
    const { page, by } = place.tab;
    // What was deleted before, too, would be one with it: its line comes when it is in the store.
    await hand.settle();
    await page.bringToFront();
    await hush(page);
    await remove(hand, place);
    // Offered as soon as it is deleted in the store.
    const undo = said(page).filter({ hasText: 'Đã xóa chỗ đánh dấu' }).getByTestId('toast-action');
    await undo.waitFor();
    hand.model.try(place.name, place.form, by);
    // A button that has just moved does not act yet.
    await until(`“${place.words}” does not come back.`, async () => {
      if (await isPainted(place.tab, place.words)) return true;
      if (await undo.isVisible()) await undo.click({ timeout: 500 }).catch(() => {});
      return false;
    });
    if (await page.getByTestId('card').isVisible()) await closeCard(page);
  },

  async redo(hand, act) {
    const place = await placeOf(hand, act);
    if (place.form === GONE) return mark(hand, place, act);
    const { page, by } = place.tab;
    const form = JSON.parse(place.form);
    const [key, flag] = pickBy(
      FLAGS.filter(([, one]) => one !== form.flag),
      act.value,
    );
    const flagged = formOfMark({ ...form, flag });
    await openCard(place);
    for (const [keys, next, isPressed] of [
      [key, flagged, true],
      ['Control+z', place.form, false],
      ['Control+y', flagged, true],
    ] as const) {
      hand.model.try(place.name, next, by);
      await page.keyboard.press(keys);
      await page.locator(`[data-testid=flag-${flag}][aria-pressed=${isPressed}]`).waitFor();
    }
    await closeCard(page);
  },

  async reload(hand, { tab: index }) {
    const tab = await leave(hand, index);
    await hand.workplace.goOn(index, tab.article);
  },

  async goOn(hand, { tab: index, value }) {
    await leave(hand, index);
    await hand.workplace.goOn(index, pickBy(WORLD, value));
  },
};

/** Leaves a page once it lets itself be left: all that was done there is said to be saved by that. */
async function leave({ workplace, model }: Hand, index: 0 | 1): Promise<ArticleTab> {
  const tab = await workplace.tab(index);
  await until(`${tab.by} does not let itself be left.`, async () => !(await asksToStay(tab.page)));
  model.confirm(tab.by);
  return tab;
}
