import type { KeyPress } from '@/utils/commands/read-key.ts';
import type { Session } from '@/utils/reading/index.ts';
import { inherited } from '@/utils/text/inherited.ts';
import type { Host } from '../host.ts';
import type { Ears } from '../shield/ears.ts';

/** Where a key goes. */
export interface KeyTarget {
  /** The element, looked for in every shadow root; null where none has the focus. */
  element: Element | null;
  /** Whether it is our own UI's. */
  isOwn: boolean;
}

/**
 * @param target null for a key that was pressed elsewhere, and is meant for the article
 * @returns whether the key meant something here
 */
export type HearKey = (event: KeyPress, target: KeyTarget | null) => boolean;

/**
 * Hears the keys for the commands, which come with what is drawn over the page (keyboard.ts). A key that will mean something
 * goes no further; every other one is the page's own.
 */
export class KeyDoor {
  readonly #session: Session;
  #hear: HearKey | null = null;
  /** Keys that were pressed while commands were on their way. */
  #kept: [event: KeyboardEvent, target: KeyTarget][] = [];

  constructor(ears: Ears, host: Host, session: Session) {
    this.#session = session;
    ears.on('keydown', (event) => {
      const target = { element: host.keyTarget(event), isOwn: host.owns(event) };
      const isOurs = this.#hear ? this.#hear(event, target) : this.#keep(event, target);
      if (!isOurs) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
  }

  /** Commands are there. @param type takes a kept key that is a letter of a note by now; says whether it is */
  open(hear: HearKey, type: (event: KeyboardEvent) => boolean): void {
    this.#hear = hear;
    for (const [event, target] of this.#kept.splice(0)) if (!type(event)) hear(event, target);
  }

  /** Commands did not come: what was pressed for them shall not act later, when nobody expects it. */
  forget(): void {
    this.#kept = [];
  }

  /** While words are selected or something is looked at, keys are for that, unless a field has them; else those with Alt may be. */
  #keep(event: KeyboardEvent, target: KeyTarget): boolean {
    const { focus, page, selection } = this.#session;
    const { altKey, ctrlKey, metaKey, key } = event;
    if (!page.current.value || ctrlKey || metaKey || key === 'Alt') return false;
    if (
      target.element &&
      inherited(target.element, 'matches').call(target.element, 'input, textarea, select, [contenteditable]')
    )
      return false;
    if (!altKey && !selection.selected.value && !focus.current.value) return false;
    this.#kept.push([event, target]);
    return true;
  }
}
