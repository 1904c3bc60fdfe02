import type { CampaignKind } from '@/utils/model/records.ts';
import { identify } from './campaigns/identify.ts';
import type { Engine } from './engine.ts';
import { readFields } from './figures/fields/fields.ts';
import type { Figure } from './figures/figure.ts';
import { fingerprint } from './fingerprint.ts';
import type { Mention } from './mention.ts';
import { type Tokens, tokenAt } from './tokens.ts';
import type { GazetteerEntry, StatisticReading, Suggestion } from './types.ts';

export type {
  CampaignSuggestion,
  FieldReason,
  GazetteerEntry,
  Notice,
  StatisticReading,
  StatisticSuggestion,
  Suggestion,
  Why,
} from './types.ts';

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
  const readingOf = new Map(figures.map((figure, at) => [figure, readings[at]!]));
  const drafts: (Mention | Figure)[] = [
    ...mentions.filter(({ isLegal }) => includeLegalDocuments || !isLegal),
    ...figures,
  ];
  const startOf = (draft: Mention | Figure): number =>
    'amount' in draft ? tokens.starts[draft.from]! : draft.start;
  return drafts
    .sort((a, b) => startOf(a) - startOf(b))
    .map(
      (draft): Suggestion =>
        'amount' in draft
          ? ofFigure(tokens, draft, readingOf.get(draft)!, seen)
          : {
              ...ofMention(by, text, draft, publishedOn),
              fingerprint: fingerprint(
                'campaign',
                tokens,
                tokenAt(tokens, draft.start),
                tokenAt(tokens, draft.end),
                seen,
              ),
            },
    )
    .filter((suggestion) => !rejected?.has(suggestion.fingerprint));
}

/** A reviewer's own name as a gazetteer entry. */
export const asEntry = ({ name, kind }: AcceptedName, at: number): GazetteerEntry => ({
  id: `own-${at}`,
  kind,
  name,
  aliases: [],
});

function ofMention(by: Engine, text: string, mention: Mention, publishedOn: string | null) {
  const { campaign, entry, candidates, notices } = identify(text, mention, by.gazetteer, publishedOn);
  return {
    kind: 'campaign' as const,
    start: mention.start,
    end: mention.end,
    outer: mention.outer,
    campaign,
    candidates,
    notices,
    why: {
      rule: mention.rule,
      ...(entry && { gazetteerId: entry.id }),
      ...(entry?.unverified && { unverified: entry.unverified }),
      ...(mention.cue && { cue: mention.cue }),
    },
  };
}

function ofFigure(
  tokens: Tokens,
  figure: Figure,
  reading: StatisticReading,
  seen: Map<string, number>,
): Suggestion {
  const span = { start: tokens.starts[figure.from]!, end: tokens.ends[figure.to - 1]! };
  return {
    kind: 'statistic',
    ...span,
    number: { start: tokens.starts[figure.amount.from]!, end: tokens.ends[figure.amount.to - 1]! },
    fingerprint: fingerprint('statistic', tokens, figure.from, figure.to, seen),
    ...reading,
    why: { rule: figure.rule },
  };
}
