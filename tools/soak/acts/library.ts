import type { Act } from '../plan/steps.ts';
import { THE_AWARD } from '../world.ts';
import { FILE_DEEDS } from './files.ts';
import { type Deed, lineOf, pickBy } from './hand.ts';
import { hush, open, rowOf, said, scrollTo, tries } from './list.ts';
import { bin, TRASH_DEEDS } from './trash.ts';

export const VERDICT_KEYS = { v: 'proposed', q: 'undecided', k: 'notProposed' } as const;
export const VERDICT_CHOICES = Object.entries(VERDICT_KEYS);
const CRITERIA = THE_AWARD.criteria;

export const LIBRARY_DEEDS: Record<Extract<Act, { on: 'library' }>['does'], Deed> = {
  async verdict(hand, act) {
    const one = await open(hand, act);
    const [key, verdict] = pickBy(VERDICT_CHOICES, act.value);
    tries(hand, one, { verdict });
    await one.library.keyboard.press(key);
    await one.library.locator(`[data-testid=verdict-${verdict}]:checked`).waitFor({ state: 'attached' });
  },

  async reason(hand, act) {
    const one = await open(hand, act);
    const reason = lineOf('Lý do', act);
    tries(hand, one, { reason });
    await one.library.getByTestId('reason').fill(reason);
    await one.library.getByTestId('reason').blur();
  },

  async score(hand, act) {
    const one = await open(hand, act);
    const at = act.value % CRITERIA.length;
    const points = (act.value % (CRITERIA[at]!.most! * 2 + 1)) / 2;
    tries(hand, one, { points: one.form.points.map((was, index) => (index === at ? points : was)) });
    const field = one.library.getByTestId('points').nth(at);
    await field.fill(String(points).replace('.', ','));
    await field.blur();
  },

  async remark(hand, act) {
    const one = await open(hand, act);
    const remark = lineOf('Nhận xét', act);
    tries(hand, one, { remark });
    await one.library.getByTestId('remark').fill(remark);
    await one.library.getByTestId('remark').blur();
  },

  async undo(hand, act) {
    const one = await open(hand, act);
    const [key, verdict] = pickBy(
      VERDICT_CHOICES.filter(([, other]) => other !== one.form.verdict),
      act.value,
    );
    await hush(hand, one.library);
    tries(hand, one, { verdict });
    await one.library.keyboard.press(key);
    await said(one.library).filter({ hasText: 'Đã ghi: kết luận' }).waitFor();
    tries(hand, one, {});
    await one.library.getByTestId('undo').click();
    // What is offered next is the step before.
    await said(one.library).filter({ hasText: 'Đã hoàn tác: kết luận' }).waitFor();
  },

  async removeAndUndo(hand, act) {
    const one = await open(hand, act);
    await bin(hand, one);
    tries(hand, one, {});
    await one.library.getByTestId('undo').click();
    await scrollTo(one.library, 'entry', rowOf(one.library, one.name));
  },

  ...TRASH_DEEDS,
  ...FILE_DEEDS,
};
