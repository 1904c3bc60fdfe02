import { effect, untracked } from '@preact/signals-core';
import type { PageSight, TextState } from '@/utils/article/index.ts';
import type { Announcements } from '../announcements.ts';
import type { Focus } from '../focus.ts';
import type { Marks } from '../marks/marks.ts';
import type { OpenPage } from './open-page.ts';
import { compareText } from './sight.ts';

interface Owners {
  announcements: Announcements;
  page: OpenPage;
  marks: Marks;
  focus: Focus;
}

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
function textStateOf(owners: Pick<Owners, 'page' | 'marks'>): TextState | null {
  const page = owners.page.current.value;
  if (!page?.isAlive || !owners.page.isSettled.value) return null;
  const comparison = compareText(page, owners.marks.all.value, owners.page.snapshots.value);
  return comparison && isWorthSaying(comparison) ? comparison : null;
}

/** Whether a text that is not the whole article keeps a mark from being shown: else it is not worth a message. */
const isMissed = (owners: Owners, { difference, shows }: TextState): boolean =>
  difference !== 'none' || owners.marks.all.value.some(({ unseen }) => unseen?.reason === shows);

/** What the popup is told of the page's text and of the marks that it does not show. */
export function sightOf(owners: Pick<Owners, 'page' | 'marks'>): PageSight {
  const unseen = owners.marks.all.value.flatMap(({ annotation: { id }, unseen }) =>
    unseen ? [[id, unseen.reason]] : [],
  );
  return {
    isSettled: owners.page.isSettled.value,
    text: textStateOf(owners),
    unseen: Object.fromEntries(unseen),
  };
}

/**
 * Tells the reviewer that the article was edited after they marked it, that its text differs, or that the page does not
 * show it, and shows the edits on request. There is at most one such message: it is brought up to date, taken back when
 * it does not hold any more, and never repeated.
 */
export function tellTextChanges(owners: Owners, signal: AbortSignal): void {
  let told: Told | null = null;
  let visit: unknown = null;
  const stop = effect(() => {
    const known = textStateOf(owners);
    const text = known && isMissed(owners, known) ? known : null;
    // The same page may be read anew: what was said of it holds.
    const isOther = owners.page.current.value?.comparisons !== visit;
    visit = owners.page.current.value?.comparisons;
    if (!isOther && !owners.page.isSettled.value) return;
    // Messages come and go for other reasons, too.
    told = untracked(() => bringUpToDate(owners, text, isOther ? takeBack(owners, told) : told));
  });
  signal.addEventListener('abort', stop);
}

function takeBack(owners: Owners, told: Told | null): null {
  if (told) owners.announcements.dismiss(told.toast);
  return null;
}

function bringUpToDate(owners: Owners, text: TextState | null, told: Told | null): Told | null {
  owners.focus.follow(text);
  if (!text) {
    takeBack(owners, told);
    return told;
  }
  const key = JSON.stringify(text);
  if (told?.key === key) return told;
  const kind = `${text.difference} ${text.shows}`;
  if (told) {
    const isThere = owners.announcements.has(told.toast);
    if (!isThere && told.kinds.has(kind)) return { ...told, key };
    takeBack(owners, told);
  }
  const run = () => owners.focus.turnTo({ type: 'textChange', text });
  const offer = text.pieces.length > 0 ? ({ does: 'show', run } as const) : null;
  const toast = owners.announcements.tell({ says: 'textState', text }, { offer });
  return { toast, key, kinds: new Set(told?.kinds).add(kind) };
}
