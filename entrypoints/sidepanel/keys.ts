import { useEffect, useRef } from 'preact/hooks';
import { NOTHING_TYPED, readKey } from '@/utils/keys/read-key.ts';

/** The keys of the panel: letters that no input method for Vietnamese rewrites. */
export const PANEL_KEYS = {
  next: 'ArrowDown',
  previous: 'ArrowUp',
  open: 'Enter',
  yes: 'v',
  ask: 'q',
  no: 'k',
  groupYes: 'Shift+v',
  groupNo: 'Shift+k',
  note: 'b',
  remove: 'Delete',
  search: '/',
  nextTab: 'ArrowRight',
  previousTab: 'ArrowLeft',
  undo: 'Ctrl+z',
  leave: 'Escape',
} as const;

export type PanelKey = keyof typeof PANEL_KEYS;

/** A key as a button shows it. */
export const keyLabel = (name: PanelKey): string =>
  PANEL_KEYS[name].replace(/^Shift\+(.)$/, (_, letter: string) => `⇧${letter.toUpperCase()}`);

/** Goes on as long as the key is held down. */
const REPEATING = new Set<PanelKey>(['next', 'previous']);

/** Whether what is typed there stays there. */
export const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=radio], [type=checkbox])');

/** Enter presses what can be pressed. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('button, a[href], summary');

const NAMES = Object.entries(PANEL_KEYS) as [PanelKey, string][];

/** Whether the reviewer can switch a key off (WCAG 2.1.4). */
const isCharacter = (key: string) => key.length === 1 || /^Shift\+.$/.test(key);

/**
 * Runs what keys of the panel do while no field has the focus; only Escape is heard in fields, too.
 * @param deeds what is not named does nothing now
 * @param singleKeys whether letters are commands
 */
export function usePanelKeys(deeds: Partial<Record<PanelKey, () => void>>, singleKeys: boolean): void {
  const latest = useRef({ deeds, singleKeys });
  latest.current = { deeds, singleKeys };
  useEffect(() => {
    let typed = NOTHING_TYPED;
    const keysOf = (event: KeyboardEvent): readonly string[] => {
      if (event.ctrlKey || event.metaKey) return event.shiftKey ? [] : [`Ctrl+${event.key.toLowerCase()}`];
      const reading = readKey(typed, event);
      typed = reading.typed;
      return reading.keys;
    };
    const hear = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented) return;
      const { deeds, singleKeys } = latest.current;
      const pressed = keysOf(event);
      const found = NAMES.find(([name, key]) => deeds[name] && pressed.includes(key));
      if (!found) return;
      const [name, key] = found;
      if (takesLetters(event.target) && name !== 'leave') return;
      if (name === 'open' && isPressable(event.target)) return;
      if (isCharacter(key) && !singleKeys) return;
      event.preventDefault();
      if (!event.repeat || REPEATING.has(name)) deeds[name]!();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
