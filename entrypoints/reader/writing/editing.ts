import { effect, untracked } from '@preact/signals-core';
import { i18n } from '#i18n';
import type { KeyPress } from '@/utils/commands/read-key.ts';
import { toFault } from '@/utils/model/fault.ts';
import type { Annotation } from '@/utils/model/records.ts';
import type { ContentEdit } from '@/utils/platform/editor-port.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Session } from '@/utils/reading/index.ts';
import { controlOf } from '../shield/in-view.ts';
import type { Surroundings } from '../surroundings.ts';
import type { EarlyKeys } from './early-keys.ts';
import { EditorFrame, type EditorReports } from './editor-frame.ts';
import { Written } from './written.ts';

/** Milliseconds after which keys are the page's again although the note did not take them. */
const LONGEST_WAIT = 12_000;

/** Milliseconds after a press of the pointer in which the keyboard goes elsewhere by it. */
const PRESS = 500;

/** How often the keyboard is taken back from a page that takes it away while the reviewer types. */
const RETURNS = 3;

/** The writing of notes, and of how marks are understood: what is shown in the frame, and what comes of it. */
export class Editing {
  readonly frame: EditorFrame;
  readonly #session: Session;
  readonly #written: Written;
  readonly #keys: EarlyKeys;
  /** The mark that is being written about. */
  #open: Annotation | null = null;
  /** The marks that were, by their ids: what is typed of one may come when its card has closed. */
  readonly #shown = new Map<string, Annotation>();
  /** Whether it was opened for its note to be written. */
  #wasAsked = false;
  /** Whether what the reviewer types is meant for the note. */
  #isWriting = false;
  /** Whether the note has the keyboard. */
  #hasKeyboard = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressedAt = Number.NEGATIVE_INFINITY;
  #robbed = 0;

  /** @param onKey takes a key that was pressed right after the note was left, and is a command for the article */
  constructor(
    { document, ears, host, keys, session }: Surroundings,
    onKey: (press: KeyPress) => void,
    signal: AbortSignal,
  ) {
    this.#session = session;
    this.#written = new Written(session, signal);
    this.#keys = keys;
    // On a button of ours, keys are the button's.
    keys.isAwaited = (event) => this.#isWriting && !controlOf(host.keyTarget(event));
    const isWithUs = () => !document.hasFocus() || controlOf(host.focused()) !== null;
    const reports: EditorReports = {
      onTyping: (field, typed) => this.#onTyping(field, typed),
      onRest: (field) => this.#written.release(field),
      onEdit: (edit) => {
        const annotation = this.#shown.get(edit.id);
        if (annotation) this.#written.save(edit, annotation);
      },
      onLost: () => this.#written.saveHeld(),
      onEscape: () => session.focus.close(),
      onKey,
      onFocus: () => this.#onFocus(),
      onLeave: (byKey) => this.#onLeave(byKey || isWithUs()),
    };
    this.frame = new EditorFrame(document, i18n.t('card.note'), reports, signal);
    ears.on('pointerdown', () => {
      this.#pressedAt = performance.now();
      this.#isWriting = false;
    });
    const stop = effect(() => {
      // Ahead of the first mark, so that its note has the keyboard at once.
      if (session.selection.selected.value || session.focus.wanted.value?.type === 'mark')
        this.frame.prepare(host.stage);
      if (this.frame.status.value === 'blocked') this.#endWaiting();
      if (session.connection.isGone.value) untracked(() => this.#written.saveHeld());
    });
    signal.addEventListener('abort', () => {
      stop();
      clearTimeout(this.#timer);
    });
  }

  /** Shows a mark, or what has changed of the one that is shown. @param takesKeyboard whether its note is written now */
  open(annotation: Annotation, takesKeyboard: boolean): void {
    const isOther = this.#open?.id !== annotation.id;
    const isAsked = takesKeyboard && (isOther || !this.#wasAsked);
    this.#wasAsked = takesKeyboard;
    this.#open = annotation;
    this.#shown.set(annotation.id, annotation);
    const { id, kind, note, campaign, statistic, target } = annotation;
    this.frame.show({ id, kind, note, campaign, statistic, quote: target.exact });
    if (isOther) this.#robbed = 0;
    if (isAsked && this.frame.status.peek() !== 'blocked') this.#takeKeyboard();
  }

  close(): void {
    this.#endWaiting();
    this.#session.history.endTyping();
    this.#hasKeyboard = false;
    this.#open = null;
    this.#wasAsked = false;
    this.frame.hide();
  }

  /** Opens the note of a mark in a window of the extension: for pages in which it cannot be written. */
  async openWindow(id: string): Promise<void> {
    await callBackground('openNote', { id }).catch((error) =>
      this.#session.announcements.tell(
        { says: 'noteFailed', fault: toFault(error, 'invalid').code },
        { isFailure: true },
      ),
    );
  }

  #onTyping(field: number, typed: ContentEdit): void {
    this.#isWriting = this.#hasKeyboard;
    const annotation = this.#shown.get(typed.id);
    if (annotation) this.#written.hold(field, typed, annotation);
  }

  #takeKeyboard(): void {
    this.#isWriting = true;
    this.frame.focus();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hasKeyboard || this.#endWaiting(), LONGEST_WAIT);
  }

  #onFocus(): void {
    if (!this.#open) return;
    this.#hasKeyboard = true;
    this.#isWriting = true;
    const text = this.#keys.take();
    if (text) this.frame.type(this.#open.id, text);
  }

  /** @param byReviewer whether the keyboard went to another window or to a button of ours, or away by a key */
  #onLeave(byReviewer: boolean): void {
    this.#session.history.endTyping();
    this.#hasKeyboard = false;
    if (!this.#open || !this.#isWriting) return;
    if (byReviewer || performance.now() - this.#pressedAt < PRESS) {
      this.#isWriting = false;
      return;
    }
    this.#robbed += 1;
    if (this.#robbed === 1) this.#session.announcements.tell({ says: 'keysTaken' });
    if (this.#robbed <= RETURNS) {
      this.#takeKeyboard();
      return;
    }
    this.#endWaiting();
    const { id } = this.#open;
    const offer = { does: 'noteWindow', run: () => void this.openWindow(id) } as const;
    this.#session.announcements.tell({ says: 'keysLost' }, { offer, isFailure: true });
  }

  /** The note does not come: what was typed meanwhile is its text all the same. */
  #endWaiting(): void {
    this.#isWriting = false;
    clearTimeout(this.#timer);
    const text = this.#keys.take();
    if (!text || !this.#open) return;
    const { note } = this.#open;
    this.#written.save({ edit: { note: note + text }, before: { note } }, this.#open);
  }
}
