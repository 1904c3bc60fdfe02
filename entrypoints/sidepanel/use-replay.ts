import { useRef } from 'preact/hooks';
import type { DeskHistory } from '@/components/desk/history/use-desk-history.ts';
import type { Deeds } from './deeds.ts';
import type { PageLink } from './link/page-link.ts';

/**
 * Undo and redo by keys: what was done last goes first, whether to the entry or in the page. One step at a time: which one is
 * next is known when the one before has been taken, so a key that is pressed meanwhile waits for it.
 */
export function useReplay(link: PageLink, desk: DeskHistory, deeds: Deeds): (way: keyof DeskHistory) => void {
  const before = useRef(Promise.resolve());
  const replay = async (way: keyof DeskHistory) => {
    const { undoableAt = null, redoableAt = null } = link.standing.peek() ?? {};
    const pageAt = way === 'undo' ? undoableAt : redoableAt;
    if (!(await desk[way](pageAt ?? 0)) && pageAt !== null) await deeds[way]();
  };
  return (way) => {
    before.current = before.current.then(() => replay(way));
  };
}
