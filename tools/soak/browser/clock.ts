import type { Page } from '@playwright/test';
import { enterContentScript } from '../../driver/content-script.ts';
import type { Workplace } from './workplace.ts';

/** How far the clock goes, in milliseconds: by a summer time, a wrong day, a wrong year, an empty battery. */
export const SHIFTS = [3_600_000, -3_600_000, 86_400_000, -86_400_000, 400 * 86_400_000, -900 * 86_400_000];

/** An expression that has the clock of where it is evaluated go wrong by so many milliseconds, from the true one. */
const shiftBy = (milliseconds: number): string => `(() => {
  const Real = (globalThis.realClock ??= Date);
  const moved = () => Real.now() + ${milliseconds};
  globalThis.Date = new Proxy(Real, {
    construct: (made, given, as) => Reflect.construct(made, given.length === 0 ? [moved()] : given, as),
    get: (made, name) => (name === 'now' ? moved : Reflect.get(made, name)),
  });
})()`;

/**
 * Moves the clock by which the background, the library and the readers of the open tabs go. Whatever starts anew after that
 * goes by the true time: the clock jumps back there.
 */
export async function moveClock({ extension, tabs }: Workplace, library: Page, shift: number): Promise<void> {
  const expression = shiftBy(shift);
  await Promise.all([
    ...extension.context.serviceWorkers().map((worker) => worker.evaluate(expression)),
    library.evaluate(expression),
    ...tabs.map(async ({ page }) => (await enterContentScript(page)).evaluate(expression)),
  ]);
}
