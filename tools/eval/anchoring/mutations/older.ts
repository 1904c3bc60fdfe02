import type { Random } from '../../../lib/random.ts';
import {
  FIGURE,
  find,
  type Letter,
  type Paragraph,
  replaceIn,
  SENTENCE,
  type Stretch,
  textOf,
  typed,
  WORD,
} from '../letters.ts';
import type { Mark } from '../marks.ts';
import type { Change, Mutated } from './mutated.ts';

const NOTICES = [
  'Mời bạn đọc theo dõi các bản tin mới nhất của chuyên trang vào 6 giờ sáng hằng ngày.',
  'Quảng cáo: giảm 15% cho 100 khách hàng đầu tiên đặt mua trong tháng 10.',
  'Tin liên quan: 152 đảng viên mới được kết nạp trong quý III, tăng 11,5% so với cùng kỳ.',
  'Ảnh: Cán bộ và nhân dân trong buổi ra quân xây dựng nông thôn mới.',
];

function insertBlocks(random: Random, paragraphs: Paragraph[]): Partial<Mutated> {
  const blocks = Math.max(2, Math.floor(paragraphs.length / 8));
  for (let i = 0; i < blocks; i += 1)
    paragraphs.splice(random.between(0, paragraphs.length), 0, typed(random.pick(NOTICES)));
  return {};
}

export function eachLetter(paragraphs: Paragraph[], change: (letter: Letter) => void): void {
  for (const letter of paragraphs.flat()) change(letter);
}

const OLD_TONES = 'òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy';
const NEW_TONES = 'oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ';
const PAIRS = [...Array(15).keys()].map(
  (i) => [OLD_TONES.slice(2 * i, 2 * i + 2), NEW_TONES.slice(2 * i, 2 * i + 2)] as const,
);

function swapTones(_: Random, paragraphs: Paragraph[]): void {
  const swapped = new Map([...PAIRS, ...PAIRS.map(([a, b]) => [b, a] as const)]);
  for (const letters of paragraphs)
    for (const match of textOf(letters).matchAll(
      /(?<![qQ])([oòóỏõọuùúủũụ][aàáảãạeèéẻẽẹyỳýỷỹỵ])(?!\p{L})/gu,
    )) {
      const other = swapped.get(match[0]);
      if (!other) continue;
      letters[match.index]!.text = other[0]!;
      letters[match.index + 1]!.text = other[1]!;
    }
}

const TYPESET: Record<string, string> = { Đ: 'Ð', '“': '"', '”': '"', '"': '“', '–': '-', '’': "'" };

function swapTypesetting(random: Random, paragraphs: Paragraph[]): void {
  eachLetter(paragraphs, (letter) => {
    if (letter.text === ' ' && random.chance(0.2)) letter.text = '\u00a0';
    else if (random.chance(0.7)) letter.text = TYPESET[letter.text] ?? letter.text;
  });
}

function fixTypos(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const words = random.shuffled(find(paragraphs, WORD));
  const chosen = new Set<Stretch>();
  for (const mark of marks) {
    const near = words.filter(
      (word) => word.paragraph === mark.paragraph && word.to > mark.from - 25 && word.from < mark.to + 25,
    );
    for (const word of near.slice(0, random.between(1, 2))) chosen.add(word);
  }
  for (const word of fromTheEnd(chosen)) {
    const letters = paragraphs[word.paragraph]!;
    const at = random.between(word.from + 1, word.to - 1);
    const own = letters[at]!.text;
    const other = random.pick('aeiouhnmrtđ'.split('').filter((letter) => letter !== own));
    const kind = random.between(0, 2);
    if (kind === 0) replaceIn(letters, at, at + 1, other);
    else if (kind === 1) replaceIn(letters, at, at + 1, own + other);
    else replaceIn(letters, at - 1, at + 1, own);
  }
}

export function fromTheEnd(stretches: Iterable<Stretch>): Stretch[] {
  return [...stretches].sort((a, b) => b.paragraph - a.paragraph || b.from - a.from);
}

/** Moves one paragraph of every thirty to a place at least three paragraphs and more text away than itself. */
function moveParagraphs(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): Partial<Mutated> {
  const moved = new Set<number>();
  const size = 30;
  for (let from = 0; from < paragraphs.length; from += size) {
    const part = paragraphs.slice(from, from + size);
    const marked = part.map(
      (letters) => letters.length > 0 && marks.some((mark) => letters.some(({ id }) => id === mark.ids[0])),
    );
    const candidates = [...part.keys()].filter((i) => marked[i]);
    if (part.length < 5 || candidates.length === 0) continue;
    const at = random.pick(candidates);
    const [paragraph] = part.splice(at, 1);
    const goals = [...Array(part.length + 1).keys()].filter((goal) => {
      const crossed = part.slice(Math.min(at, goal), Math.max(at, goal));
      return crossed.length >= 3 && crossed.flat().length > 1.5 * paragraph!.length;
    });
    if (goals.length === 0) continue;
    part.splice(random.pick(goals), 0, paragraph!);
    paragraphs.splice(from, part.length, ...part);
    for (const { id } of paragraph!) moved.add(id);
  }
  return { moved };
}

