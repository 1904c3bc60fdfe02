import { effect } from '@preact/signals-core';
import type { Snapshot } from '@/utils/model/records.ts';
import { handOverKey } from '@/utils/platform/hand-over-key.ts';
import type { Draft, Session } from '@/utils/reading/index.ts';
import { type MirroredMark, mirrorMarks } from './mirrored-marks.ts';

/** What a reader leaves to the one that takes over. */
export interface Mirror {
  /** What was open; null when nothing was. */
  page: {
    isArticle: boolean;
    card: { id: string; isNew: boolean } | null;
    /** Whether selected words were offered to be marked, or were just being selected. */
    isSelecting: boolean;
  } | null;
  /** What the ledger could not write, and the texts that it counts in. */
  marks: readonly MirroredMark[];
  texts: readonly Snapshot[];
  /** What was being typed. */
  drafts: readonly Draft[];
}

/** A part of the mirror, or the proof that it is ours. */
type Part = keyof Mirror | 'key';

export const partOf = (root: ParentNode, part: Part): Element | null =>
  root.querySelector(`data[data-part=${part}]`);

/**
 * Keeps all that is not in the store, down to the last letter typed, as text in our root, for the reader that comes
 * with an update of the extension: in Firefox the update ends this one without a word, and its text is all that stays.
 * The root is closed to the page, and none of the text is drawn, so that it cannot be selected either.
 */
export function keepMirror(root: ShadowRoot, session: Session, signal: AbortSignal): void {
  const add = (part: Part) => {
    const element = document.createElement('data');
    element.hidden = true;
    element.dataset.part = part;
    root.append(element);
    return element;
  };
  const proof = add('key');
  // Without it nothing can be taken over: then it is as where nobody comes to do so (utils/reading/connection.ts).
  handOverKey(signal)
    .then((key) => {
      proof.textContent = key;
    })
    .catch(() => {});

  mirrorMarks(session, { marks: add('marks'), texts: add('texts') }, signal);
  const page = add('page');
  const drafts = add('drafts');
  const stops = [
    effect(() => {
      page.textContent = JSON.stringify(pageOf(session));
    }),
    effect(() => {
      drafts.textContent = JSON.stringify([...session.drafts.held.value.values()]);
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}

function pageOf(session: Session): Mirror['page'] {
  const page = session.page.current.value;
  const focus = session.focus.wanted.value;
  if (!page) return null;
  const card = focus?.type === 'mark' ? { id: focus.id, isNew: focus.isNew } : null;
  const isSelecting = session.selection.isSelecting.value || session.selection.selected.value !== null;
  return { isArticle: page.isArticle, card, isSelecting };
}
