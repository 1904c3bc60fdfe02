import { type AcrossFinding, compareParts } from '@/utils/figures/index.ts';
import type { Snapshot } from '@/utils/model/records.ts';
import type { PartTexts } from '@/utils/store/desk/part-texts.ts';

/** The parts of an entry as far as they were read; of the one in the page its text of today comes first. */
export interface ReadParts {
  /** In the order of reading; null for one that was not read. */
  parts: readonly (PartTexts | null)[];
  /** Which of them is in the page. */
  here: number;
}

/** What two parts say of one thing; its places count the entry's parts. */
export interface PartsFinding extends AcrossFinding {
  /** Which of the two places is in the page. */
  own: 0 | 1;
}

/** Older texts of a part that are looked into. */
const MOST_TEXTS = 4;

/** What the part in the page and the others say of the same things. */
export function compareRead({ parts, here }: ReadParts): PartsFinding[] {
  const read = parts.flatMap((part, index) => (part ? { part, index } : []));
  const texts = read.map(({ part: { article, texts } }) => ({
    text: texts[0]!.text,
    publishedOn: article.publishedOn,
  }));
  return compareParts(texts).flatMap((finding) => {
    const [first, second] = finding.places.map((place) => ({ ...place, text: read[place.text]!.index }));
    const own = first!.text === here ? 0 : second!.text === here ? 1 : null;
    return own === null ? [] : { ...finding, places: [first!, second!] as const, own };
  });
}

/** The same of older texts, one part at a time: what stood there when something was said to it. */
export function* compareOld({ parts, here }: ReadParts): Generator<PartsFinding> {
  for (const [index, part] of parts.entries())
    for (const text of part?.texts.slice(1, MOST_TEXTS) ?? [])
      yield* compareRead({ parts: parts.with(index, withFirst(part!, text)), here });
}

const withFirst = ({ article }: PartTexts, text: Snapshot): PartTexts => ({ article, texts: [text] });
