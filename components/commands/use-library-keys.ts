import type { Target } from '@/utils/commands/facts.ts';
import { type Deeds, useCommandKeys } from './use-command-keys.ts';

const nothing = () => {};

/** What no list does. */
const NO_DEEDS: Deeds<'library'> = {
  'answer.yes': nothing,
  'answer.ask': nothing,
  'answer.no': nothing,
  'entry.next': nothing,
  'note.edit': nothing,
  'list.next': nothing,
  'list.previous': nothing,
  'list.open': nothing,
  'tick.row': nothing,
  'tick.range': nothing,
  search: nothing,
  help: nothing,
  close: nothing,
};

/** The keys of a page of the library, or of what the popup shows of it: those deeds that it has. */
export function useLibraryKeys(target: Target | null, deeds: Partial<Deeds<'library'>>): void {
  useCommandKeys('library', { target }, { ...NO_DEEDS, ...deeds });
}
