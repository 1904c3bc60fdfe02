import type { Figure } from '../../reading/figure.ts';
import { isSameThing } from '../kinship.ts';

const ONE_OF_PEOPLE = new Set(['người', 'em', 'cháu', 'bạn', 'cụ', 'chị', 'anh']);
/** “mỗi đồng chí”: comrades, no money. */
export const isOfPeople = (per: string): boolean => per.startsWith('đồng chí');

/** Words for one of whatever is counted. */
const ONE = /^(?:chiếc|cái|bộ|suất|phần|căn|ngôi|đơn vị|trường hợp)(?: |$)/;

/** Is a figure a number of what an average is told for one of? */
export const isCountOf = ({ dimension, noun, family }: Figure, per: string): boolean => {
  const [head = ''] = per.split(' ');
  if (family === 'people' && (ONE_OF_PEOPLE.has(head) || isOfPeople(per))) return true;
  if (dimension === head) return true;
  return (
    dimension === 'count' && (noun === head || noun.startsWith(`${head} `) || noun.startsWith(`${head},`))
  );
};

/** “nhận 64 sáng kiến, áp dụng 41”: a bare number behind a counted one counts the same. */
export function isBareCountOf(figures: readonly Figure[], at: number, per: string): boolean {
  const [figure, before] = [figures[at]!, figures[at - 1]];
  return (
    figure.dimension === 'bare' &&
    figure.isExact &&
    before?.sentence === figure.sentence &&
    isCountOf(before, per)
  );
}

/** “25 máy tính bảng, trị giá 87,5 triệu đồng, mỗi chiếc 3,5 triệu đồng”: the one counted thing of the sentence is what each is. */
export function isOnlyCount(figures: readonly Figure[], at: number, average: number, per: string): boolean {
  const figure = figures[at]!;
  const { sentence } = figures[average]!;
  if (!ONE.test(per) || figures[average]!.dimension.split('/')[0] !== 'đồng') return false;
  if (figure.dimension !== 'count' || figure.sentence !== sentence) return false;
  return figures.every(
    (other) =>
      other === figure ||
      other.sentence !== sentence ||
      other.dimension !== 'count' ||
      isSameThing(other, figure),
  );
}
