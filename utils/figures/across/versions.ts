import type { Engine } from '@/utils/suggest/engine.ts';
import { type AcrossFinding, acrossWith } from './across.ts';

/** A part of a work with the texts that are kept of it. */
export interface PartVersions {
  publishedOn: string | null;
  /** Newest first; at least one. */
  texts: readonly string[];
}

/** What two parts tell of one thing, with the text of each part that tells it. */
export interface VersionsFinding extends AcrossFinding {
  texts: readonly [string, string];
}

/** Older texts of a part that are looked into. */
const MOST_OLDER = 3;

/**
 * What the newest texts of a work's parts tell of the same things; its places count the parts.
 * @param parts in the order of reading; null for one of which nothing is kept
 */
export function acrossVersions(engine: Engine, parts: readonly (PartVersions | null)[]): VersionsFinding[] {
  const kept = parts.flatMap((part, index) => (part ? { ...part, index } : []));
  const texts = kept.map(({ publishedOn, texts: [newest] }) => ({ text: newest!, publishedOn }));
  return acrossWith(engine, texts, true).map((finding) => {
    const [first, second] = finding.places;
    return {
      ...finding,
      places: [
        { ...first, text: kept[first.text]!.index },
        { ...second, text: kept[second.text]!.index },
      ],
      texts: [texts[first.text]!.text, texts[second.text]!.text],
    };
  });
}

/** The same of older texts, one part at a time: what stood there when something was said to it. */
export function* acrossOlder(
  engine: Engine,
  parts: readonly (PartVersions | null)[],
): Generator<VersionsFinding> {
  for (const [index, part] of parts.entries())
    for (const text of part?.texts.slice(1, 1 + MOST_OLDER) ?? [])
      yield* acrossVersions(engine, parts.with(index, { publishedOn: part!.publishedOn, texts: [text] }));
}
