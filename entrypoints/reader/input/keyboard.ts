import { controlKind } from '@/components/commands/control.ts';
import { commandFor } from '@/utils/commands/keymap.ts';
import { KeyReader } from '@/utils/commands/read-key.ts';
import { factsOf, keysOf, runCommand, type Session } from '@/utils/reading/index.ts';
import type { HearKey, KeyTarget } from './key-door.ts';
import { keyFocus } from './key-focus.ts';

/** The reader's keys: what a press means here is said by the table of commands (utils/commands/). */
export function hearKeys(document: Document, session: Session): HearKey {
  const reader = new KeyReader();
  const whereIs = (target: KeyTarget | null, root: Element) =>
    target
      ? {
          focus: keyFocus(document, target.element, root, target.isOwn),
          control: controlKind(target.element),
        }
      : { focus: 'text' as const, control: null };
  return (event, target) => {
    const keys = reader.read(event);
    const page = session.page.current.value;
    if (!page || keys.length === 0) return false;
    const facts = factsOf(session, whereIs(target, page.text('article').root));
    const called = commandFor({ keys, isHeld: event.repeat }, facts, keysOf(session));
    if (called?.isRun) runCommand(session, called.id, called.key);
    return called !== null;
  };
}