/** Sentences that hold a mark, some of them, last first. */
export function markedSentences(
  random: Random,
  paragraphs: Paragraph[],
  marks: readonly Mark[],
  share: number,
): Stretch[] {
  const chosen = find(paragraphs, SENTENCE).filter(
    (sentence) =>
      marks.some(
        (mark) =>
          mark.paragraph === sentence.paragraph && mark.from >= sentence.from && mark.to <= sentence.to,
      ) && random.chance(share),
  );
  return fromTheEnd(chosen);
}

function deleteSentences(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  for (const { paragraph, from, to } of markedSentences(random, paragraphs, marks, 0.35))
    paragraphs[paragraph]!.splice(from, to - from);
}

export function otherFigure(random: Random, figure: string): string {
  for (;;) {
    const other = figure.replace(/\p{N}/gu, (digit, at) =>
      String(random.between(at === 0 && digit !== '0' ? 1 : 0, 9)),
    );
    if (other !== figure) return other;
  }
}

function changeFigures(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const figures = find(paragraphs, FIGURE).filter(
    (figure) =>
      marks.some(
        (mark) => mark.paragraph === figure.paragraph && mark.from <= figure.from && mark.to >= figure.to,
      ) && random.chance(0.5),
  );
  for (const { paragraph, from, to } of fromTheEnd(figures)) {
    const letters = paragraphs[paragraph]!;
    replaceIn(letters, from, to, otherFigure(random, textOf(letters.slice(from, to))));
  }
}

function duplicateSentences(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  // Two paragraphs up at least: right before the sentence nobody could tell which of the two was marked.
  const copies = markedSentences(random, paragraphs, marks, 0.35)
    .filter(({ paragraph }) => paragraph >= 2)
    .map(({ paragraph, from, to }) => ({
      text: `${textOf(paragraphs[paragraph]!.slice(from, to)).trim()} `,
      goal: random.between(0, paragraph - 2),
    }));
  for (const { text, goal } of copies.sort((a, b) => b.goal - a.goal))
    if (random.chance(0.3)) paragraphs.splice(goal, 0, typed(text));
    else paragraphs[goal]!.unshift(...typed(text));
}

function rewrite(random: Random, paragraphs: Paragraph[], marks: readonly Mark[]): void {
  const vocabulary = find(paragraphs, WORD).map(({ paragraph, from, to }) =>
    textOf(paragraphs[paragraph]!.slice(from, to)),
  );
  const chosen = new Set(marks.map((mark) => mark.paragraph).filter(() => random.chance(0.6)));
  for (const { paragraph, from, to } of fromTheEnd(find(paragraphs, WORD)))
    if (chosen.has(paragraph) && random.chance(0.2)) {
      const old = textOf(paragraphs[paragraph]!.slice(from, to));
      const word = random.pick(vocabulary.filter((other) => other !== old));
      replaceIn(paragraphs[paragraph]!, from, to, word);
    }
}

function decompose(_: Random, paragraphs: Paragraph[]): void {
  eachLetter(paragraphs, (letter) => {
    letter.text = letter.text.normalize('NFD');
  });
}

/** Thirteen changes that editors and sites make every day. */
export const OLDER: Record<string, Change> = {
  none: () => undefined,
  'blocks inserted': insertBlocks,
  're-wrapped': () => ({ template: { breaks: false, wrapped: true } }),
  NFD: (random, paragraphs) => void decompose(random, paragraphs),
  'tone placement': (random, paragraphs) => void swapTones(random, paragraphs),
  'Đ/Ð, quotes, NBSP': (random, paragraphs) => void swapTypesetting(random, paragraphs),
  'typos fixed': (random, paragraphs, marks) => void fixTypos(random, paragraphs, marks),
  'paragraph moved': moveParagraphs,
  'sentence deleted': (random, paragraphs, marks) => void deleteSentences(random, paragraphs, marks),
  'figure changed': (random, paragraphs, marks) => void changeFigures(random, paragraphs, marks),
  'template replaced': () => ({ template: { breaks: true, wrapped: false } }),
  'sentence duplicated': (random, paragraphs, marks) => void duplicateSentences(random, paragraphs, marks),
  'paragraph rewritten': (random, paragraphs, marks) => void rewrite(random, paragraphs, marks),
};
