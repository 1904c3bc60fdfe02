import type { Article, Figure } from '../reading/figure.ts';
import { SENTENCE_END, words } from './toolkit.ts';

/** “58,4% tổng số hộ lúc bấy giờ”: of what was then, which need not be what is told elsewhere. */
const THEN = words('lúc bấy giờ|bấy giờ|(?:khi|lúc|hồi|thời điểm|năm|thời) (?:đó|ấy)');
const UP_TO = /^[\s“"]*(?:tính )?(?:đến|tới)(?: hết| cuối)?(?: ngày| tháng| quý \S+)? ?[\d/.-]+[^,]{0,20},/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** Characters of a sentence before and behind a figure that are read for a time. */
const AROUND = 200;

/**
 * Is a figure told of a year, or of “then”, of which the sentence of its whole says nothing? What stands in one sentence is of one
 * time. Such a whole may show that figures agree, and proves nothing where they do not.
 */
export function isOfOtherTime(article: Article, part: Figure, whole: Figure): boolean {
  if (part.sentence === whole.sentence) return false;
  const own = sentenceOf(article, part);
  const others = yearsOf(sentenceOf(article, whole));
  const years = yearsOf(own);
  // “Đến 15/10/2024, 1.241 hộ đã bàn giao”: how far it has come with what was told before.
  if (UP_TO.test(own)) return false;
  return THEN.test(own) || (years.length > 0 && !years.some((year) => others.includes(year)));
}

const yearsOf = (text: string): string[] => text.match(YEAR) ?? [];

const sentenceOf = ({ lower }: Article, { outer }: Figure): string =>
  lower
    .slice(Math.max(0, outer.start - AROUND), outer.start)
    .split(SENTENCE_END)
    .at(-1)! + lower.slice(outer.start, outer.end + AROUND).split(SENTENCE_END)[0]!;
