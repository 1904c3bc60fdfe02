import { anyOf, spell } from '../cut/spelling.ts';
import { withoutBase } from './base.ts';

const UNIT = anyOf(
  'năm|năm học|học kỳ|quý|tháng|tuần|vụ|mùa|khóa|nhiệm kỳ|giai đoạn|ngày|thế kỷ|đợt'.split('|'),
);
const NUMERALS = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, value) => [
    spell(word),
    String(value),
  ]),
);
/** Words that tell which year, month or crop is meant, by what they come to. */
const RELATIVE = new Map(
  Object.entries({
    trước: 'last',
    ngoái: 'last',
    nay: 'this',
    này: 'this',
    sau: 'next',
    tới: 'next',
    xuân: 'xuân',
    hè: 'hè',
    thu: 'thu',
    đông: 'đông',
    mùa: 'mùa',
    chiêm: 'chiêm',
    giêng: '1',
    chạp: '12',
  }).map(([word, value]) => [spell(word), value]),
);
const FIGURE = '\\p{N}+(?:[./]\\p{N}+)*';
const VALUE = `${FIGURE}(?:\\s?-\\s?\\p{N}+)?|[ivx]+|${anyOf([...RELATIVE.keys(), ...NUMERALS.keys()])}`;
const EDGE = '(?![\\p{L}\\p{N}])';
const NAMED = new RegExp(`(?<!\\p{L})(${UNIT}) (${VALUE})${EDGE}`, 'gu');
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(\\p{N}+|${anyOf(NUMERALS.keys())}) (${anyOf(['năm', 'quý', 'tháng', 'tuần', 'ngày', 'vụ'])})${EDGE}`,
  'gu',
);
const PART = new RegExp(`(?<!\\p{L})(${anyOf(['đầu', 'giữa', 'cuối'])}) (${UNIT})${EDGE}`, 'gu');

/** The times a text names: which year, which quarter, how many months. */
type Times = ReadonlyMap<string, string>;

/** Reads times; of two years the one named last counts. @param text spelled */
function timesIn(text: string): Map<string, string> {
  const times = new Map<string, string>();
  for (const [, unit, value] of text.matchAll(NAMED)) {
    // “năm năm” is five years.
    if (unit === value) continue;
    times.set(unit!, NUMERALS.get(value!) ?? RELATIVE.get(value!) ?? value!.replaceAll(' ', ''));
  }
  for (const [, count, unit] of text.matchAll(COUNTED))
    times.set(`number of ${unit}`, NUMERALS.get(count!) ?? count!);
  for (const [, part, unit] of text.matchAll(PART)) times.set(`part of ${unit}`, part!);
  return times;
}

const OPENING = new RegExp(
  `^\\s*(?:${anyOf(
    'trong|đến|tới|tính đến|giai đoạn|năm|tháng|quý|từ|cuối|đầu|giữa|sau|nhiệm kỳ|khóa|vụ|mùa|đợt|tuần|ngày|hết|học kỳ'.split(
      '|',
    ),
  )}|(?:\\p{N}+|${anyOf(NUMERALS.keys())}) ${UNIT})${EDGE}[^,]*(?=,)`,
  'u',
);
const NUMERAL = new RegExp(`\\p{L}+(?= ${anyOf(['năm', 'quý', 'tháng', 'tuần', 'ngày'])}(?!\\p{L}))`, 'gu');
/** Words that a time stands after, behind a figure and what it counts. */
const TIME_AFTER = new RegExp(
  `^(?:\\s\\p{L}+){0,4}?\\s(?:${anyOf(['trong', 'vào', 'của', 'từ', 'đến', 'tính đến', 'hồi'])}\\s|(?=(?:${UNIT})\\s))(?=\\p{L})(.*)`,
  'u',
);

/** When something began is no time that it is counted in: “Chi hội thành lập năm 2015 có 30 hội viên”. */
const BEGUN = new RegExp(
  `(?<!\\p{L})${anyOf('thành lập|ra đời|sinh|khởi công|khánh thành|xây dựng|xây|ban hành|ký'.split('|'))}(?: (?:${anyOf(['từ', 'vào', 'hồi', 'đầu', 'giữa', 'cuối'])}|${UNIT}|[\\p{N}/.-]+)(?![\\p{L}\\p{N}]))+`,
  'gu',
);

/** The time that a figure counts in. */
export interface FigureTime {
  times: Times;
  /** All figures of the time that its sentence opens with: “Trong 6 tháng đầu năm 2022, …”. */
  opening: readonly string[];
}

/**
 * Reads the time a figure counts in.
 * @param sentence spelled, up to the figure
 * @param clause the part of it in the figure's own clause
 * @param after spelled, from the figure to the end of its clause
 */
export function timeOf(sentence: string, clause: string, after: string): FigureTime {
  const [opening = ''] = OPENING.exec(sentence) ?? [];
  const [following = ''] = TIME_AFTER.exec(withoutBase(after))?.slice(1) ?? [];
  // “năm” is five only before a unit of time; as a year's name a figure follows it.
  const figures = opening.replace(NUMERAL, (word) => NUMERALS.get(word) ?? word);
  return {
    times: new Map([
      ...timesIn(opening),
      ...timesIn(withoutBase(clause).replace(BEGUN, '')),
      ...timesIn(following),
    ]),
    opening: figures.match(/\p{N}+(?:[.,/]\p{N}+)*/gu) ?? [],
  };
}

/** A year's number and a relative name may tell the same year. */
function isNumber(value: string): boolean {
  return /^(?:\p{N}|[ivx]+$)/u.test(value);
}

/** Whether two times are other times; where one text says less of the time, nothing is known. */
export function timesDiffer(a: FigureTime, b: FigureTime): boolean {
  if (a.opening.length === b.opening.length && a.opening.some((figure, index) => figure !== b.opening[index]))
    return true;
  return [...a.times].some(([unit, value]) => {
    const other = b.times.get(unit);
    return other !== undefined && other !== value && isNumber(value) === isNumber(other);
  });
}
