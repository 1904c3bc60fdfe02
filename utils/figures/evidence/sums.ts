import { toNumber } from '../arithmetic/rational.ts';
import type { Figure } from '../reading/figure.ts';
import { earlierFigures } from '../rules/earlier.ts';
import { isRateFigure } from '../rules/kinship.ts';
import { plain, sumOf, verdictOf } from '../rules/sum/addition.ts';
import { isAttached } from '../rules/sum/attached.ts';
import { AMONG, CONSISTS, DIVIDED, REST, stopIn } from '../rules/sum/sum-words.ts';
import { isOfTime } from '../rules/time-units.ts';
import { type Ground, MOST_PARTS, textBefore, textBetween, words } from '../rules/toolkit.ts';
import type { Candidate } from './candidate.ts';
import { kinOf, SOFT_END, sumEvidence } from './sum-evidence.ts';

/** Wholes that are tried for one list of parts: of its sentence, and of the ones before. */
const OWN_WHOLES = 4;
const EARLIER_WHOLES = 5;
const NEXT_WHOLES = 2;
/** Amounts before the second of two parts among which the first and the whole stand. */
const PAIR_BACK = 6;
/** Sentences before a list in which its whole may stand. */
const SENTENCES_BACK = 3;
/** What a slip leaves of a sum. */
const LEAST = 0.6;
const MOST = 1.65;
/** “vận động thêm 12 triệu đồng”: what is added is a part. */
const ADDED = words('thêm(?: được)?\\s*$');

/** Is a figure an amount that may be a whole or a part? */
const isAmount = (ground: Ground, figure: Figure): boolean =>
  figure.form === 'number' &&
  !isRateFigure(figure) &&
  !isOfTime(figure) &&
  !figure.dimension.includes('/') &&
  figure.size > 0 &&
  (!isAttached(ground, figure.at) || ADDED.test(textBefore(ground, figure.at, 40)));

/** Lists of figures with each figure near that may be what they come to. */
export function sums(ground: Ground): Candidate[] {
  const { figures } = ground.passage;
  const found = new Map<string, Candidate>();
  for (let from = 0; from < figures.length; ) {
    let to = from + 1;
    while (to < figures.length && figures[to]!.sentence === figures[from]!.sentence) to += 1;
    const amounts = figures.slice(from, to).filter((figure) => isAmount(ground, figure));
    const behind = figures
      .slice(to, to + NEXT_WHOLES)
      .filter((figure) => figure.sentence === figures[from]!.sentence + 1 && isAmount(ground, figure));
    if (amounts.length > 1) ofSentence(ground, amounts, behind, found);
    from = to;
  }
  ofPairs(ground, found);
  ofSentences(ground, found);
  return [...found.values()];
}

/** One part a sentence, up to the rest: “Dệt may đem về 231,5 triệu USD. Tiếp sau là gỗ, 174,2 triệu. Các mặt hàng còn lại được 147,7 triệu.” */
function ofSentences(ground: Ground, found: Map<string, Candidate>): void {
  const all = ground.passage.figures.filter((figure) => isAmount(ground, figure));
  all.forEach((rest, place) => {
    const { start } = ground.article.sentences[rest.sentence]!;
    const lead = ground.article.lower.slice(start, Math.max(start, rest.outer.start));
    if (/\d/.test(lead) || !REST.test(lead)) return;
    const parts = [rest];
    for (const part of all.slice(Math.max(0, place - MOST_PARTS), place).reverse()) {
      const gap = parts[0]!.sentence - part.sentence;
      if (gap > 1 || !['unit', 'noun', 'class'].includes(kinOf(part, rest) ?? '')) return;
      const isWhole = parts.length > 2 && part.size > Math.max(...parts.map(({ size }) => size)) && gap === 1;
      if (isWhole) propose(ground, part, parts, found, parts, 'from:run');
      parts.unshift(part);
    }
  });
}

function ofSentence(
  ground: Ground,
  amounts: readonly Figure[],
  next: readonly Figure[],
  found: Map<string, Candidate>,
): void {
  const earlier = earlierFigures(ground, amounts[0]!.at).filter(
    (figure) =>
      figure.sentence >= amounts[0]!.sentence - SENTENCES_BACK &&
      figure.sentence < amounts[0]!.sentence &&
      !isOfTime(figure),
  );
  amounts.forEach((first, start) => {
    const own = amounts.slice(Math.max(0, start - OWN_WHOLES), start).reverse();
    const wholes = startsList(ground, amounts, start)
      ? [...own, ...earlier.slice(-EARLIER_WHOLES).reverse()]
      : own.slice(0, 1);
    for (const whole of wholes) {
      if (first.size > whole.size * MOST || kinOf(whole, first) === null) continue;
      for (const isWide of [false, true])
        for (const parts of runs(ground, amounts.slice(start), whole, isWide))
          propose(ground, whole, parts, found, amounts, isWide ? 'from:wide' : 'from:run');
    }
  });
  for (const [last, whole] of amounts.entries()) behind(ground, whole, amounts.slice(0, last), found);
  for (const whole of next) behind(ground, whole, amounts, found);
}

