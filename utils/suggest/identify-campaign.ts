import type { Span } from '@/utils/model/records.ts';
import { type Identity, identify } from './campaigns/identify.ts';
import type { Engine } from './engine.ts';
import { lengthOf } from './lexicon/trie.ts';
import type { Mention } from './mention.ts';
import { tokenAt } from './tokens.ts';
import type { GazetteerEntry } from './types.ts';

/**
 * Tells which campaign a reviewer's own marks mean, reading their text once: what the rules find there, else the gazetteer entry with these very words.
 * @param publishedOn the article's ISO date, or null
 */
export function campaignIdentifier(
  engine: Engine,
  text: string,
  ownNames: readonly GazetteerEntry[],
  publishedOn: string | null,
): (span: Span) => Identity {
  const { reading, mentions } = engine.read(text, ownNames);
  return (span) => {
    const found = mentions
      .map((mention) => ({ mention, shared: overlap(mention.outer, span) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)[0]?.mention;
    if (found) return identify(text, found, engine.gazetteer, publishedOn);
    const from = tokenAt(reading.tokens, span.start);
    const to = tokenAt(reading.tokens, span.end);
    const { names, looseSigns } = engine.gazetteer;
    const match = from < to ? names.longest(reading.tokens.ids, from, to, 1, looseSigns) : 0;
    const entries = match && from + lengthOf(match) === to ? names.valueOf(match) : [];
    return identify(text, byHand(span, entries), engine.gazetteer, publishedOn);
  };
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** A name that nothing tells the kind of: no guess stands for it. */
const byHand = (span: Span, entries: readonly GazetteerEntry[]): Mention => ({
  ...span,
  outer: span,
  kind: entries[0]?.kind ?? 'unknown',
  rule: 'by-hand',
  cue: null,
  entries,
  number: null,
  citedDate: null,
  isLegal: false,
});
