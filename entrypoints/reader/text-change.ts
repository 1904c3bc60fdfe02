import { effect, untracked } from '@preact/signals';
import type { PageSight, TextState } from '@/utils/article/visit/sight';
import { compareText } from '@/utils/reading';
import type { ReaderState } from './state';

/** The message about the text that was told last. */
interface Told {
  toast: string;
  /** What it said. */
  key: string;
  /** Every kind of thing that was said on this page: none is said again once it has been read. */
  kinds: ReadonlySet<string>;
}

const isWorthSaying = ({ difference, shows }: TextState): boolean =>
  difference !== 'none' || shows !== 'whole';

/** What is known of the page's text today, beside the one that was marked; null where there is nothing to say. */
function textStateOf(state: ReaderState): TextState | null {
  const page = state.page.current.value;
  if (!page?.isAlive || !state.page.isSettled.value) return null;
  const comparison = compareText(page, state.marks.value, state.page.snapshots.value);
  return comparison && isWorthSaying(comparison) ? comparison : null;
}

/** Whether a text that is not the whole article keeps a mark from being shown: else it is not worth a message. */
const isMissed = (state: ReaderState, { difference, shows }: TextState): boolean =>
  difference !== 'none' || state.marks.value.some(({ unseen }) => unseen?.reason === shows);

/** What the popup is told of the page's text and of the marks that it does not show. */
export function sightOf(state: ReaderState): PageSight {
  const unseen = state.marks.value.flatMap(({ annotation: { id }, unseen }) =>
    unseen ? [[id, unseen.reason]] : [],
  );
  return {
    isSettled: state.page.isSettled.value,
    text: textStateOf(state),
    unseen: Object.fromEntries(unseen),
  };
}

/**
 * Tells the reviewer that the article was edited after they marked it, that its text differs, or that the page does not
 * show it, and shows the edits on request. There is at most one such message: it is brought up to date, taken back when
 * it does not hold any more, and never repeated.
 */
export function tellTextChanges(state: ReaderState, signal: AbortSignal): void {
  let told: Told | null = null;
  let visit: unknown = null;
  const stop = effect(() => {
    const known = textStateOf(state);
    const text = known && isMissed(state, known) ? known : null;
    // The same page may be read anew: what was said of it holds.
    const isOther = state.page.current.value?.visit !== visit;
    visit = state.page.current.value?.visit;
    if (!isOther && !state.page.isSettled.value) return;
    // Messages come and go for other reasons, too.
    told = untracked(() => bringUpToDate(state, text, isOther ? takeBack(state, told) : told));
  });
  signal.addEventListener('abort', stop);
}

function takeBack(state: ReaderState, told: Told | null): null {
  if (told) state.announcements.dismiss(told.toast);
  return null;
}

function bringUpToDate(state: ReaderState, text: TextState | null, told: Told | null): Told | null {
  if (state.focus.value?.type === 'textChange') state.focus.value = text && { type: 'textChange', text };
  if (!text) {
    takeBack(state, told);
    return told;
  }
  const key = JSON.stringify(text);
  if (told?.key === key) return told;
  const kind = `${text.difference} ${text.shows}`;
  if (told) {
    const isThere = state.announcements.has(told.toast);
    if (!isThere && told.kinds.has(kind)) return { ...told, key };
    takeBack(state, told);
  }
  const run = () => {
    state.focus.value = { type: 'textChange', text };
  };
  const offer = text.pieces.length > 0 ? ({ does: 'show', run } as const) : null;
  const toast = state.announcements.tell({ says: 'textState', text }, { offer });
  return { toast, key, kinds: new Set(told?.kinds).add(kind) };
}
