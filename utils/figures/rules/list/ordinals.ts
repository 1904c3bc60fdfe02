const FIRST = ['thứ nhất', 'một là'];
const NUMBERS = ['hai', 'ba', 'bốn|tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** The ordinals behind the first, by the form of it. */
const FURTHER = [
  NUMBERS.map(
    (number) => new RegExp(`[.;,:\\n–-]\\s*(?:và |còn )?thứ (?:${number})(?=[ ,:])(?!,? (?:ngày|\\d))`),
  ),
  NUMBERS.map((number) => new RegExp(`[.;,:\\n–-]\\s*(?:và )?(?:${number}) là(?= |,|:)`)),
];
const LAST = /(?<!\p{L})(?:cuối cùng|sau cùng|sau rốt)(?!\p{L})/u;
/** Characters of a text in which its ordinals are looked for. */
const FAR = 9000;
/** Characters between the announcement and the first ordinal. */
const NEAR = 220;

/** Ordinals that tell a list (“thứ nhất … thứ hai …”, “một là … hai là …”): how many, and whether the last may go unnumbered. */
export interface Ordinals {
  count: number;
  mayHaveLast: boolean;
}

/**
 * Counts the ordinals behind an announcement.
 * @param lower the text behind the announced number, in small letters
 */
export function ordinalsBehind(lower: string): Ordinals | null {
  const head = lower.slice(0, NEAR);
  const [form, from] = FIRST.map((word, which) => [which, indexOfWord(head, word)] as const).find(
    ([, at]) => at >= 0,
  ) ?? [0, -1];
  if (from < 0) return null;
  let count = 1;
  let at = from;
  const text = lower.slice(0, FAR);
  for (const sign of FURTHER[form]!) {
    const next = text.slice(at).search(sign);
    if (next < 0) break;
    at += next + 1;
    count += 1;
  }
  if (count < 2) return null;
  return { count, mayHaveLast: LAST.test(text.slice(at, at + 700)) };
}

function indexOfWord(text: string, word: string): number {
  const at = text.indexOf(word);
  const isInside = at > 0 && /[\p{L}]/u.test(text[at - 1]!);
  // “giải thứ nhất”, “lần thứ nhất” are ranks: an ordinal of a list opens its clause.
  const opens = at === 0 || /[.:;,\n–-]\s*$/.test(text.slice(0, at));
  return at >= 0 && !isInside && opens ? at : -1;
}
