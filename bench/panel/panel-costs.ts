import type { SidePanel } from '../../tools/driver/panel.ts';
import { median } from '../../tools/lib/median.ts';
import { until } from '../../tools/lib/until.ts';

/** What the side panel costs beside an article, in milliseconds. */
export interface PanelCost {
  /** From the start of its page to the first frame with rows. */
  opening: number;
  /** From the press of a key to the frame in which another row is chosen; a median. */
  key: number;
  /** The longest frame while its list is scrolled from end to end. */
  frame: number;
}

const PRESSES = 9;
const PATIENCE = 60_000;

/** Runs in the panel from its very beginning: when rows are in a frame, and how long from a key to the row it chooses. */
const WATCH = `
const rows = () => document.querySelector('[data-testid=panel-mark]');
const chosen = () => document.querySelector('[aria-current=true]')?.dataset.key ?? null;
globalThis.costs = { opening: null, keys: [] };
let pressed = null;
let was = null;
addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; was = chosen(); }, true);
(function look(now) {
  if (costs.opening === null && rows()) costs.opening = now;
  if (pressed !== null && chosen() !== was) { costs.keys.push(now - pressed); pressed = null; }
  requestAnimationFrame(look);
})(0);
`;

const SCROLL = `(async () => {
  const list = [...document.querySelectorAll('.p-tab *')].find((one) => one.scrollHeight > one.clientHeight + 50);
  if (!list) return 0;
  let longest = 0;
  for (let step = 0; step <= 60; step += 1) {
    const start = performance.now();
    list.scrollTop = (list.scrollHeight / 60) * step;
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
})()`;

interface Costs {
  opening: number | null;
  keys: number[];
}

/** @param panel the side panel beside an article with marks */
export async function panelCost(panel: SidePanel): Promise<PanelCost> {
  await panel.reload(WATCH);
  const costs = () => panel.evaluate<Costs | null>('globalThis.costs ?? null');
  const opened = await until('The panel showed no marks.', async () => (await costs())?.opening, PATIENCE);
  for (let press = 0; press < PRESSES; press += 1) {
    await panel.press('ArrowDown');
    const isDone = async () => ((await costs())?.keys.length ?? 0) > press;
    await until('No row was chosen.', isDone, PATIENCE);
  }
  const frame = await panel.evaluate<number>(SCROLL);
  return { opening: opened, key: median((await costs())!.keys), frame };
}
