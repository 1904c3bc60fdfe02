import { words } from './toolkit.ts';

/** What a clause opens with that goes on with what was told. */
const GOES_ON = words(
  '(?:tức|tức là|tương ứng|tương đương|hay|nghĩa là|như vậy|so với|so|tính ra|bình quân|trung bình|mức|tỷ lệ|tỉ lệ|tốc độ|con số|đã|qua đó|nhờ đó|theo đó|cao|thấp|nhiều|ít|gấp|vượt|tăng|giảm|đạt|chiếm|bằng|chỉ|còn|mới|và)',
);
const VERB = words('tăng|giảm|đạt|chiếm|bằng|là|còn|vượt|được|lên|xuống');
/** “tỷ lệ cử tri đi bầu đạt”: whose share it is stands before the verb. */
const RATE_OF =
  /(?:tỷ lệ|tỉ lệ|tốc độ|mức)((?: (?!đạt|là|bằng|chiếm|tăng|giảm)\p{L}+){2,}) (?:đạt|là|bằng|chiếm|tăng|giảm)/u;
/** Words that may open the clause before its subject. */
const LINKS = /^(?:\s|và |còn |thì |nhờ đó |qua đó |trong khi |riêng )*/;

/**
 * Does a percentage begin a clause of its own, with a subject that was not told before? “lượng giống giảm từ 150 kg xuống 70 kg, chi
 * phí sản xuất giảm 18%” tells of another thing, and so does “123 xã có tỷ lệ cử tri đi bầu đạt 100%”.
 * @param between the words from the figures before to the percentage, in small letters
 * @param told the words before those figures: a subject that stands in them is the same
 */
export function hasOwnSubject(between: string, told: string): boolean {
  const clause = between.split(/[,;(]/).at(-1)!.replace(LINKS, '');
  const rate = RATE_OF.exec(between)?.[1];
  if (rate !== undefined) return isNew(rate, told);
  if (!/[,;]/.test(between) || GOES_ON.exec(clause)?.index === 0) return false;
  const verb = VERB.exec(clause);
  return verb !== null && isNew(clause.slice(0, verb.index), told);
}

/** Two words or more of which one at least was not told. */
function isNew(subject: string, told: string): boolean {
  const names = subject.trim().split(/\s+/);
  return names.length >= 2 && names.some((word) => !told.includes(word));
}
