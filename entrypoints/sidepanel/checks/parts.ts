import {
  compareOlderParts,
  compareParts,
  type PartVersions,
  type VersionsFinding,
} from '@/utils/figures/index.ts';
import type { PartTexts } from '@/utils/store/desk/part-texts.ts';

/** The parts of an entry as far as they were read; of the one in the page its text of today comes first. */
export interface ReadParts {
  /** In the order of reading; null for one that was not read. */
  parts: readonly (PartTexts | null)[];
  /** Which of them is in the page. */
  here: number;
}

/** What two parts say of one thing. */
export interface PartsFinding extends VersionsFinding {
  /** Which of the two places is in the page. */
  own: 0 | 1;
}

const versionsOf = ({ parts }: ReadParts): (PartVersions | null)[] =>
  parts.map(
    (part) => part && { publishedOn: part.article.publishedOn, texts: part.texts.map(({ text }) => text) },
  );

/** What the part in the page and the others say of the same things. */
export const compareRead = (read: ReadParts): PartsFinding[] => {
  const { here } = read;
  return compareParts(versionsOf(read)).flatMap((finding) => {
    const own = finding.places[0].text === here ? 0 : finding.places[1].text === here ? 1 : null;
    return own === null ? [] : { ...finding, own };
  });
};

/** The same of older texts of any part: what stood there when something was said to it. */
export const compareOld = (read: ReadParts): Iterable<VersionsFinding> => compareOlderParts(versionsOf(read));
