import { vi } from 'vitest';
import type { Annotation, AnnotationKind } from '@/utils/model/records.ts';
import { Replaying } from '@/utils/reading/history/replaying.ts';
import { openSession, type Session } from '@/utils/reading/index.ts';
import { fakePage, type Seen } from './fake-page.ts';
import { takeUp } from './take-up.ts';

/** Words that stand for themselves where a browser would have a range. */
interface FakeRange {
  quote: string;
  collapsed: boolean;
}

/** A session on a page that says `text`, and what a reviewer does there. */
export interface Opened {
  session: Session;
  seen: Seen;
  /** Marks the first place of some words; gives the id. */
  mark: (quote: string, kind?: AnnotationKind) => string;
  /** Selects words in the browser: Firefox knows several stretches at once. Nobody is told. */
  selectOnly: (...quotes: string[]) => void;
  /** Selects words, as a gesture of the reviewer that is over. */
  select: (...quotes: string[]) => void;
  removeAllRanges: ReturnType<typeof vi.fn>;
  /** What was said to the reviewer and is there still. */
  told: () => unknown[];
  /** What is offered beside what was said last. */
  offer: () => { run: () => void };
  /** A mark's newest form. */
  annotation: (id: string) => Annotation;
  /** The words that are proposed. */
  words: () => string[];
}

/** @param more what the page can do beside */
export function openOn(text: string, signal: AbortSignal, more: object = {}): Opened {
  const ranges: FakeRange[] = [];
  const removeAllRanges = vi.fn(() => void ranges.splice(0));
  const setBaseAndExtent = vi.fn();
  const selection = {
    get rangeCount() {
      return ranges.length;
    },
    get isCollapsed() {
      return ranges.length === 0;
    },
    getRangeAt: (index: number) => ranges[index],
    removeAllRanges,
    setBaseAndExtent,
  };
  const document = { getSelection: () => selection, activeElement: null };
  const session = openSession(document as never, signal);
  const replaying = new Replaying(session);
  session.history.replayedBy((wish) => replaying.replay(wish));
  const { page, seen } = fakePage(text, more);
  session.page.open(page);
  const mark = (quote: string, kind: AnnotationKind = 'remark') => {
    const start = seen.text.indexOf(quote);
    const span = { start, end: start + quote.length };
    const [made] = session.marks.make([{ kind, scope: 'article', span, quote, origin: 'reviewer' }]);
    return made!.annotation.id;
  };
  const selectOnly = (...quotes: string[]) =>
    void ranges.splice(0, ranges.length, ...quotes.map((quote) => ({ quote, collapsed: false })));
  const select = (...quotes: string[]) => {
    selectOnly(...quotes);
    session.selection.resume();
  };
  const told = () => session.announcements.lines.value.map(({ message }) => message);
  const offer = () => {
    const line = session.announcements.lines.value.at(-1)!;
    return { run: () => takeUp(line, session.history) };
  };
  const annotation = (id: string) => session.marks.get(id)!.annotation;
  const words = () => session.suggestions.open.value.map(({ start, end }) => seen.text.slice(start, end));
  return { session, seen, mark, selectOnly, select, removeAllRanges, told, offer, annotation, words };
}
