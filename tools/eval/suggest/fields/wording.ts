/** The text fields that are scored by their words. */
export const TEXT_FIELDS = ['subject', 'baseline', 'attribution'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

const TONES = '\u0300\u0301\u0303\u0309\u0323';
/** Token F1 from which on a value is right when its head is among the given words. */
const RIGHT_FROM = 0.6;
const LONGEST_SUBJECT = 20;
/** The head of a right subject stands among this many of its first words. */
const HEAD_WITHIN = 4;

/** Words that carry nothing at the beginning of a value. */
const LEADS: Record<TextField, string> = {
  subject:
    'phấn đấu|đạt được|đạt|có|gồm|với|là|các|những|của|cho|được|đã|số lượng|số|tỷ lệ|tỉ lệ|tỉ trọng|tỷ trọng|tổng số',
  baseline: 'so với|so|với|của|bằng|các|những|mức',
  attribution: 'theo|tại|trong|báo cáo của|thông tin từ|số liệu của|ông|bà|đồng chí|đ/c|anh|chị|các|những',
};
/** … and at the end of one. */
const TAILS: Record<TextField, string | null> = {
  subject: 'đã|đạt|là|có|được|ước đạt|ước|chiếm|với|cho|trên|hơn|gần|khoảng',
  baseline: null,
  attribution:
    'đã|cũng|vừa|cho biết|cho hay|nêu rõ|nêu|cho thấy|khẳng định|nhấn mạnh|thông tin|chia sẻ|đánh giá|đề ra|xác định|nhận định|thêm|rằng',
};
const GENERIC = 'các những số tổng tỷ tỉ lệ trọng mức lượng tốc độ quy mô việc về có';

/** A value without case, punctuation, and the place of the tone mark: words with single spaces. */
export function fold(text: string): string {
  const plain = text.replaceAll('\u00d0', 'đ').replaceAll('\u00ad', '').toLowerCase().normalize('NFC');
  return plain
    .replace(/[^\p{L}\p{N}\p{M}_%/]+/gu, ' ')
    .split(' ')
    .filter(Boolean)
    .map(withToneLast)
    .join(' ');
}

function withToneLast(word: string): string {
  const letters = [...word.normalize('NFD')];
  const tones = letters.filter((letter) => TONES.includes(letter));
  return (
    letters
      .filter((letter) => !TONES.includes(letter))
      .join('')
      .normalize('NFC') + tones.join('')
  );
}

const edges = (words: string, make: (choice: string) => RegExp): RegExp =>
  make(words.split('|').map(fold).join('|'));

const STRIPS = Object.fromEntries(
  TEXT_FIELDS.map((field) => {
    const tail = TAILS[field];
    const strips = [edges(LEADS[field], (choice) => new RegExp(`^(?:${choice})(?= |$)`, 'u'))];
    if (tail) strips.push(edges(tail, (choice) => new RegExp(`(?:^| )(?:${choice})$`, 'u')));
    return [field, strips];
  }),
) as Record<TextField, RegExp[]>;
const FOLDED_GENERIC = new Set(GENERIC.split(' ').map(fold));

/** A folded value without the words that carry nothing at its ends. */
function clean(field: TextField, value: string): string {
  let text = fold(value);
  for (let before = ''; before !== text; ) {
    before = text;
    for (const strip of STRIPS[field]) text = text.replace(strip, '').trim() || text;
  }
  return text;
}

/** Nothing to edit: one of the listed values, but for “theo”, “so với”, “cho biết” and the like. */
export const isExact = (field: TextField, given: string, values: readonly string[]): boolean =>
  !isListItem(given) && values.some((value) => clean(field, given) === clean(field, value));

/** Does a given value say what a listed one says? */
export function isRight(field: TextField, given: string, values: readonly string[]): boolean {
  if (isListItem(given)) return false;
  if (field === 'subject' && isNoCell(given, values))
    return values.some((value) => fold(given) === fold(value));
  const words = clean(field, given).split(' ');
  return values.some((value) => {
    const listed = clean(field, value).split(' ');
    if (words.join(' ') === listed.join(' ')) return true;
    const near = field === 'subject' ? words.slice(0, HEAD_WITHIN) : words;
    return tokenF1(words, listed) >= RIGHT_FROM && near.includes(headOf(listed));
  });
}

/** The subject only says again what the figure's own words say (“hộ dân” of “120 hộ dân”): no loss, no gain. */
export function isThin(given: string, quote: string): boolean {
  const own = new Set(fold(quote).split(' '));
  const words = fold(given);
  return words !== '' && words.split(' ').every((word) => own.has(word));
}

const isListItem = (given: string): boolean => /^\s*[-–—+•*]/.test(given);

/** A clause, or one that holds another figure, is no cell of a table. */
function isNoCell(given: string, values: readonly string[]): boolean {
  const listed = new Set(values.flatMap(figuresIn));
  return (
    fold(given).split(' ').length > LONGEST_SUBJECT ||
    /[;\n]/.test(given) ||
    figuresIn(given).some((figure) => !listed.has(figure))
  );
}

const figuresIn = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => /\d/.test(word) && !/^(?:19|20)\d\d$/.test(word));

const headOf = (words: readonly string[]): string =>
  words.find((word) => !FOLDED_GENERIC.has(word)) ?? words[0] ?? '';

function tokenF1(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}
