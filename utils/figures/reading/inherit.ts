import { compare, divide, multiply, toNumber } from '../arithmetic/rational.ts';
import type { Figure } from './figure.ts';

const JOINED = /^\s*(?:,|;|và|,\s*và|hoặc|so với)\s*$/u;

/** Figures around one that is told in a scale alone, among which its unit is looked for, and the characters that they may be away. */
const AROUND = 6;
const FAR = 300;
const NO_MEASURE = new Set(['', 'bare', 'count', 'percent', 'points', 'multiple']);

/** “2,9 tỷ đồng: ngân sách huyện 1,5 tỷ, xã đối ứng 800 triệu”: a scale alone is told in the unit of the amounts around it. */
export function inheritScaled(figures: readonly Figure[]): void {
  figures.forEach((figure, at) => {
    if (figure.dimension !== '') return;
    const isUnit = (other: Figure): boolean =>
      !NO_MEASURE.has(other.dimension) &&
      Math.abs(other.start - figure.start) < FAR &&
      other.factor.n >= 1000n;
    const unit =
      figures.slice(Math.max(0, at - AROUND), at).findLast(isUnit) ??
      figures.slice(at + 1, at + 1 + AROUND).find(isUnit);
    if (unit) figure.dimension = unit.dimension.split('/')[0]!;
  });
}

/** “dời 45 điểm trường … dời xong 54 điểm”: a unit that is the first word of what was counted before counts that. */
export function inheritNouns(figures: readonly Figure[]): void {
  figures.forEach((figure, at) => {
    const { dimension, step, factor } = figure;
    if (
      NO_MEASURE.has(dimension) ||
      dimension.includes('/') ||
      compare(step, factor) !== 0 ||
      factor.n !== factor.d
    )
      return;
    const counted = figures
      .slice(Math.max(0, at - AROUND), at)
      .findLast(({ dimension: other, noun }) => other === 'count' && noun.startsWith(`${dimension} `));
    if (!counted) return;
    figure.dimension = 'count';
    figure.noun = counted.noun;
    figure.head = counted.head;
    figure.family = counted.family;
    figure.isExact = true;
  });
}

const OUT_OF = /^ (?:trên|trong)(?: tổng)?(?: số)?$/;

/** “giải quyết đúng hạn 8.412 trên 8.650 hồ sơ”: so many of so many, where “trên” does not mean “more than”. */
export function readOutOf(lower: string, figures: readonly Figure[]): void {
  figures.slice(1).forEach((whole, before) => {
    const part = figures[before]!;
    const isCounted = whole.dimension === 'count' && whole.form === 'number' && whole.isExact;
    const isPart = part.form === 'number' && part.isExact && part.comparator === null;
    if (!isCounted || !isPart || (part.dimension !== 'bare' && part.noun !== whole.noun)) return;
    const link = lower.slice(part.outer.end, Math.max(part.outer.end, whole.start)).trimEnd();
    if (!OUT_OF.test(link) || compare(part.value, whole.value) > 0) return;
    whole.comparator = null;
    whole.outer = { ...whole.outer, start: whole.start };
    if (part.dimension === 'bare')
      Object.assign(part, { dimension: 'count', noun: whole.noun, head: whole.head, family: whole.family });
  });
}

/** “Số hồ sơ đã giải quyết là 174.918”: what is counted stands before its number. */
const NUMBER_OF =
  /(?:^|[^\p{L}])(?:tổng )?số (?<words>[\p{L} ]{2,90}?)(?: (?:là|đạt|có|còn|lên|giảm còn|được))? $/u;
const BEFORE = 110;

export function inheritCounted(lower: string, figures: readonly Figure[]): void {
  const counted = new Map<string, Figure>();
  for (const figure of figures)
    if (figure.dimension === 'count' && figure.noun !== '')
      for (const name of [figure.noun, figure.head]) if (!counted.has(name)) counted.set(name, figure);
  if (counted.size === 0) return;
  figures.forEach((figure, at) => {
    if (figure.dimension !== 'bare' || figure.form !== 'number' || !figure.isExact) return;
    const from = Math.max(at > 0 ? figures[at - 1]!.outer.end : 0, figure.outer.start - BEFORE);
    const clause = lower
      .slice(from, figure.outer.start)
      .split(/[,;:.(\n]/)
      .at(-1)!;
    const said = NUMBER_OF.exec(clause)?.groups?.words;
    if (said === undefined) return;
    const words = said.split(' ');
    for (let length = Math.min(3, words.length); length > 0; length -= 1) {
      const known = counted.get(words.slice(0, length).join(' '));
      if (!known) continue;
      Object.assign(figure, { dimension: 'count', noun: known.noun, head: known.head, family: known.family });
      return;
    }
  });
}

/** “tăng từ 46,5 lên 72,3 triệu đồng”. */
const RISES_TO = /^\s*(?:(?:tăng|giảm) )?(?:lên|xuống|còn|xuống còn|lên đến|lên tới|đến|tới)\s*$/u;
const FROM = /(?:^|[^\p{L}])từ(?: mức)? $/u;

/** “250, 300 và 420 triệu đồng”: a bare number of a list is told in the unit of the number behind it. */
export function inheritUnits(lower: string, figures: readonly Figure[]): void {
  for (let at = figures.length - 2; at >= 0; at -= 1) {
    const figure = figures[at]!;
    const next = figures[at + 1]!;
    const isBare = figure.dimension === 'bare' && figure.form === 'number' && next.form === 'number';
    if (!isBare || next.dimension === 'bare' || next.dimension === 'multiple') continue;
    // “năm 2022: 715; sáu tháng đầu năm 2023: 790”: digits and words make no list.
    if (next.isWritten && !figure.isWritten) continue;
    const link = lower.slice(figure.outer.end, Math.max(figure.outer.end, next.outer.start));
    const isFrom = FROM.test(lower.slice(Math.max(0, figure.outer.start - 10), figure.outer.start));
    if (!JOINED.test(link) && !(isFrom && RISES_TO.test(link))) continue;
    const factor = divide(next.factor, figure.factor);
    figure.value = multiply(figure.value, factor);
    figure.step = multiply(figure.step, factor);
    figure.round = multiply(figure.round, factor);
    figure.factor = next.factor;
    figure.dimension = next.dimension;
    figure.noun = next.noun;
    figure.head = next.head;
    figure.family = next.family;
    figure.size = toNumber(figure.value);
    figure.unit = next.unit;
    figure.isExact = next.isExact && compare(figure.factor, factor) === 0;
  }
}
