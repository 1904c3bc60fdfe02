import type { Preferences } from '@/utils/model/preferences.ts';
import type { Facts, Surface } from './facts.ts';
import { COMMAND_IDS, type CommandAt, type CommandId, commandOf } from './table.ts';

/** What the reviewer chose about keys. */
export interface KeyMap {
  /** Whether keys of one character are commands (WCAG 2.1.4). */
  hasLetters: boolean;
  /** Keys of the reviewer's own, by command: each stands for all of its command's letters. */
  own: Readonly<Partial<Record<CommandId, string>>>;
}

export const DEFAULT_KEYS: KeyMap = { hasLetters: true, own: {} };

/** Whether text names a command: an older or newer version of the extension may have known another one. */
const isCommand = (id: string): id is CommandId => COMMAND_IDS.some((known) => known === id);

/** The reviewer's keys as they are remembered. */
export const keyMapOf = ({ singleKeys, keys }: Pick<Preferences, 'singleKeys' | 'keys'>): KeyMap => ({
  hasLetters: singleKeys,
  own: Object.fromEntries(Object.entries(keys).filter(([id]) => isCommand(id))),
});

/** A key press as it was read. */
export interface Press {
  /** The keys it may stand for, likeliest first (read-key.ts). */
  keys: readonly string[];
  /** Whether the key is held down. */
  isHeld: boolean;
}

/** What a key press means. */
export interface Called<Id extends CommandId = CommandId> {
  id: Id;
  key: string;
  /** Whether the press runs the command: a key that is held down does so only where that may be repeated. */
  isRun: boolean;
}

/** Whether a key is a character, with or without Shift. */
export const isCharacter = (key: string): boolean => /^(?:Shift\+)?.$/u.test(key);

const isLetter = (key: string): boolean => /^[a-z]$/.test(key);

/** All keys of a command, the one that is printed first. */
export function keysOf(id: CommandId, { own }: KeyMap): string[] {
  const { keys, isAfar } = commandOf(id);
  const chosen = own[id];
  const others = Object.entries(own).flatMap(([other, key]) => (other === id ? [] : key));
  const near =
    chosen === undefined
      ? keys.filter((key, index) => index === 0 || !others.includes(key))
      : [chosen, ...keys.filter((key) => !isCharacter(key))];
  const letter = near.find(isLetter);
  return isAfar && letter ? [...near, `Alt+${letter}`] : [...near];
}

/** Whether what is open is ours to have keys for: our own UI, a selection of ours, a card of ours over the article. */
function isAtHand({ surface, focus, target }: Facts): boolean {
  if (focus === 'own' || surface !== 'page') return true;
  return target === 'selection' || (focus === 'text' && target !== null);
}

/** Whether a key is a command's at all, whatever the command: the one place that says whose keys are. */
function isOurs(key: string, facts: Facts, { hasLetters }: KeyMap): boolean {
  const { surface, focus, control } = facts;
  if (key === 'Escape') return true;
  if (key === 'Ctrl+Enter') return surface !== 'page';
  if (focus === 'field') return false;
  if (key.startsWith('Ctrl+')) return focus === 'own';
  if (key.startsWith('Alt+')) return surface === 'page';
  if (!isAtHand(facts)) return false;
  if (isCharacter(key)) return hasLetters;
  if (key === 'Enter') return control === null;
  // Over an article they scroll it, and a choice has them itself.
  if (/^(?:Arrow|Page)/.test(key)) return focus === 'own' && control !== 'choice';
  return true;
}

function isHeardAs(id: CommandId, key: string, facts: Facts, map: KeyMap): boolean {
  const { at, when, leaves } = commandOf(id);
  if (!at.includes(facts.surface) || !keysOf(id, map).includes(key)) return false;
  const isLeft = map.own[id] === undefined && leaves?.[facts.surface]?.includes(key) === true;
  return !isLeft && when(facts);
}

/** The commands that a key means in a state: one at most, which a test holds for all states. */
export const commandsFor = (key: string, facts: Facts, map: KeyMap): CommandId[] =>
  isOurs(key, facts, map) ? COMMAND_IDS.filter((id) => isHeardAs(id, key, facts, map)) : [];

/**
 * What a key press means in a state of things.
 * @returns null when it is nobody's here: the page's own, or a field's
 */
export function commandFor<S extends Surface>(
  press: Press,
  facts: Facts & { surface: S },
  map: KeyMap,
): Called<CommandAt<S>> | null {
  for (const key of press.keys) {
    const [id] = commandsFor(key, facts, map) as CommandAt<S>[];
    if (id) return { id, key, isRun: !press.isHeld || commandOf(id).repeats };
  }
  return null;
}

const NAMES: Record<string, string> = {
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};

/** A key as a button shows it: `c`, `⇧V`, `Ctrl+⇧Z`, `↓`, `Esc`. */
export function keyLabel(key: string): string {
  const parts = key.split('+');
  const last = parts.at(-1)!;
  const hasModifier = parts.length > 1;
  const name = NAMES[last] ?? (hasModifier && last.length === 1 ? last.toUpperCase() : last);
  return [...parts.slice(0, -1), name].join('+').replace('Shift+', '⇧');
}

/** The keys of a command that act, as the reviewer has set them; the one that is printed first. */
export const actingKeys = (id: CommandId, map: KeyMap): string[] =>
  keysOf(id, map).filter((key) => map.hasLetters || !isCharacter(key));

/** The key that is printed for a command; null where none acts. */
export function printedKey(id: CommandId, map: KeyMap): string | null {
  const [key] = actingKeys(id, map);
  return key === undefined ? null : keyLabel(key);
}
