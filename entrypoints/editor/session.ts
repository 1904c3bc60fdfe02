import { type Signal, signal } from '@preact/signals';
import { type ContentEdit, type FromEditor, isToEditor, type MarkContent } from '@/utils/editor-port';

/**
 * One conversation with the reader around the frame. What is typed goes out with every key, so that nothing is only
 * here: a page can take the frame away, or have it loaded again, at any moment.
 */
export class EditorSession {
  readonly content: Signal<MarkContent | null> = signal(null);
  readonly #port: MessagePort;
  /** Edits sent so far. */
  #sent = 0;
  /** Characters of the note before what is typed now. */
  #noteStart = 0;

  /** @param note the field of the note, where there is one */
  constructor(
    port: MessagePort,
    readonly note: () => HTMLTextAreaElement | null,
  ) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#receive(data);
    this.send({ type: 'ready' });
  }

  send(message: FromEditor): void {
    this.#port.postMessage(message);
  }

  edit(edit: ContentEdit): void {
    const content = this.content.value;
    if (!content) return;
    this.content.value = { ...content, ...edit };
    this.#sent += 1;
    this.send({ type: 'edit', id: content.id, edit, count: this.#sent });
  }

  #receive(message: unknown): void {
    if (!isToEditor(message)) return;
    if (message.type === 'show') this.#show(message.content, message.seen);
    else if (message.type === 'hide') this.content.value = null;
    else if (message.type === 'focus') this.#focus();
    else if (message.id === this.content.value?.id) this.#insert(message.text);
  }

  #show(content: MarkContent, seen: number): void {
    const isOther = content.id !== this.content.value?.id;
    if (!isOther && seen < this.#sent) return;
    if (isOther) this.#noteStart = content.note.length;
    this.content.value = content;
  }

  #focus(): void {
    const note = this.note();
    if (!note) return;
    note.focus({ preventScroll: true });
    note.setSelectionRange(note.value.length, note.value.length);
    if (document.hasFocus()) this.send({ type: 'focused' });
  }

  /** Puts words before what was typed here since: they were pressed earlier. */
  #insert(text: string): void {
    const note = this.note();
    if (!note) return;
    const at = Math.min(this.#noteStart, note.value.length);
    const caret = note.selectionEnd + text.length;
    note.setRangeText(text, at, at);
    note.setSelectionRange(caret, caret);
    this.#noteStart = at + text.length;
    note.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
