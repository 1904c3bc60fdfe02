import { controlKind } from '@/components/commands/control.ts';
import { commandFor } from '@/utils/commands/keymap.ts';
import { type KeyPress, KeyReader } from '@/utils/commands/read-key.ts';
import { factsOf, runCommand, type Session } from '@/utils/reading/index.ts';
import type { Host } from '../host.ts';
import type { Ears } from '../shield/ears.ts';
import { keyFocus } from './key-focus.ts';

/** Whose a press is, as far as elements tell. */
type Where = Pick<Parameters<typeof factsOf>[1], 'focus' | 'control'>;

/**
 * The reader's keys. A key that means something here goes no further; every other key is the page's own, as the table of
 * commands says (utils/commands/).
 * @returns takes a key that was pressed elsewhere and is a command for the article
 */
export function listenToKeys(
  document: Document,
  ears: Ears,
  host: Host,
  session: Session,
): (press: KeyPress) => void {
  const reader = new KeyReader();
  /** @returns whether the key meant something here */
  const press = (event: KeyPress, where: () => Where): boolean => {
    const keys = reader.read(event);
    if (!session.page.current.value || keys.length === 0) return false;
    const facts = factsOf(session, where());
    const called = commandFor({ keys, isHeld: event.repeat }, facts, session.settings.keys.value);
    if (called?.isRun) runCommand(session, called.id, called.key);
    return called !== null;
  };
  ears.on('keydown', (event) => {
    const where = () => {
      const target = host.keyTarget(event);
      const { root } = session.page.current.value!.text('article');
      return {
        focus: keyFocus(document, target, root, host.owns(event)),
        control: controlKind(target),
      };
    };
    if (!press(event, where)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return (event) => void press(event, () => ({ focus: 'text', control: null }));
}
