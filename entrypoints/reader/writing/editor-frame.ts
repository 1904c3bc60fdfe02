import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { KeyPress } from '@/utils/commands/read-key.ts';
import { browser } from '@/utils/platform/browser.ts';
import { isConnected } from '@/utils/platform/connection.ts';
import {
  type ContentEdit,
  type FromEditor,
  isFromEditor,
  type MarkContent,
  type ToEditor,
} from '@/utils/platform/editor-port.ts';
import { newId } from '@/utils/platform/id.ts';
import { EDITOR_SLOT } from './slot.ts';

/**
 * Milliseconds a frame may take to answer: after it was made, and after the browser says that it has loaded. On an old
 * office PC with many tabs it takes seconds; what is typed meanwhile is collected.
 */
const PATIENCE = 10_000;
const ANSWER = 1_500;

/** CSS pixels of the frame's height, whatever it says. */
const LOWEST = 40;
const HIGHEST = 2_000;

type Status = 'absent' | 'loading' | 'ready' | 'blocked';

/** What the frame tells. */
export interface EditorReports {
  /** What a field would change if it were saved now. */
  onTyping: (field: number, typed: ContentEdit) => void;
  /** A field is saved, or as it was. */
  onRest: (field: number) => void;
  onEdit: (edit: ContentEdit) => void;
  /** Another document is in the frame: what was typed in the last one and not saved is only with the reader now. */
  onLost: () => void;
  onEscape: () => void;
  /** A key that was pressed right after Escape. */
  onKey: (press: KeyPress) => void;
  /** The note has the keyboard. */
  onFocus: () => void;
  /** The keyboard went elsewhere. `byKey`: the reviewer tabbed away. */
  onLeave: (byKey: boolean) => void;
}

/**
 * The frame of the extension's own origin in which everything is typed (entrypoints/editor/). It is made ahead, once,
 * and stays where it is in the document; cards show it through a slot. What it says is the reader's at once, so that
 * nothing is lost when the page takes the frame away or has it loaded again.
 */
export class EditorFrame {
  readonly #status = signal<Status>('absent');
  /**
   * `absent` not asked for yet · `loading` · `ready` · `blocked` nothing came of it: the page's own rules (an embedder
   * policy, a sandbox) forbid frames, or the extension is gone. A frame that answers late is ready all the same.
   */
  readonly status: ReadonlySignal<Status> = this.#status;
  readonly element: HTMLIFrameElement;
  readonly #reports: EditorReports;
  readonly #token = newId();
  readonly #signal: AbortSignal;
  #port: MessagePort | null = null;
  #content: MarkContent | null = null;
  /** Edits received from the document that is in the frame now. */
  #seen = 0;
  /** Whether the note has the keyboard, or is to have it. */
  #isFocused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param title what the frame is called by those who hear it */
  constructor(document: Document, title: string, reports: EditorReports, signal: AbortSignal) {
    this.#reports = reports;
    this.#signal = signal;
    this.element = document.createElement('iframe');
    this.element.slot = EDITOR_SLOT;
    this.element.title = title;
    this.element.dataset.testid = 'editor';
    this.element.addEventListener('load', () => this.#connect(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#port?.close();
    });
  }

  /** Makes the frame, in our UI's `stage`, unless it is there. A page without marks pays nothing for it. */
  prepare(stage: HTMLElement): void {
    if (this.#status.peek() !== 'absent' || this.#signal.aborted) return;
    if (!isConnected()) {
      this.#status.value = 'blocked';
      return;
    }
    this.#status.value = 'loading';
    this.element.src = `${browser.runtime.getURL('/editor.html')}#${this.#token}`;
    stage.append(this.element);
    this.#giveUpIn(PATIENCE);
  }

  /** Shows a mark; called again, shows what has changed of it. */
  show(content: MarkContent): void {
    this.#content = content;
    this.#post({ type: 'show', content, seen: this.#seen });
  }

  hide(): void {
    this.#content = null;
    this.#isFocused = false;
    this.#post({ type: 'hide' });
    // Out of sight it must not keep the keyboard.
    this.element.blur();
  }

  /** Takes the keyboard into the note, as soon as there is one. */
  focus(): void {
    this.#isFocused = true;
    this.#post({ type: 'focus' });
  }

  /** Writes what was typed while the note had not got the keyboard yet. */
  type(id: string, text: string): void {
    this.#post({ type: 'typed', id, text });
  }

  #post(message: ToEditor): void {
    if (this.#status.peek() === 'ready') this.#port?.postMessage(message);
  }

  #giveUpIn(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#status.peek() === 'loading') this.#status.value = 'blocked';
    }, time);
  }

  /** Hands a port to the document that has just loaded; only one of our own origin can receive it. */
  #connect(): void {
    this.#port?.close();
    this.#reports.onLost();
    if (!isConnected()) {
      this.#status.value = 'blocked';
      return;
    }
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#seen = 0;
    if (this.#status.peek() === 'ready') this.#status.value = 'loading';
    port1.onmessage = ({ data }) => this.#receive(data);
    const { origin } = new URL(browser.runtime.getURL('/'));
    this.element.contentWindow?.postMessage(this.#token, origin, [port2]);
    this.#giveUpIn(ANSWER);
  }

  #receive(message: unknown): void {
    if (!isFromEditor(message)) return;
    if (message.type === 'ready') this.#greet();
    else if (message.type === 'typing') this.#reports.onTyping(message.field, message);
    else if (message.type === 'rest') this.#reports.onRest(message.field);
    else if (message.type === 'edit') this.#take(message);
    else if (message.type === 'size') this.#resize(message.height);
    else if (message.type === 'escape') this.#reports.onEscape();
    else if (message.type === 'key') this.#reports.onKey(message.press);
    else if (message.type === 'left') {
      this.#isFocused = false;
      this.#reports.onLeave(message.byKey);
    } else this.#onFocus();
  }

  #onFocus(): void {
    // It was asked to take the keyboard, and the card has closed since: out of sight it must not keep it.
    if (!this.#content) {
      this.element.blur();
      return;
    }
    this.#isFocused = true;
    this.#reports.onFocus();
  }

  #resize(height: number): void {
    this.element.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, height))}px`;
  }

  /** Tells a new document what is shown; one that was loaded again goes on where the last one was. */
  #greet(): void {
    clearTimeout(this.#timer);
    this.#status.value = 'ready';
    if (this.#content) this.show(this.#content);
    if (this.#isFocused) this.focus();
  }

  #take({ id, edit, before, count }: Extract<FromEditor, { type: 'edit' }>): void {
    this.#seen = count;
    if (this.#content?.id === id) this.#content = { ...this.#content, ...edit };
    this.#reports.onEdit({ id, edit, before });
  }
}
