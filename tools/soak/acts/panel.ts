import { until } from '../../lib/until.ts';
import { formOfMark, nameOfEntry, nameOfMark } from '../model/facts.ts';
import { GONE } from '../model/model.ts';
import type { Act } from '../plan/steps.ts';
import { codeOf, WORLD } from '../world.ts';
import { alone, type Deed, type Hand, NothingToDo, pickBy } from './hand.ts';
import { VERDICT_CHOICES } from './library.ts';
import { listedForm } from './list.ts';

const MARKS = '[data-testid=panel-mark]';
const CHOSEN = `${MARKS}[aria-current=true] .sent mark`;
const FLAG_KEYS = [
  ['v', 'checked'],
  ['q', 'doubtful'],
  ['k', 'wrong'],
] as const;

/** Chooses a mark in the panel beside a tab. @returns null where there is none */
async function choose(hand: Hand, { tab: index, place }: Act) {
  const tab = await hand.workplace.tab(index);
  const panel = await hand.workplace.panel(index);
  const named = hand.model.names(`mark ${tab.article.url} `);
  if (named.length === 0) return null;
  await panel.click('[data-testid=tab-marks]');
  await until('The panel shows no mark.', async () => (await panel.count(MARKS)) > 0);
  const shown = await panel.texts(`${MARKS} .sent mark`);
  const wanted = pickBy(shown, place);
  await panel.click(`${MARKS}:nth-of-type(${shown.indexOf(wanted) + 1})`);
  await until(
    `The panel does not turn to “${wanted}”.`,
    async () => (await panel.texts(CHOSEN))[0] === wanted,
  );
  const name = nameOfMark(tab.article.url, wanted);
  await alone(hand, name, tab.by);
  return { panel, name, words: wanted, by: tab.by, form: hand.model.form(name) };
}

export const PANEL_DEEDS: Record<Extract<Act, { on: 'panel' }>['does'], Deed> = {
  async flag(hand, act) {
    const chosen = await choose(hand, act);
    if (!chosen || chosen.form === GONE) throw new NothingToDo();
    const form = JSON.parse(chosen.form);
    const [key, flag] = pickBy(
      FLAG_KEYS.filter(([, one]) => one !== form.flag),
      act.value,
    );
    hand.model.try(chosen.name, formOfMark({ ...form, flag }), chosen.by);
    await chosen.panel.press(key);
    await until('The panel does not show the flag.', async () =>
      Boolean(await chosen.panel.count(`${MARKS}[data-flag=${flag}][aria-current=true]`)),
    );
    await chosen.panel.press('Escape');
  },

  async delete(hand, act) {
    const chosen = await choose(hand, act);
    if (!chosen || chosen.form === GONE) throw new NothingToDo();
    hand.model.try(chosen.name, GONE, chosen.by);
    await chosen.panel.press('Delete');
    const shown = () => chosen.panel.texts(`${MARKS} .sent mark`);
    await until('The panel keeps what was deleted.', async () => !(await shown()).includes(chosen.words));
    await chosen.panel.press('Escape');
  },

  async verdict(hand, { tab: index, value }) {
    const { article } = await hand.workplace.tab(index);
    const code = codeOf(WORLD.indexOf(article) + 1);
    const name = nameOfEntry(code);
    const form = listedForm(hand, name);
    if (!form) throw new NothingToDo();
    await alone(hand, name, 'panel');
    const panel = await hand.workplace.panel(index);
    await until(
      'The panel does not know the entry.',
      async () => (await panel.texts('.p-bar .code'))[0] === code,
    );
    await panel.press('Escape');
    const [key, verdict] = pickBy(
      VERDICT_CHOICES.filter(([, one]) => one !== form.verdict),
      value,
    );
    hand.model.try(name, JSON.stringify({ ...form, verdict }), 'panel');
    await panel.press(key);
    // Said once it is in the store.
    await until('The panel does not say that the verdict was written.', async () =>
      (await panel.texts('[data-testid=panel-foot]'))[0]?.includes(`Đã ghi: kết luận về ${code}`),
    );
    hand.model.confirm('panel');
    await panel.press('Escape');
  },
};
