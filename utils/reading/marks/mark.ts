import type { Anchoring } from '@/utils/anchoring/index.ts';
import type { Unseen } from '@/utils/article/index.ts';
import type {
  Annotation,
  AnnotationKind,
  AreaTarget,
  Campaign,
  MarkedStatistic,
  Span,
  Target,
  TextScope,
  TextTarget,
} from '@/utils/model/records.ts';

/** A mark on the open page: the stored annotation and where its target stands today. */
export interface Mark {
  annotation: Annotation;
  anchoring: Anchoring;
  /** Why it is not shown although nothing is known against it. */
  unseen?: Unseen;
}

/** Of a mark whose place is about to be looked for: it is drawn nowhere. */
export const UNPLACED: Anchoring = { status: 'orphan', span: null, quote: null, candidates: [] };

/** Whether anything is known of a mark: it was looked for, and its words are not just out of sight. */
export const isKnown = ({ anchoring, unseen }: Mark): boolean => !unseen && anchoring !== UNPLACED;

/** Found wanting, which only a page that has loaded proves. */
export const isLost = ({ anchoring: { status } }: Mark): boolean =>
  status === 'ambiguous' || status === 'orphan';

export const idsOf = (marks: readonly Mark[]): Set<string> =>
  new Set(marks.map((mark) => mark.annotation.id));

/** The anchoring of a mark that stands where it was made. */
export const inPlace = (target: TextTarget): Anchoring => ({
  status: 'exact',
  span: { start: target.start, end: target.end },
  quote: null,
  candidates: [],
});

/** A text of the open page: one that marks count in, or what was typed on areas of its print. */
export type Scope = TextScope | 'area';

/** The text in which a target has its place on the page. */
export const scopeOf = (target: Target): Scope => (target.type === 'area' ? 'area' : target.scope);

/** The kept text that stands beside a target: that of the article beside an area. */
export const textScopeOf = (target: Target): TextScope => (target.type === 'area' ? 'article' : target.scope);

/** A place in a text of the open page, with the words that must still stand there when it is used. */
export interface Place {
  scope: TextScope;
  span: Span;
  quote: string;
}

interface Meant {
  kind: AnnotationKind;
  origin: Annotation['origin'];
  campaign?: Campaign | null;
  statistic?: MarkedStatistic | null;
}

/** What becomes a mark: a place, or an area of the print, with what is already understood of it. */
export type MarkRequest = Meant & (Place | { target: AreaTarget });
