import type { Ears } from '../shield/ears.ts';

/** Of a key: the text it adds to what was typed so far; null where it adds none. */
function typedAfter(text: string, key: string): string | null {
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  if (key === 'Enter') return `${text}\n`;
  return [...key].length === 1 ? text + key : null;
}

/**
 * Collects what the reviewer types while the note does not have the keyboard yet, or was robbed of it. Those keys are no
 * commands, and the page does not hear them.
 */
export class EarlyKeys {
  #text = '';
  /** Codes of keys that went down here: the page does not hear them come up either. */
  readonly #down = new Set<string>();

  /** Whether a key, or a text, is meant for the note; put here by whoever knows. */
  isAwaited: (event: Event) => boolean = () => false;

  constructor(ears: Ears) {
    ears.on('keydown', (event) => {
      if (!this.isAwaited(event) || !this.add(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    // What comes without a key: an input method, dictation, a list of signs.
    ears.on('beforeinput', (event) => {
      if (!event.cancelable || !event.data || !this.isAwaited(event)) return;
      this.#text += event.data;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    ears.on('keyup', (event) => {
      if (this.#down.delete(event.code)) event.stopImmediatePropagation();
    });
  }

  /** Takes a key for the note. @returns whether it is typed there */
  add(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const text = typedAfter(this.#text, event.key);
    if (text === null) return false;
    this.#text = text;
    this.#down.add(event.code);
    return true;
  }

  /** @returns what was collected, once */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}
