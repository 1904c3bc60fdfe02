import type { Campaign, CampaignKind, Span, Statistic, StatisticField } from '@/utils/model/records.ts';

/** A known campaign or document, as the gazetteer has it. */
export interface GazetteerEntry {
  /** Stable: annotations and rejections refer to it. */
  id: string;
  kind: CampaignKind;
  name: string;
  /** Other wordings under which the press cites it. */
  aliases: readonly string[];
  /** E.g. “05-CT/TW”. */
  number?: string;
  /** The plenum that passed a resolution, e.g. “4/XII”. */
  plenum?: string;
  issuer?: string;
  /** ISO date, or a year where only that is known. */
  date?: string;
  /** Ids of the entries that this one replaced. */
  replaces?: readonly string[];
  /** Short or common words: a name only after a type word or between quotes. */
  needsContext?: true;
  /** Known to the press, but attested by none of the sources that the other entries come from. */
  unverified?: true;
}

/** Which rule proposed a suggestion. */
export interface Why {
  rule: string;
  /** The gazetteer entry that matched; the campaign has its name. */
  gazetteerId?: string;
  /** Whether that entry is attested by no source. */
  unverified?: true;
  /** The words that decided, e.g. the type word before a quote. */
  cue?: string;
}

export type NoticeKind = 'not-yet-issued' | 'replaced';

/** Something a reviewer should know of a cited document. */
export interface Notice {
  kind: NoticeKind;
  /** The cited entry. */
  gazetteerId: string;
  /** When it was issued, or the one that replaced it was. */
  date: string;
  /** The entry that replaced it. */
  replacedBy?: string;
}

interface SuggestionBase extends Span {
  /** Recognises the suggestion after small changes of the page: its words and the words around, folded. */
  fingerprint: string;
  why: Why;
}

export interface CampaignSuggestion extends SuggestionBase {
  kind: 'campaign';
  campaign: Campaign;
  /** The entries that fit, when more than one does. */
  candidates: readonly GazetteerEntry[];
  notices: readonly Notice[];
  /** With its quotes and type words. */
  outer: Span;
}

/** The rules that read the fields of a figure: figures/sentence/README.md tells each. */
export type FieldRule =
  | 'act'
  | 'aim'
  | 'bracket'
  | 'chain'
  | 'change'
  | 'clause'
  | 'colon'
  | 'compared'
  | 'counted'
  | 'document'
  | 'learnt'
  | 'measure'
  | 'named'
  | 'plan'
  | 'reporting'
  | 'share'
  | 'speaker'
  | 'theo'
  | 'thing'
  | 'whole';

/** Why a field of a figure says what it says. */
export interface FieldReason {
  rule: FieldRule;
  /** The words that decided, in the text that was read; null where the reviewer taught it. */
  words: Span | null;
}

/** What a figure in a text means, and how far that is to be trusted. */
export interface StatisticReading {
  statistic: Statistic;
  /** Fields that are right more often than not, but not surely: to be looked at before they are handed on. */
  doubts: readonly StatisticField[];
  /** What each given field was read from. */
  reasons: Readonly<Partial<Record<StatisticField, FieldReason>>>;
}

export interface StatisticSuggestion extends SuggestionBase, StatisticReading {
  kind: 'statistic';
  /** The bare number. */
  number: Span;
}

export type Suggestion = CampaignSuggestion | StatisticSuggestion;
