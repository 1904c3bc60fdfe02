import { controlKind } from '@/components/commands/control.ts';
import type { KeyPress } from '@/utils/commands/read-key.ts';
import type { factsOf, Session } from '@/utils/reading/index.ts';
import type { Host } from '../host.ts';
import type { Ears } from '../shield/ears.ts';
import { keyFocus } from './key-focus.ts';

/** Whose a press is, as far as elements tell. */
export type Where = Pick<Parameters<typeof factsOf>[1], 'focus' | 'control'>;

/** @returns whether the key meant something here */
export type HearKey = (event: KeyPress, where: Where) => boolean;

type Kept = readonly [event: KeyboardEvent, where: Where];

/**
 * Hears the keys for the commands, which come with what is drawn over the page (keyboard.ts). A key that will mean something
 * goes no further; every other one is the page's own.
 */
export class KeyDoor {
  readonly #session: Session;
  #hear: HearKey | null = null;
  /** Keys that were pressed while commands were on their way. */
  #kept: Kept[] = [];

  constructor(document: Document, ears: Ears, host: Host, session: Session) {
    this.#session = session;
    ears.on('keydown', (event) => {
      const page = session.page.current.value;
      if (!page) return;
      const target = host.keyTarget(event);
      const { root } = page.text('article');
      const focus = keyFocus(document, target, root, host.owns(event));
      const where = { focus, control: controlKind(target) };
      const isOurs = this.#hear ? this.#hear(event, where) : this.#keep(event, where);
      if (!isOurs) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
  }

  /** Commands are there. @param type takes a kept key that is a letter of a note by now; says whether it is */
  open(hear: HearKey, type: (event: KeyboardEvent) => boolean): void {
    this.#hear = hear;
    for (const [event, where] of this.#kept.splice(0)) if (!type(event)) hear(event, where);
  }

  /** Commands did not come: what was pressed for them shall not act later, when nobody expects it. */
  forget(): void {
    this.#kept = [];
  }

  /** While words are selected or something is looked at, keys are for that; else those with Alt may be. */
  #keep(event: KeyboardEvent, where: Where): boolean {
    const { focus, selection } = this.#session;
    const { altKey, ctrlKey, metaKey, key } = event;
    const isOpen = selection.selected.value !== null || focus.current.value !== null;
    const isMeant = where.focus !== 'field' && !ctrlKey && !metaKey && (isOpen || (altKey && key !== 'Alt'));
    if (isMeant) this.#kept.push([event, where]);
    return isMeant;
  }
}
