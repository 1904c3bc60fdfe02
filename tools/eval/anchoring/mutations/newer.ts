import type { Random } from '../../../lib/random.ts';
import {
  FIGURE,
  find,
  type Letter,
  type Paragraph,
  replaceIn,
  SENTENCE,
  textOf,
  typed,
  WORD,
} from '../letters.ts';
import type { Mark } from '../marks.ts';
import { CORRECTIONS } from './corrections.ts';
import type { Change, Mutated } from './mutated.ts';
import { eachLetter, fromTheEnd, markedSentences, otherFigure } from './older.ts';

/** Ways in which a newspaper quotes what it had printed. */
const NOTES: readonly ((old: string, figure: string) => string)[] = [
  (old, figure) => `Đính chính: bài đã in “${old}”, con số đúng là ${figure}.`,
  (old, figure) => `* Bản trước của bài viết ghi: “${old}”. Tòa soạn sửa thành ${figure} và xin lỗi bạn đọc.`,
  (old) => `Bạn đọc Minh Khải bình luận: “${old}” - tôi nghĩ con số này chưa đúng.`,
  (old) => `“${old}”`,
];

/** Changes a figure in some marked sentences, and quotes them as they were elsewhere on the page. */
function correct(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const notes: string[] = [];
  for (const { paragraph, from, to } of markedSentences(random, paragraphs, marks, 0.3)) {
    const old = textOf(paragraphs[paragraph]!.slice(from, to)).trim();
    const [figure] = find([paragraphs[paragraph]!.slice(from, to)], FIGURE).filter((stretch) =>
      marks.some(
        (mark) =>
          mark.paragraph === paragraph && mark.from <= from + stretch.from && mark.to >= from + stretch.to,
      ),
    );
    if (!figure) continue;
    const letters = paragraphs[paragraph]!;
    const now = otherFigure(random, textOf(letters.slice(from + figure.from, from + figure.to)));
    replaceIn(letters, from + figure.from, from + figure.to, now);
    notes.push(random.pick(NOTES)(old, now));
  }
  for (const note of notes) paragraphs.splice(random.between(0, paragraphs.length), 0, typed(note));
}

/** Takes some marked sentences out of the article while others quote them. */
function withdraw(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const quotes: string[] = [];
  for (const { paragraph, from, to } of markedSentences(random, paragraphs, marks, 0.25)) {
    const [gone] = [paragraphs[paragraph]!.splice(from, to - from)];
    quotes.push(`Bạn đọc Thu Trà: “${textOf(gone!).trim()}” - sao câu này không còn trong bài nữa?`);
  }
  paragraphs.push(...quotes.map(typed));
}

/** Comments below an article quote it; the article stays as it was. */
function comment(random: Random, paragraphs: Paragraph[]): void {
  const sentences = random.shuffled(find(paragraphs, SENTENCE)).slice(0, 20);
  const comments = sentences.map(
    ({ paragraph, from, to }) =>
      `Trích: “${textOf(paragraphs[paragraph]!.slice(from, to)).trim()}”. Rất đúng!`,
  );
  paragraphs.push(...comments.map(typed));
}

function addFootnotes(random: Random, paragraphs: Paragraph[]): void {
  let number = 0;
  const words = find(paragraphs, WORD).filter(() => random.chance(0.04));
  for (const { paragraph, to } of fromTheEnd(words)) {
    number += 1;
    paragraphs[paragraph]!.splice(to, 0, ...typed(`[${number}]`));
  }
}

/** Half of the letters with marks are decomposed wholly, half of the rest in part. */
function composeByHalves(random: Random, paragraphs: Paragraph[]): void {
  eachLetter(paragraphs, (letter) => {
    const apart = letter.text.normalize('NFD');
    if (apart.length === 1 || random.chance(0.3)) return;
    letter.text = random.chance(0.5) ? apart : apart.slice(0, 2).normalize('NFC') + apart.slice(2);
  });
}

/** Stands for a machine translation: other words of the same length; figures and signs stay. */
function translate(random: Random, paragraphs: Paragraph[]): Partial<Mutated> {
  for (const [index, letters] of paragraphs.entries())
    paragraphs[index] = letters.flatMap((letter) =>
      /\p{L}/u.test(letter.text) ? typed(random.pick([...'etaoinshrdlu'])) : [letter],
    );
  return { mayBeGone: true };
}

function cutOff(random: Random, paragraphs: Paragraph[]): void {
  paragraphs.splice(Math.ceil(paragraphs.length * (0.3 + random.next() / 2)));
}

function loseSpaces(random: Random, paragraphs: Paragraph[]): Partial<Mutated> {
  for (const [index, letters] of paragraphs.entries())
    paragraphs[index] = letters.filter(({ text }, at) => at === 0 || text !== ' ' || !random.chance(0.04));
  return { alsoRight: ['exact', 'changed'] };
}

function join(random: Random, paragraphs: Paragraph[]): void {
  for (let at = paragraphs.length - 2; at >= 0; at -= 1)
    if (random.chance(0.4)) paragraphs[at]!.push(...typed(' '), ...paragraphs.splice(at + 1, 1)[0]!);
}

function split(random: Random, paragraphs: Paragraph[]): void {
  for (const { paragraph, from } of fromTheEnd(find(paragraphs, /(?<=[.!?…]) (?=[\p{Lu}“])/gu)))
    if (random.chance(0.4)) {
      const [, ...rest] = paragraphs[paragraph]!.splice(from);
      paragraphs.splice(paragraph + 1, 0, rest);
    }
}

