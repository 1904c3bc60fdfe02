import type { CampaignKind } from '@/utils/model/records.ts';
import { identify } from './campaigns/identify.ts';
import type { Engine } from './engine.ts';
import { readFields } from './figures/fields/fields.ts';
import type { Figure } from './figures/figure.ts';
import { fingerprint } from './fingerprint.ts';
import type { Mention } from './mention.ts';
import { type Tokens, tokenAt } from './tokens.ts';
import type { GazetteerEntry, StatisticReading, Suggestion, Why } from './types.ts';

/** A name that the reviewer accepted before, or added to the gazetteer. */
export interface AcceptedName {
  name: string;
  kind: CampaignKind;
}

export interface SuggestOptions {
  /** The article's ISO date: decides which of several documents of a number is meant, and what is said of it. */
  publishedOn?: string | null;
  acceptedNames?: readonly AcceptedName[];
  /** Fingerprints of what the reviewer said no to on this article. */
  rejected?: ReadonlySet<string>;
  /** Figures in words too (“ba trường học”); the guidelines count digits. */
  includeWords?: boolean;
  /** Laws, decrees, circulars and decisions too; the guidelines leave them out. */
  includeLegalDocuments?: boolean;
}

/**
 * Proposes the campaigns and statistics of an article.
 * @param text an article text: NFC, single spaces, a line break between blocks
 * @returns suggestions with UTF-16 offsets into the text, by start; never two on the same words
 */
export function suggestWith(by: Engine, text: string, options: SuggestOptions): Suggestion[] {
  const { publishedOn = null, rejected, includeLegalDocuments = false, includeWords = false } = options;
  const { reading, mentions, figures } = by.read(
    text,
    (options.acceptedNames ?? []).map(asEntry),
    includeWords,
  );
  const { tokens } = reading;
  const seen = new Map<string, number>();
  const readings = readFields(tokens, by.sentenceWords, figures, publishedOn);
  // Each kind comes in the order of the text, so that its equal fingerprints are numbered in that order.
  const found: Suggestion[] = figures.map((figure, at) => ofFigure(tokens, figure, readings[at]!, seen));
  for (const mention of mentions.sort((a, b) => a.start - b.start))
    if (includeLegalDocuments || !mention.isLegal)
      found.push(ofMention(by, tokens, mention, publishedOn, seen));
  return found
    .sort((a, b) => a.start - b.start)
    .filter((suggestion) => !rejected?.has(suggestion.fingerprint));
}

/** A reviewer's own name as a gazetteer entry. */
export const asEntry = ({ name, kind }: AcceptedName, at: number): GazetteerEntry => ({
  id: `own-${at}`,
  kind,
  name,
  aliases: [],
});

function ofMention(
  by: Engine,
  tokens: Tokens,
  mention: Mention,
  publishedOn: string | null,
  seen: Map<string, number>,
): Suggestion {
  const { start, end, outer, rule, cue } = mention;
  const { campaign, entry, candidates, notices } = identify(tokens.text, mention, by.gazetteer, publishedOn);
  const why: Why = { rule };
  if (entry) why.gazetteerId = entry.id;
  if (entry?.unverified) why.unverified = true;
  if (cue) why.cue = cue;
  return {
    kind: 'campaign',
    start,
    end,
    fingerprint: fingerprint('campaign', tokens, tokenAt(tokens, start), tokenAt(tokens, end), seen),
    outer,
    campaign,
    candidates,
    notices,
    why,
  };
}

function ofFigure(
  tokens: Tokens,
  figure: Figure,
  { statistic, doubts, reasons }: StatisticReading,
  seen: Map<string, number>,
): Suggestion {
  const { from, to, amount, rule } = figure;
  return {
    kind: 'statistic',
    start: tokens.starts[from]!,
    end: tokens.ends[to - 1]!,
    fingerprint: fingerprint('statistic', tokens, from, to, seen),
    number: { start: tokens.starts[amount.from]!, end: tokens.ends[amount.to - 1]! },
    statistic,
    doubts,
    reasons,
    why: { rule },
  };
}
