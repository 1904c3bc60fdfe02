import { anyOf, isSameWord, spelledSet } from '../cut/spelling.ts';

/** Words that a measured quantity is named with; what it measures follows. */
const HEADS = anyOf(
  'số|tổng số|số lượng|tỷ lệ|tỉ lệ|tổng|giá|giá trị|diện tích|sản lượng|năng suất|thu nhập|doanh thu|mức|vốn|kinh phí|quy mô|lượng|nợ|dư nợ|chỉ số|chi phí|kim ngạch'.split(
    '|',
  ),
);
/** How it was reckoned is told apart by itself; what it measures goes on. */
const RECKONED = anyOf(
  'bình quân|trung bình|cao nhất|thấp nhất|lớn nhất|nhỏ nhất|tối đa|tối thiểu'.split('|'),
);
const LINKS = anyOf(
  'là|đạt|còn|chiếm|tăng|giảm|lên|xuống|khoảng|hơn|gần|từ|ở|được|có|bằng|của|hiện|đang|đã|sẽ|ước|vượt|trên|dưới|vào|tại|trong|cho|do|cán|chạm|dự kiến|theo|so|không|chưa|phấn đấu'.split(
    '|',
  ),
);
const MEASURE = new RegExp(`(?<!\\p{L})${HEADS}((?: \\p{L}+)+)`, 'gu');
const NEXT_HEAD = new RegExp(`^(?: ${HEADS}(?!\\p{L}))+`, 'u');
const LINK = new RegExp(`(?<!\\p{L})${LINKS}(?!\\p{L})`, 'u');
const RECKONING = new RegExp(` ${RECKONED}(?!\\p{L})`, 'gu');
/** So many words tell a thing; more only say where and when. */
const MOST_WORDS = 4;
/** One of these more is no closer description but another thing: “cận nghèo”, “không nghèo”. */
const TURNING = spelledSet('cận chưa không ngoài phi tái');

/** What a sentence measures before it comes to its figure: “hộ nghèo” in “Tỷ lệ hộ nghèo còn 4%”. @param words spelled */
export function measuredIn(words: string): string[] {
  const [, phrase = ''] = [...words.matchAll(MEASURE)].at(-1) ?? [];
  const named = phrase.replace(NEXT_HEAD, '').replace(RECKONING, '');
  const end = named.search(LINK);
  return (end < 0 ? named : named.slice(0, end)).match(/\p{L}+/gu) ?? [];
}

/** Whether a description tells what the longer one does, with words left out. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  const told = shorter.slice(0, MOST_WORDS);
  let at = 0;
  for (const word of longer)
    if (at < told.length && isSameWord(told[at]!, word)) at += 1;
    else if (at < told.length && TURNING.has(word)) return false;
  return at === told.length;
}

/** Whether two descriptions are of different things: neither only says more than the other. Of an empty one nothing is known. */
export function tellOtherThings(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !isWithin(a, b) && !isWithin(b, a);
}
