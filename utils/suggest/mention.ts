import type { CampaignKind, Span } from '@/utils/model/records.ts';
import type { GazetteerEntry } from './types.ts';

/** The rules that find campaigns and documents. */
export type CampaignRule =
  | 'abbreviation'
  | 'accepted-name'
  | 'by-hand'
  | 'document-congress'
  | 'document-number'
  | 'document-plenum'
  | 'document-symbol'
  | 'headed'
  | 'known-name'
  | 'named-before'
  | 'quoted'
  | 'quoted-after'
  | 'quoted-far'
  | 'quoted-head'
  | 'quoted-list'
  | 'title'
  | 'unquoted';

/** A campaign or document found in the text. */
export interface Mention extends Span {
  /** With quotes and the type words before. */
  outer: Span;
  kind: CampaignKind;
  rule: CampaignRule;
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
