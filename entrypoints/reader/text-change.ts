import { effect, untracked } from '@preact/signals';
import type { PageSight, TextState } from '@/utils/article/visit/sight';
import { compareText, type Session } from '@/utils/reading';

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
function textStateOf(session: Session): TextState | null {
  const page = session.page.current.value;
  if (!page?.isAlive || !session.page.isSettled.value) return null;
  const comparison = compareText(page, session.marks.all.value, session.page.snapshots.value);
  return comparison && isWorthSaying(comparison) ? comparison : null;
}

/** Whether a text that is not the whole article keeps a mark from being shown: else it is not worth a message. */
const isMissed = (session: Session, { difference, shows }: TextState): boolean =>
  difference !== 'none' || session.marks.all.value.some(({ unseen }) => unseen?.reason === shows);

/** What the popup is told of the page's text and of the marks that it does not show. */
export function sightOf(session: Session): PageSight {
  const unseen = session.marks.all.value.flatMap(({ annotation: { id }, unseen }) =>
    unseen ? [[id, unseen.reason]] : [],
  );
  return {
    isSettled: session.page.isSettled.value,
    text: textStateOf(session),
    unseen: Object.fromEntries(unseen),
  };
}

/**
 * Tells the reviewer that the article was edited after they marked it, that its text differs, or that the page does not
 * show it, and shows the edits on request. There is at most one such message: it is brought up to date, taken back when
 * it does not hold any more, and never repeated.
 */
export function tellTextChanges(session: Session, signal: AbortSignal): void {
  let told: Told | null = null;
  let visit: unknown = null;
  const stop = effect(() => {
    const known = textStateOf(session);
    const text = known && isMissed(session, known) ? known : null;
    // The same page may be read anew: what was said of it holds.
    const isOther = session.page.current.value?.visit !== visit;
    visit = session.page.current.value?.visit;
    if (!isOther && !session.page.isSettled.value) return;
    // Messages come and go for other reasons, too.
    told = untracked(() => bringUpToDate(session, text, isOther ? takeBack(session, told) : told));
  });
  signal.addEventListener('abort', stop);
}

function takeBack(session: Session, told: Told | null): null {
  if (told) session.announcements.dismiss(told.toast);
  return null;
}

function bringUpToDate(session: Session, text: TextState | null, told: Told | null): Told | null {
  session.focus.follow(text);
  if (!text) {
    takeBack(session, told);
    return told;
  }
  const key = JSON.stringify(text);
  if (told?.key === key) return told;
  const kind = `${text.difference} ${text.shows}`;
  if (told) {
    const isThere = session.announcements.has(told.toast);
    if (!isThere && told.kinds.has(kind)) return { ...told, key };
    takeBack(session, told);
  }
  const run = () => session.focus.on({ type: 'textChange', text });
  const offer = text.pieces.length > 0 ? ({ does: 'show', run } as const) : null;
  const toast = session.announcements.tell({ says: 'textState', text }, { offer });
  return { toast, key, kinds: new Set(told?.kinds).add(kind) };
}
