import type { Marionette } from './marionette.ts';

export interface Point {
  /** CSS pixels from the window's upper left corner. */
  x: number;
  y: number;
}

/**
 * Calls a function, or the source of one, in whatever context is chosen, and gives what it returns, or what its promise holds.
 * @param sandbox `system` for the browser's own rights; null for the page's
 */
export async function callInPage<Value>(
  marionette: Marionette,
  run: ((...args: never[]) => unknown) | string,
  args: unknown[],
  sandbox: 'system' | null,
): Promise<Value> {
  // A function of its own, so that its promise is awaited and its error has a text.
  const script = `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => (${run})(...arguments[0])).then(
      (value) => done({ value: value === undefined ? null : value }),
      (error) => done({ error: String(error) }));`;
  const answer = await marionette.value<{ value: Value } | { error: string } | null>(
    'WebDriver:ExecuteAsyncScript',
    {
      script,
      args: [args],
      newSandbox: true,
      sandbox,
    },
  );
  if (!answer) throw new Error('The page went while it was asked.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}

/**
 * Runs in the page: the first element with this `data-testid`, in whatever shadow root, or the middle of the first that
 * can be seen.
 */
export function find(testId: string, wanted: 'element'): Element | null;
export function find(testId: string, wanted: 'middle'): Point | null;
export function find(testId: string, wanted: 'element' | 'middle'): Element | Point | null {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const found = root.querySelector(`[data-testid="${testId}"]`);
    if (found && wanted === 'element') return found;
    const box = found?.getBoundingClientRect();
    if (box && box.width > 0 && box.height > 0)
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    for (const element of root.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot }>('*'))
      if (element.openOrClosedShadowRoot) roots.push(element.openOrClosedShadowRoot);
  }
  return null;
}
