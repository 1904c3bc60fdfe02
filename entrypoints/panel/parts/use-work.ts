import { useEffect, useRef, useState } from 'preact/hooks';
import { explainPanel } from '@/components/words/explain-panel.ts';

/** One piece of work at a time, as it is shown: under way, or why it did not go. */
export interface Work {
  isBusy: boolean;
  problem: string | null;
  /** Does something; what it throws is said. One piece of work that is under way is waited for, not begun again. */
  run: (work: () => Promise<void> | void) => Promise<void>;
  /** Takes away what was said. */
  forget: () => void;
}

export function useWork(): Work {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // A second press may come before the next rendering.
  const isRunning = useRef(false);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  return {
    isBusy,
    problem,
    async run(work) {
      if (isRunning.current) return;
      isRunning.current = true;
      setBusy(true);
      setProblem(null);
      try {
        await work();
      } catch (error) {
        if (isHere.current) setProblem(explainPanel(error));
      }
      isRunning.current = false;
      if (isHere.current) setBusy(false);
    },
    forget: () => setProblem(null),
  };
}
