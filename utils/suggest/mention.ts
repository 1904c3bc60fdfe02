import type { CampaignKind, Span } from '@/utils/model/records.ts';
import type { GazetteerEntry } from './types.ts';

/** A campaign or document found in the text. */
export interface Mention extends Span {
  /** With quotes and the type words before. */
  outer: Span;
  kind: CampaignKind;
  rule: string;
  /** The type words that decided. */
  cue: string | null;
  /** The entries it may be; empty when the gazetteer does not know it. */
  entries: readonly GazetteerEntry[];
  /** The symbol of a document, in the standard form (“05-CT/TW”) where it is printed. */
  number: string | null;
  /** ISO date printed after a document's number. */
  citedDate: string | null;
  /** Recognised so that its numbers are no figures; suggested only on wish. */
  isLegal: boolean;
}