/** Sections in another order: each paragraph whole, no place is what it was. */
function shuffle(random: Random, paragraphs: Paragraph[]): Partial<Mutated> {
  const all = random.shuffled(paragraphs);
  paragraphs.splice(0, paragraphs.length, ...all);
  return { moved: new Set(all.flat().map(({ id }) => id)), alsoRight: ['moved', 'exact'] };
}

function shout(random: Random, paragraphs: Paragraph[]): Partial<Mutated> {
  for (const letters of paragraphs)
    if (random.chance(0.3)) for (const letter of letters) letter.text = letter.text.toLocaleUpperCase('vi');
  return { alsoRight: ['exact', 'changed'] };
}

const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/Ủy ban nhân dân/gu, 'UBND'],
  [/Ủy ban Mặt trận Tổ quốc/gu, 'UBMTTQ'],
  [/Hội Nông dân/gu, 'HND'],
  [/nông thôn mới/gu, 'NTM'],
  [/phường|Phường/gu, 'P.'],
];

function abbreviate(_: Random, paragraphs: Paragraph[]): void {
  for (const [long, short] of ABBREVIATIONS)
    for (const { paragraph, from, to } of fromTheEnd(find(paragraphs, long)))
      replaceIn(paragraphs[paragraph]!, from, to, short);
}

const FILLERS = ['rất', 'đã', 'thật sự', 'cũng', 'vừa qua', 'theo đó'];

/** Words that change no figure, at some distance from every mark. */
function insertWords(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const words = find(paragraphs, WORD).filter(
    ({ paragraph, to }) =>
      random.chance(0.05) &&
      marks.every((mark) => mark.paragraph !== paragraph || to < mark.from - 30 || to > mark.to + 30),
  );
  for (const { paragraph, to } of fromTheEnd(words))
    paragraphs[paragraph]!.splice(to, 0, ...typed(` ${random.pick(FILLERS)}`));
}

function number(_: Random, paragraphs: Paragraph[]): void {
  for (const [index, letters] of paragraphs.entries()) letters.unshift(...typed(`${index + 1}. `));
}

function sprinkle(random: Random, paragraphs: Paragraph[]): void {
  const unseen = ['\u200b', '\u00ad', '\u2060', '\ufeff'];
  eachLetter(paragraphs, (letter: Letter) => {
    if (/\p{L}/u.test(letter.text) && random.chance(0.04)) letter.text += random.pick(unseen);
  });
}

/** A pull quote repeats a sentence of the article, which stays. */
function pull(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const quotes = markedSentences(random, paragraphs, marks, 0.15).map(({ paragraph, from, to }) => ({
    goal: random.between(0, paragraphs.length),
    text: `“${textOf(paragraphs[paragraph]!.slice(from, to))
      .trim()
      .replace(/[.!?]$/, '')}”`,
  }));
  for (const { goal, text } of quotes.sort((a, b) => b.goal - a.goal))
    paragraphs.splice(goal, 0, typed(text));
}

/** Another article of the same house above and below. */
function surround(random: Random, paragraphs: Paragraph[]): void {
  const other = (text: string) => typed(text.replace(/\d/g, () => String(random.between(1, 9))));
  const copies = random
    .shuffled(paragraphs)
    .slice(0, 4)
    .map((letters) => textOf(letters));
  const words = (text: string) => text.split(' ');
  const mixed = copies.map((text, index) => {
    const next = words(copies[(index + 1) % copies.length]!);
    return words(text)
      .map((word, at) => (at % 3 === 0 ? (next[at] ?? word) : word))
      .join(' ');
  });
  paragraphs.unshift(...mixed.slice(0, 2).map(other));
  paragraphs.push(...mixed.slice(2).map(other));
}

/** Kinds of change that came up after the older ones were measured. */
export const NEWER: Record<string, Change> = {
  'correction note': (random, paragraphs, marks) => void correct(random, paragraphs, marks),
  'withdrawn and quoted': (random, paragraphs, marks) => void withdraw(random, paragraphs, marks),
  'comments that quote': (random, paragraphs) => void comment(random, paragraphs),
  'pull quotes': (random, paragraphs, marks) => void pull(random, paragraphs, marks),
  'footnote marks': (random, paragraphs) => void addFootnotes(random, paragraphs),
  'a span for each word': () => ({ template: { breaks: false, wrapped: false, perWord: true } }),
  'half composed': (random, paragraphs) => void composeByHalves(random, paragraphs),
  translated: translate,
  'cut off': (random, paragraphs) => void cutOff(random, paragraphs),
  'spaces lost': loseSpaces,
  'paragraphs joined': (random, paragraphs) => void join(random, paragraphs),
  'paragraphs split': (random, paragraphs) => void split(random, paragraphs),
  'paragraphs shuffled': shuffle,
  'upper case': shout,
  abbreviated: (random, paragraphs) => void abbreviate(random, paragraphs),
  'words inserted': (random, paragraphs, marks) => void insertWords(random, paragraphs, marks),
  'paragraphs numbered': (random, paragraphs) => void number(random, paragraphs),
  'unseen characters': (random, paragraphs) => void sprinkle(random, paragraphs),
  'another article around': (random, paragraphs) => void surround(random, paragraphs),
  ...CORRECTIONS,
};
