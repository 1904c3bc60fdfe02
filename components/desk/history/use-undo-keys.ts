import { useCommandKeys } from '@/components/commands/use-command-keys.ts';
import type { DeskHistory } from './use-desk-history.ts';

/** Has the keys for undo and redo act in the whole of a page, whatever is shown in it. */
export function useUndoKeys({ undo, redo }: DeskHistory): void {
  // Whether there is a step is known once what is on its way to the store is there.
  const facts = { canUndo: true, canRedo: true };
  useCommandKeys('library', facts, { undo: () => void undo(), redo: () => void redo() });
}
