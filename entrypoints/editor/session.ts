import { type Signal, signal } from '@preact/signals';
import { type FromEditor, isToEditor, type MarkContent } from '@/utils/platform/editor-port.ts';
import type { TypedFields } from '@/utils/store/typed-fields.ts';

/**
 * One conversation with the reader around the frame. What is typed goes out with every key, so that nothing is only
 * here: a page can take the frame away, or have it loaded again, at any moment.
 */
export class EditorSession {
  readonly content: Signal<MarkContent | null> = signal(null);
  readonly #port: MessagePort;
  readonly #note: () => HTMLTextAreaElement | null;
  /** Numbers of the fields that were typed into. */
  readonly #fields = new Map<object, number>();
  /** The field that tells what saving it now would change. */
  #typingIn: object | null = null;
  /** Edits sent so far. */
  #sent = 0;
  /** Whether the reviewer has left the note, and the keyboard has not followed yet. */
  #isLeaving = false;
  /** Characters of the note before what is typed now. */
  #noteStart = 0;

  /** @param note the field of the note, where there is one */
  constructor(port: MessagePort, note: () => HTMLTextAreaElement | null) {
    this.#port = port;
    this.#note = note;
    port.onmessage = ({ data }) => this.#receive(data);
    this.send({ type: 'ready' });
  }

  send(message: FromEditor): void {
    this.#port.postMessage(message);
  }

  /** What the fields tell their typing to (components/use-draft.ts). */
  readonly listen = (field: object, save: (() => void) | null): void => {
    if (!save) {
      this.send({ type: 'rest', field: this.#numberOf(field) });
      return;
    }
    this.#typingIn = field;
    try {
      save();
    } finally {
      this.#typingIn = null;
    }
  };

  edit(id: string, edit: TypedFields, before: TypedFields): void {
    if (this.#typingIn) {
      this.send({ type: 'typing', field: this.#numberOf(this.#typingIn), id, edit, before });
      return;
    }
    const { value: content } = this.content;
    if (content?.id === id) this.content.value = { ...content, ...edit };
    this.#sent += 1;
    this.send({ type: 'edit', id, edit, before, count: this.#sent });
  }

  /** Escape leaves; a key that comes here after it is a command for the reader, and no letter of the note. */
  press(event: KeyboardEvent): void {
    const { key, code, keyCode, shiftKey, repeat, ctrlKey, altKey, metaKey } = event;
    if (event.isComposing || ctrlKey || metaKey) return;
    const press = { key, code, keyCode, shiftKey, repeat, ctrlKey, altKey, metaKey };
    if (this.#isLeaving) this.send({ type: 'key', press });
    else if (key === 'Escape' && !altKey) this.send({ type: 'escape' });
    else return;
    this.#isLeaving = true;
    event.preventDefault();
  }

  /** The keyboard is meant to be here, unless it came when there was nothing left to write in. */
  stay(): void {
    this.#isLeaving = this.content.value === null;
  }

  #numberOf(field: object): number {
    const known = this.#fields.get(field) ?? this.#fields.size;
    this.#fields.set(field, known);
    return known;
  }

  #receive(message: unknown): void {
    if (!isToEditor(message)) return;
    if (message.type === 'show') this.#show(message.content, message.seen);
    else if (message.type === 'hide') this.#hide();
    else if (message.type === 'focus') this.#focus();
    else if (message.id === this.content.value?.id) this.#insert(message.text);
  }

  #show(content: MarkContent, seen: number): void {
    const isOther = content.id !== this.content.value?.id;
    if (!isOther && seen < this.#sent) return;
    if (isOther) this.#noteStart = content.note.length;
    this.content.value = content;
  }

  #hide(): void {
    this.content.value = null;
    this.#isLeaving = true;
  }

  #focus(): void {
    this.stay();
    const note = this.#note();
    if (!note) return;
    note.focus({ preventScroll: true });
    note.setSelectionRange(note.value.length, note.value.length);
    if (document.hasFocus()) this.send({ type: 'focused' });
  }

  /** Puts words before what was typed here since: they were pressed earlier. */
  #insert(text: string): void {
    const note = this.#note();
    if (!note) return;
    const at = Math.min(this.#noteStart, note.value.length);
    const caret = note.selectionEnd + text.length;
    note.setRangeText(text, at, at);
    note.setSelectionRange(caret, caret);
    this.#noteStart = at + text.length;
    note.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
