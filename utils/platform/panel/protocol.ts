import type { UnseenReason } from '@/utils/article/index.ts';
import type { FaultCode } from '@/utils/model/fault.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import {
  ANNOTATION_KINDS,
  type Annotation,
  type AnnotationKind,
  type CampaignKind,
  MARK_FLAGS,
  type MarkFlag,
  type Span,
  type TextTarget,
} from '@/utils/model/records.ts';
import type { WordsInLine } from '@/utils/text/sentence-around.ts';

/**
 * The side panel and the page beside it, which speak through one port. The panel dials the page itself, so that no
 * background that sleeps stands between; it is told everything at first and then what changes, and of no other article.
 */

/** Goes up when the two sides of different versions would not understand each other. */
export const PROTOCOL = 2;

/** A mark in a list. */
export interface MarkRow
  extends Pick<
    Annotation,
    'id' | 'kind' | 'flag' | 'note' | 'anchorStatus' | 'currentQuote' | 'keptAsEvidence' | 'updatedAt'
  > {
  /** Its words, and where it stands among the marks that have no place today (utils/model/target.ts). */
  target: Pick<TextTarget, 'exact' | 'start'>;
  /** Why the page does not show it now. */
  unseen: UnseenReason | null;
  /** Where it stands in the text; null for one without a place. */
  at: number | null;
  /** Its words in their sentence: today's, or the marked text's where today has no place for it. */
  line: WordsInLine;
  /** The campaign that it is understood as. */
  name: string | null;
  /** The printed pages that it was marked on, as they call themselves: “3”, “3–4”; null for words of no page. */
  page: string | null;
}

/** A suggestion in a list. */
export interface SuggestionRow {
  /** Its fingerprint. */
  id: string;
  kind: Exclude<AnnotationKind, 'remark'>;
  /** Where it stands in the text. */
  at: number;
  line: WordsInLine;
  /** The campaign that is proposed; null for a figure. */
  name: string | null;
  campaignKind: CampaignKind | null;
  /** Whether the reviewer has looked at it, on the page or in the panel. */
  isSeen: boolean;
}

/** What is looked at. */
export interface LookedAtRow {
  list: 'marks' | 'suggestions' | 'findings';
  id: string;
}

/** What is turned to by its row alone; a finding is shown with its figures instead. */
export type ListedRow = LookedAtRow & { list: 'marks' | 'suggestions' };

/** Deeds that a panel names with their undo. */
export const DONE_NAMES = ['accepted', 'deleted', 'moved', 'rejected', 'split'] as const;

/** What was done last, in how many places, while its undo is offered. */
export interface Done {
  says: (typeof DONE_NAMES)[number];
  count: number;
}

/** The page that is read. */
export interface PageHead {
  articleId: string;
  title: string | null;
  /** The article's address. */
  url: string;
  /** Names the article text: today's, or the newest one that is stored. */
  hash: string;
}

/** What the panel is told beside the rows. */
export interface Standing {
  /** Null while no page is read. */
  head: PageHead | null;
  /** Whether these are all marks of the article. */
  hasAllMarks: boolean;
  lookedAt: LookedAtRow | null;
  done: Done | null;
  /** When the step of this article was done, or taken back, that undo and redo would take; null where there is none. */
  undoableAt: number | null;
  redoableAt: number | null;
  /** Marks whose saving failed. */
  unsaved: number;
}

/** What became of a list: rows that are new or changed, and the ids of those that left. */
export interface RowsChange<Row> {
  put: readonly Row[];
  gone: readonly string[];
}

export type ToPanel =
  | {
      type: 'hello';
      protocol: number;
      n: number;
      standing: Standing;
      marks: readonly MarkRow[];
      suggestions: readonly SuggestionRow[];
    }
  /** `n` is one more than the last one's: after a gap the panel asks for everything. */
  | {
      type: 'change';
      n: number;
      standing: Standing;
      marks: RowsChange<MarkRow>;
      suggestions: RowsChange<SuggestionRow>;
    }
  /** What became of a command; null where it was done. */
  | { type: 'answer'; to: number; fault: FaultCode | null };

/** What the panel may have done on the page. A mark is deleted as the reviewer saw it: `updatedAt`. */
export type PanelCommand =
  | { does: 'look'; at: ListedRow | null }
  /** Shows the figures of a finding together, in the text that `hash` names. */
  | { does: 'show'; id: string; hash: string; spans: readonly Span[] }
  | { does: 'note'; id: string; note: string; before: string }
  | { does: 'flag'; id: string; flag: MarkFlag | null }
  | { does: 'kind'; id: string; kind: AnnotationKind }
  /** Keeps a lost mark as evidence. */
  | { does: 'keep'; id: string }
  | { does: 'delete'; id: string; updatedAt: string }
  | { does: 'accept' | 'reject'; ids: readonly string[] }
  | { does: 'undo' | 'redo' }
  | { does: 'save' }
  /** Hides all marks on the page, or shows them. */
  | { does: 'toggle' }
  /** Scrolls the page by a windowful. */
  | { does: 'scroll'; by: 1 | -1 };

export type ToPage =
  | { type: 'run'; seq: number; command: PanelCommand }
  /** Something was missed: asks for everything. */
  | { type: 'again' };

const isText = (value: unknown) => typeof value === 'string';

function isListedRow(value: unknown): boolean {
  return isRecord(value) && (value.list === 'marks' || value.list === 'suggestions') && isText(value.id);
}

function isSpan(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { start, end } = value;
  return (
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    0 <= Number(start) &&
    Number(start) < Number(end)
  );
}

/** What a command of each name has to hold. */
const COMMANDS: Record<PanelCommand['does'], (command: Record<string, unknown>) => boolean> = {
  look: ({ at }) => at === null || isListedRow(at),
  show: ({ id, hash, spans }) => isText(id) && isText(hash) && Array.isArray(spans) && spans.every(isSpan),
  note: ({ id, note, before }) => isText(id) && isText(note) && isText(before),
  flag: ({ id, flag }) => isText(id) && (flag === null || MARK_FLAGS.some((one) => one === flag)),
  kind: ({ id, kind }) => isText(id) && ANNOTATION_KINDS.some((one) => one === kind),
  keep: ({ id }) => isText(id),
  delete: ({ id, updatedAt }) => isText(id) && isText(updatedAt),
  accept: ({ ids }) => Array.isArray(ids) && ids.every(isText),
  reject: ({ ids }) => Array.isArray(ids) && ids.every(isText),
  undo: () => true,
  redo: () => true,
  save: () => true,
  toggle: () => true,
  scroll: ({ by }) => by === 1 || by === -1,
};

/**
 * Whether a message of a panel is one. Checked by hand, as what the reader is asked (messages/reader-requests.ts): a page
 * shall not carry a library for it.
 */
export function isToPage(message: unknown): message is ToPage {
  if (!isRecord(message)) return false;
  const { type, seq, command } = message;
  if (type === 'again') return true;
  if (type !== 'run' || !Number.isSafeInteger(seq) || !isRecord(command) || !isText(command.does))
    return false;
  const does = command.does as PanelCommand['does'];
  return Object.hasOwn(COMMANDS, does) && COMMANDS[does](command);
}
