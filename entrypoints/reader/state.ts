import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { explain } from '@/components/explain';
import type { Toast } from '@/components/Toasts';
import type { Anchoring } from '@/utils/anchoring/anchoring';
import type { TextState } from '@/utils/article/visit/sight';
import type { Unseen } from '@/utils/article/visit/visit';
import { toFault } from '@/utils/fault';
import type { Annotation, Article, Snapshot, Span, TextScope } from '@/utils/model';
import { DEFAULT_PREFERENCES } from '@/utils/preferences';
import type { AnnotationEdit } from '@/utils/store/annotations';
import type { Suggestion } from '@/utils/suggest';
import { WrittenElsewhere } from './elsewhere';
import { Ledger } from './ledger';
import type { Page } from './page';
import { tell, tellWrittenElsewhere } from './toasts';
import { tellUnsaved } from './unsaved';

/** A mark on the open page: the stored annotation and where its target stands today. */
export interface Mark {
  annotation: Annotation;
  anchoring: Anchoring;
  /** Why it is not shown although nothing is known against it. */
  unseen?: Unseen;
}

/** Of a mark whose place is about to be looked for: it is drawn nowhere. */
export const UNPLACED: Anchoring = { status: 'orphan', span: null, quote: null, candidates: [] };

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

/** A text of a mark that is being typed, as saving it now would change the mark. */
export interface Draft {
  annotation: Annotation;
  edit: AnnotationEdit;
}

/** Everything the reader shows, as signals: whoever changes one need not know who draws it. */
export interface ReaderState {
  page: Signal<Page | null>;
  /** The article as read from the page today, under its stored id where it has one. */
  article: Signal<Article | null>;
  marks: Signal<readonly Mark[]>;
  /** Whether they are all: until then nothing is said that some marks alone do not bear out. */
  hasAllMarks: Signal<boolean>;
  suggestions: Signal<readonly Suggestion[]>;
  selection: Signal<SelectedText | null>;
  /** Whether the reviewer is selecting: {@link selection} is not read yet. */
  isSelecting: Signal<boolean>;
  focus: Signal<Focus | null>;
  /** The mark that looks for new bounds. */
  rebound: Signal<string | null>;
  /** A candidate place the reviewer is looking at. */
  preview: Signal<Span | null>;
  toasts: Signal<readonly Toast[]>;
  /** Whether the page has been quiet long enough: half an article proves nothing. */
  isSettled: Signal<boolean>;
  /** Whether single letters and digits are commands: the reviewer's choice. */
  singleKeys: Signal<boolean>;
  /** The kept texts of the article, oldest first. */
  snapshots: Signal<readonly Snapshot[]>;
  /** What is on its way into the store. */
  ledger: Ledger;
  /** Why the last save that failed did. */
  saveError: Signal<unknown>;
  /** What is being typed, by field. */
  drafts: Signal<ReadonlyMap<object, Draft>>;
  /** Whether the extension was updated, switched off or removed under this page, and the reviewer was told. */
  isGone: Signal<boolean>;
  /** Looks for the places of all marks again; the reader, which knows how, puts it here. */
  anchorAgain: () => void;
  /** Takes in at once what the page changed and nobody was told of yet; put here by the reader, too. */
  catchUp: () => void;
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

export function createState(): ReaderState {
  const marks = signal<readonly Mark[]>([]);
  const suggestions = signal<readonly Suggestion[]>([]);
  const focus = signal<Focus | null>(null);
  const state: ReaderState = {
    page: signal(null),
    article: signal(null),
    marks,
    hasAllMarks: signal(false),
    suggestions,
    selection: signal(null),
    isSelecting: signal(false),
    focus,
    rebound: signal(null),
    preview: signal(null),
    toasts: signal([]),
    isSettled: signal(false),
    singleKeys: signal(DEFAULT_PREFERENCES.singleKeys),
    snapshots: signal([]),
    ledger: new Ledger({
      onStored: (ids, madeUpId, articleId) => takeStoredId(state, ids, madeUpId, articleId),
      onFailure: (annotation, error) => takeFailure(state, annotation, error),
    }),
    saveError: signal(null),
    drafts: signal(new Map()),
    isGone: signal(false),
    anchorAgain: () => {},
    catchUp: () => {},
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
  return state;
}

function takeFailure(state: ReaderState, annotation: Annotation, error: unknown): void {
  if (error instanceof WrittenElsewhere) {
    tellWrittenElsewhere(state, annotation.id);
    return;
  }
  state.saveError.value = error;
  // Nothing is left to be saved again; the line on what is unsaved does not know of it.
  if (toFault(error, 'invalid').code === 'missing')
    tell(state, i18n.t('toast.changeFailed', [explain(error)]), null, true);
}

/** Another tab may have made the article's record first: marks and page go on under its id. */
function takeStoredId(
  { article, marks }: ReaderState,
  ids: readonly string[],
  madeUpId: string,
  articleId: string,
): void {
  if (madeUpId === articleId) return;
  if (article.value?.id === madeUpId) article.value = { ...article.value, id: articleId };
  marks.value = marks.value.map((mark) =>
    ids.includes(mark.annotation.id) ? { ...mark, annotation: { ...mark.annotation, articleId } } : mark,
  );
}

/** Forgets the page and everything on it; messages to the reviewer stay. */
export function clearState(state: ReaderState): void {
  state.page.value = null;
  state.article.value = null;
  state.marks.value = [];
  state.hasAllMarks.value = false;
  state.suggestions.value = [];
  state.selection.value = null;
  state.focus.value = null;
  state.rebound.value = null;
  state.preview.value = null;
  state.isSettled.value = false;
  state.snapshots.value = [];
  state.catchUp = () => {};
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
