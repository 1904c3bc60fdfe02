import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { TextState } from '@/utils/article/visit/sight';
import { toFault } from '@/utils/fault';
import type { Annotation, Span, TextScope } from '@/utils/model';
import {
  Announcements,
  Connection,
  Drafts,
  Ledger,
  type Mark,
  OpenPage,
  Settings,
  UNPLACED,
  WrittenElsewhere,
} from '@/utils/reading';
import type { Suggestion } from '@/utils/suggest';
import { tellUnsaved } from './unsaved';

/** Words the reviewer has selected, ready to be marked. Their offsets are read from the range when they are used. */
export interface SelectedText {
  scope: TextScope;
  /** What the adder stands at: the last stretch. */
  range: Range;
  /** Every stretch, in the order of the text: Firefox selects several (Ctrl, cells of a table). */
  ranges: readonly Range[];
}

/**
 * What the reviewer is looking at: a mark (with those that share the clicked point), a suggestion, or what the editors
 * changed since the article was marked.
 */
export type Focus =
  | { type: 'mark'; id: string; overlapping: readonly string[]; isNew: boolean }
  | { type: 'suggestion'; fingerprint: string }
  | { type: 'textChange'; text: TextState };

/** Everything the reader shows, as signals: whoever changes one need not know who draws it. */
export interface ReaderState {
  page: OpenPage;
  marks: Signal<readonly Mark[]>;
  suggestions: Signal<readonly Suggestion[]>;
  selection: Signal<SelectedText | null>;
  /** Whether the reviewer is selecting: {@link selection} is not read yet. */
  isSelecting: Signal<boolean>;
  focus: Signal<Focus | null>;
  /** The mark that looks for new bounds. */
  rebound: Signal<string | null>;
  /** A candidate place the reviewer is looking at. */
  preview: Signal<Span | null>;
  announcements: Announcements;
  /** What is on its way into the store. */
  ledger: Ledger;
  drafts: Drafts;
  connection: Connection;
  settings: Settings;
  /** Looks for the places of all marks again; the reader, which knows how, puts it here. */
  anchorAgain: () => void;
  /**
   * Says that the next change of the selection, for so many milliseconds, is the reviewer's doing, or ours; put here by
   * whoever watches the selection.
   */
  expectSelection: (patience?: number) => void;
  /** Reads at once what was selected and not read yet; put here by the same. */
  settleSelection: () => void;
  focusedMark: ReadonlySignal<Mark | null>;
  focusedSuggestion: ReadonlySignal<Suggestion | null>;
}

export function createState(life: AbortSignal): ReaderState {
  const marks = signal<readonly Mark[]>([]);
  const suggestions = signal<readonly Suggestion[]>([]);
  const focus = signal<Focus | null>(null);
  const state: ReaderState = {
    page: new OpenPage(),
    marks,
    suggestions,
    selection: signal(null),
    isSelecting: signal(false),
    focus,
    rebound: signal(null),
    preview: signal(null),
    announcements: new Announcements(),
    ledger: new Ledger({
      onStored: (ids, madeUpId, articleId) => takeStoredId(state, ids, madeUpId, articleId),
      onFailure: (annotation, error) => takeFailure(state, annotation, error),
    }),
    drafts: new Drafts(),
    connection: new Connection(life),
    settings: new Settings(),
    anchorAgain: () => {},
    expectSelection: () => {},
    settleSelection: () => {},
    focusedMark: computed(() => {
      const focused = focus.value;
      if (focused?.type !== 'mark') return null;
      return marks.value.find((mark) => mark.annotation.id === focused.id) ?? null;
    }),
    focusedSuggestion: computed(() => {
      const focused = focus.value;
      if (focused?.type !== 'suggestion') return null;
      return suggestions.value.find((one) => one.fingerprint === focused.fingerprint) ?? null;
    }),
  };
  tellUnsaved(state);
  dropWhenGone(state, life);
  return state;
}

/** What nobody can act on any more. */
function dropWhenGone(state: ReaderState, life: AbortSignal): void {
  const stop = effect(() => {
    if (!state.connection.isGone.value) return;
    state.suggestions.value = [];
    state.selection.value = null;
    state.rebound.value = null;
  });
  life.addEventListener('abort', stop);
}

function takeFailure(state: ReaderState, annotation: Annotation, error: unknown): void {
  if (error instanceof WrittenElsewhere) {
    tellWrittenElsewhere(state, annotation.id);
    return;
  }
  // Nothing is left to be saved again; the line on what is unsaved does not know of it.
  const { code: fault } = toFault(error, 'invalid');
  if (fault === 'missing') state.announcements.tell({ says: 'changeFailed', fault }, { isFailure: true });
}

/** Two texts for one place: the card shows both, so the message leads there, unless the card is open. */
function tellWrittenElsewhere({ focus, announcements }: ReaderState, id: string): void {
  if (focus.value?.type === 'mark' && focus.value.id === id) return;
  const run = () => {
    focus.value = { type: 'mark', id, overlapping: [], isNew: false };
  };
  announcements.tell({ says: 'writtenElsewhere' }, { offer: { does: 'show', run }, isFailure: true });
}

/** Another tab may have made the article's record first: marks and page go on under its id. */
function takeStoredId(
  { page, marks }: ReaderState,
  ids: readonly string[],
  madeUpId: string,
  articleId: string,
): void {
  if (madeUpId === articleId) return;
  page.rename(madeUpId, articleId);
  marks.value = marks.value.map((mark) =>
    ids.includes(mark.annotation.id) ? { ...mark, annotation: { ...mark.annotation, articleId } } : mark,
  );
}

/** Forgets the page and everything on it; messages to the reviewer stay. */
export function clearState(state: ReaderState): void {
  state.page.leave();
  state.marks.value = [];
  state.suggestions.value = [];
  state.selection.value = null;
  state.focus.value = null;
  state.rebound.value = null;
  state.preview.value = null;
}

/** The page's text is no longer there: until it is read again, nothing has a place in it. */
export function takePlaces(state: ReaderState): void {
  state.marks.value = state.marks.value.map(({ annotation }) => ({ annotation, anchoring: UNPLACED }));
  state.suggestions.value = [];
  state.selection.value = null;
  state.preview.value = null;
}

/** Lets go of the words that are selected, ours and the page's. */
export function dropSelection(state: ReaderState): void {
  if (!state.selection.value) return;
  state.selection.value = null;
  document.getSelection()?.removeAllRanges();
}

/**
 * Turns to something else to look at. Words that are selected are let go: their adder would stand before the card, and
 * keys would act on what nobody sees.
 */
export function lookAt(state: ReaderState, focus: Focus): void {
  state.preview.value = null;
  state.rebound.value = null;
  dropSelection(state);
  state.focus.value = focus;
}

/** @returns null when it was deleted, or belongs to a page that was left */
export const findMark = (state: ReaderState, id: string): Mark | null =>
  state.marks.value.find((one) => one.annotation.id === id) ?? null;
