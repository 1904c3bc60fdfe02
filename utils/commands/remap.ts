import { reachableFacts } from './facts.ts';
import { commandsFor, type KeyMap, keysOf } from './keymap.ts';
import { COMMAND_IDS, type CommandId } from './table.ts';

/** Why a command cannot have a key: it is none that can be given, or another command has it where this one acts. */
export interface KeyRefusal {
  why: 'none' | 'taken';
  key: string;
  by: CommandId | null;
}

/** What can be given: a letter, with or without Shift. Digits answer and put marks, other signs differ by keyboard. */
const isGivable = (key: string): boolean => /^(?:Shift\+)?[a-z]$/.test(key);

/**
 * Whether a command can have a key of the reviewer's own. A key that another command only knows from earlier versions is
 * free: it is taken from there.
 * @returns null where it can
 */
export function refusalOf(id: CommandId, key: string, map: KeyMap): KeyRefusal | null {
  if (!isGivable(key)) return { why: 'none', key, by: null };
  const wanted: KeyMap = { hasLetters: true, own: { ...map.own, [id]: key } };
  // Alt goes with the letter.
  const heard = [key, `Alt+${key}`];
  const others = COMMAND_IDS.filter(
    (other) => other !== id && keysOf(other, wanted).some((one) => heard.includes(one)),
  );
  if (others.length === 0) return null;
  const states = reachableFacts();
  for (const one of heard)
    for (const facts of states) {
      const meant = commandsFor(one, facts, wanted);
      const by = meant.length > 1 && meant.includes(id) && meant.find((other) => other !== id);
      if (by) return { why: 'taken', key, by };
    }
  return null;
}