/** A whole behind its parts. */
function behind(
  ground: Ground,
  whole: Figure,
  before: readonly Figure[],
  found: Map<string, Candidate>,
): void {
  const kin = before.filter((part) => ['noun', 'unit', 'class', 'bare'].includes(kinOf(whole, part) ?? ''));
  const named = before.filter(
    ({ noun }) => noun !== '' && (noun === whole.noun || whole.noun.endsWith(` ${noun}`)),
  );
  for (const parts of named.length === kin.length ? [kin] : [kin, named])
    for (let start = 0; start + 2 <= parts.length; start += 1)
      propose(
        ground,
        whole,
        parts.slice(start).slice(-MOST_PARTS),
        found,
        before,
        parts === named ? 'from:named' : 'from:behind',
      );
}

/** Two that leave nothing of a third, whichever sentences near tell them: “… 308 học sinh …; 176 em ở bán trú. Số còn lại, 142 em, …”. */
function ofPairs(ground: Ground, found: Map<string, Candidate>): void {
  const all = ground.passage.figures.filter((figure) => isAmount(ground, figure));
  all.forEach((last, place) => {
    const near = all
      .slice(Math.max(0, place - PAIR_BACK), place)
      .filter(({ sentence }) => last.sentence - sentence <= 1);
    for (const other of near)
      for (const whole of [
        ...near.filter(({ start }) => start < other.start),
        ...(other === near[0] ? earlierFigures(ground, other.at).slice(-2) : []),
      ]) {
        const isPair =
          whole.size > Math.max(other.size, last.size) &&
          ['noun', 'unit', 'class', 'any', 'bare'].includes(kinOf(whole, last) ?? '') &&
          ['noun', 'unit', 'class', 'any', 'bare'].includes(kinOf(whole, other) ?? '') &&
          (kinOf(other, last) ?? 'count') !== 'count';
        if (isPair) propose(ground, whole, [other, last], found, [other, last], 'from:pair');
      }
  });
}

/** May a list begin here: first in its sentence, behind a semicolon, a full stop, or what opens a list? */
function startsList(ground: Ground, amounts: readonly Figure[], start: number): boolean {
  if (start === 0) return true;
  const [before, first] = [amounts[start - 1]!, amounts[start]!];
  if (amounts.slice(0, start).every((other) => kinOf(first, other) === null)) return true;
  const between = textBetween(ground.article, before, first);
  return (
    /[;:(]|[.!?]\s|\n/.test(between) || AMONG.test(between) || CONSISTS.test(between) || DIVIDED.test(between)
  );
}

/** Runs of parts from a figure on, each to a place where the list may end. */
function* runs(
  ground: Ground,
  amounts: readonly Figure[],
  whole: Figure,
  isWide: boolean,
): Generator<Figure[]> {
  const parts: Figure[] = [];
  const { depth } = amounts[0]!;
  let hasStrangers = false;
  for (const [place, figure] of amounts.entries()) {
    if (figure.depth < depth || parts.length >= MOST_PARTS) break;
    if (figure.depth > depth) continue;
    const kin = kinOf(whole, figure);
    if (kin === null) continue;
    if (kin === 'count') {
      hasStrangers = true;
      if (!isWide) continue;
    }
    if (parts.length >= 2 && mayEnd(ground, parts, figure)) yield [...parts];
    parts.push(figure);
    const next = amounts[place + 1];
    if (next && parts.length >= 2 && SOFT_END.test(textBefore(ground, figure.at))) yield [...parts];
  }
  if (parts.length >= 2 && (!isWide || hasStrangers)) yield [...parts];
}

/** “chuyển 171,7 tỷ đồng …; chưa kể 23 tỷ đồng dự phòng”: what is told beside is no part. */
const BESIDE = words('(?:chưa|không) (?:kể|tính)|ngoài ra|ngoài');
const isBeside = (ground: Ground, parts: readonly Figure[]): boolean =>
  parts.slice(1).some((part, at) => BESIDE.test(textBetween(ground.article, parts[at]!, part)));

/** May a list end before a figure? */
const mayEnd = (ground: Ground, parts: readonly Figure[], next: Figure): boolean => {
  const between = textBetween(ground.article, parts.at(-1)!, next);
  return stopIn(between) !== undefined || /[;:]|[.!?]\s|\n/.test(between);
};

function propose(
  ground: Ground,
  whole: Figure,
  parts: readonly Figure[],
  found: Map<string, Candidate>,
  amounts: readonly Figure[],
  source: string,
): void {
  const off = parts.reduce((sum, { size }) => sum + size, 0) / whole.size;
  if (off < LEAST || off > MOST) return;
  if (off !== 1 && isBeside(ground, parts)) return;
  const figures = [whole, ...parts];
  const key = figures.map(({ start }) => start).join(' ');
  if (found.has(key)) return;
  const slack = figures.reduce(
    (sum, { isExact, step, comparator, round, size }) =>
      sum + (comparator !== null ? toNumber(round) : isExact ? size * 1e-9 : toNumber(step) / 2),
    0,
  );
  found.set(key, {
    kind: 'sum',
    figures,
    about: whole,
    evidence: () => [source, ...sumEvidence(ground, whole, parts, amounts)],
    off,
    fits: ([printed = 0, ...sizes]) =>
      Math.abs(sizes.reduce((sum, size) => sum + size, 0) - printed) <= slack * (1 + 1e-9),
    draft: () => sumOf(ground.article, whole, parts.map(plain), verdictOf(whole, parts.map(plain))),
  });
}
