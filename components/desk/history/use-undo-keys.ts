import { useCommandKeys } from '@/components/commands/use-command-keys.ts';
import type { DeskHistory } from './use-desk-history.ts';

/** Has the keys for undo and redo act in the whole of a page, whatever is shown in it. */
export function useUndoKeys({ undoable, redoable, undo, redo }: DeskHistory): void {
  useCommandKeys('library', { canUndo: undoable !== null, canRedo: redoable !== null }, { undo, redo });
}
