import { commandFor } from '@/utils/commands/keymap.ts';
import { type KeyPress, KeyReader } from '@/utils/commands/read-key.ts';
import { factsOf, keysOf, runCommand, type Session } from '@/utils/reading/index.ts';
import type { HearKey } from './key-door.ts';

/** The reader's keys: what a press means here is said by the table of commands (utils/commands/). */
export function hearKeys(session: Session): HearKey {
  const reader = new KeyReader();
  return (event: KeyPress, where) => {
    const keys = reader.read(event);
    if (!session.page.current.value || keys.length === 0) return false;
    const called = commandFor({ keys, isHeld: event.repeat }, factsOf(session, where), keysOf(session));
    if (called?.isRun) runCommand(session, called.id, called.key);
    return called !== null;
  };
}
