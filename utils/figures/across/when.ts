import type { Article, Figure } from '../reading/figure.ts';
import { sentenceOf } from './sentence.ts';

const NUMBER = '(?:\\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|mấy|những)';
/** What says when something was so. “Đến nay”, “hiện nay” and no word at all are the day of writing. */
const TIMES = new RegExp(
  [
    '(?<![\\d.,/])(?:19|20)\\d\\d(?!\\d|[.,]\\d)',
    '(?<![\\d.,])\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?(?!\\d)',
    '(?<!\\p{L})(?:năm|tháng|quý|vụ|mùa|kỳ|nhiệm kỳ|khóa|khoá|đợt|giai đoạn|tuần|ngày|lần|thứ) (?:học |giải |đại hội )?(?:ngoái|trước|nay|qua|sau|tới|kia|rồi|đầu|cuối|hai|ba|[ivx]+(?!\\p{L})|\\d+)(?!\\p{L})',
    '(?<!\\p{L})(?:đầu|cuối|giữa) (?:năm|tháng|quý|nhiệm kỳ|vụ|mùa)(?!\\p{L})',
    `(?<![\\p{L}\\d.,])${NUMBER} (?:tháng|quý|năm|tuần|ngày(?! công)|nhiệm kỳ|vụ|mùa|khóa)(?!\\p{L})(?: (?:đầu|cuối|qua|gần|trước|sau)(?!\\p{L}))?`,
    '(?<!\\p{L})(?:trước (?:đây|kia|đó|khi)|ban đầu|(?:lúc|khi|mới|thời kỳ) đầu|(?:khi|lúc|hồi|thời|năm|ngày) (?:ấy|đó|xưa)|bấy giờ|sau (?:đó|này|khi)|hôm (?:qua|kia)|vừa qua)(?!\\p{L})',
  ].join('|'),
  'gu',
);
/** “Như kỳ trước đã nêu”: a part of the work, no time. */
const PARTS =
  /(?<!\p{L})(?:kỳ|bài|phần|số báo|số) (?:trước|đầu|một|hai|ba|\d+)(?=(?: báo)? (?:chúng tôi )?(?:đã |có )?(?:nêu|nói|viết|kể|phản ánh|đề cập|thông tin|đăng))/gu;
const THIS_YEAR = 'năm nay';
const LAST_YEAR = new Set(['năm ngoái', 'năm trước', 'năm qua', 'năm rồi']);
/** Sentences before a figure in its block in which a time is looked for. */
const MOST_BACK = 12;

/**
 * The times that a figure is told of: those of its sentence, else those that were named last in its block.
 * @param publishedOn the ISO day from which “this year” is told; null where it is not known
 */
export function whenOf(article: Article, figure: Figure, publishedOn: string | null): string {
  const { before, after } = sentenceOf(article, figure);
  const own = timesIn(`${before} ¦ ${after}`, publishedOn);
  if (own !== '') return own;
  const { lower, sentences } = article;
  const block = lower.lastIndexOf('\n', figure.start - 1) + 1;
  const first = Math.max(0, figure.sentence - MOST_BACK);
  for (let at = figure.sentence - 1; at >= first && sentences[at]!.start >= block; at -= 1) {
    const { start, end } = sentences[at]!;
    const times = timesIn(lower.slice(start, end), publishedOn);
    if (times !== '') return times;
  }
  return '';
}

function timesIn(words: string, publishedOn: string | null): string {
  const year = publishedOn === null ? null : Number(publishedOn.slice(0, 4));
  const times = (words.replace(PARTS, '').match(TIMES) ?? []).map((time) => {
    if (year !== null && time === THIS_YEAR) return String(year);
    if (year !== null && LAST_YEAR.has(time)) return String(year - 1);
    return time.replace(/^năm (?=\d{4}$)/, '');
  });
  return [...new Set(times)].sort().join(' · ');
}
