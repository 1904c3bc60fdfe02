import { anyOf, spell, spelledSet } from '../cut/spelling.ts';
import { tellOtherThings } from './measure.ts';

const BASE_START = new RegExp(`(?<!\\p{L})so(?: ${spell('với')})? (?!${spell('sánh')})`, 'gu');

/** A clause up to where it says what its figure is compared with. */
export function withoutBase(text: string): string {
  const start = text.search(new RegExp(BASE_START.source, 'u'));
  return start < 0 ? text : text.slice(0, start);
}

/** Words that add nothing to what a figure is compared with. */
const FILLERS = spelledSet('năm mức hồi thời điểm lúc');
const BASE_END = new RegExp(
  `[,:()]|(?<!\\p{L})${anyOf('nhờ do vì và nhưng khi để là thì theo tại ở song mà'.split(' '))}(?!\\p{L})`,
  'u',
);

/** What a figure is compared with, in words: “so với cùng kỳ năm trước”. Empty where nothing is said. */
export function baseOf(sentence: string, after: string): string[] {
  const [, behind] = /^[^\p{N}]*?(?<!\p{L})(so .*)/u.exec(after) ?? [];
  const fronted = [...sentence.matchAll(BASE_START)].at(-1);
  for (const text of [behind, fronted && sentence.slice(fronted.index)]) {
    const words = text?.search(BASE_START) === 0 ? text.replace(BASE_START, '') : '';
    const end = words.search(BASE_END);
    const base = (end < 0 ? words : words.slice(0, end)).match(/[\p{L}]+|\p{N}+(?:[./]\p{N}+)*/gu) ?? [];
    if (base.length > 0) return base.filter((word) => !FILLERS.has(word));
  }
  return [];
}

const LAST_YEAR = spell('ngoái');
const LAST = spell('trước');

/** Whether a figure is compared with something else; more said of the same is no difference. */
export function basesDiffer(a: readonly string[], b: readonly string[]): boolean {
  const plain = (word: string) => (word === LAST_YEAR ? LAST : word);
  return tellOtherThings(a.map(plain), b.map(plain));
}
