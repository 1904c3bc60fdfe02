import { useState } from 'preact/hooks';
import { explain } from '@/components/words/explain.ts';
import { isToolbarPopup } from './toolbar-popup.ts';

/**
 * The way from the popup to somewhere else, which it makes room for once it is taken.
 * @returns why the last one could not be taken, and what takes one: at once, as browsers open some places in a press only
 */
export function useGoingOn(): { problem: string | null; goOn: (to: () => Promise<unknown>) => void } {
  const [problem, setProblem] = useState<string | null>(null);
  const goOn = (to: () => Promise<unknown>) =>
    void to().then(
      () => isToolbarPopup() && window.close(),
      (error) => setProblem(explain(error, 'unreachable')),
    );
  return { problem, goOn };
}
