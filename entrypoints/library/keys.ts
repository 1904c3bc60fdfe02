import { useEffect, useRef } from 'preact/hooks';
import { NOTHING_TYPED, readKey } from '@/utils/keys/read-key.ts';

/** The keys of the library: letters that no input method for Vietnamese rewrites. */
export const LIBRARY_KEYS = {
  next: 'm',
  proposed: 'v',
  undecided: 'q',
  notProposed: 'k',
  reason: 'b',
  search: '/',
  leave: 'Escape',
} as const;

export type LibraryCommand = keyof typeof LIBRARY_KEYS;

const COMMANDS = Object.entries(LIBRARY_KEYS) as [LibraryCommand, string][];

/** A letter is typed into it, or chooses in it: the verdict's buttons have the focus after a click, and take none. */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=radio], [type=checkbox])');

/**
 * Runs commands by their keys while nothing that takes letters has the focus; a field is left by Escape, and the next entry comes by
 * Ctrl+Enter wherever the focus is.
 * @param run does nothing for a command that does not apply now
 */
export function useLibraryKeys(run: (command: LibraryCommand) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    let typed = NOTHING_TYPED;
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current('next');
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const reading = readKey(typed, event);
      typed = reading.typed;
      const command = COMMANDS.find(([, key]) => reading.keys.includes(key))?.[0];
      if (!command || event.repeat || (takesLetters(event.target) && command !== 'leave')) return;
      event.preventDefault();
      latest.current(command);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
