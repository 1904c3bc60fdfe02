import type { WordNumbers } from '../cut/word-numbers.ts';
import type { Lines } from '../link/lines.ts';
import { cutLines, LEAST_TELLING } from '../link/lines.ts';
import { originsOf } from './origins.ts';
import { announcesOldWords } from './quoting.ts';

/** Lines of today's text, from `from` to `to` (exclusive), that come in the order in which an old text had them. */
interface Copy {
  from: number;
  to: number;
  /** The new line of each old line that it prints. */
  prints: Map<number, number>;
  /** A new line right above says that old words follow. */
  isAnnounced: boolean;
}

/** A text that has not grown by this share (of 1) holds no second copy of the old one. */
const LEAST_GROWTH = 0.25;
/** A copy is a reprint when so much of it (of 1) stands in the article as well, as it was or edited … */
const MOSTLY = 0.75;
/** … and so much of that word for word: else it is another piece of the same make, a report of another day. */
const VERBATIM = 1 / 3;
/** One line twice is a repeated sentence, and judged as such. */
const LEAST_LINES = 2;
/** A text of more pieces than this was shuffled; bounds the time for hostile ones. */
const MOST_COPIES = 64;

function copiesIn(old: Lines, now: Lines, origins: Int32Array): Copy[] {
  const copies: Copy[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const [j, i] of origins.entries()) {
    if (i < 0) continue;
    if (i <= last) {
      const above = now.lines[j - 1] ?? '';
      const isAnnounced = !old.places.has(above) && announcesOldWords(above);
      copies.push({ from: j, to: j, prints: new Map(), isAnnounced });
    }
    const copy = copies.at(-1)!;
    copy.prints.set(i, j);
    copy.to = j + 1;
    last = i;
  }
  const pieces = copies.filter(({ prints }) => prints.size >= LEAST_LINES);
  return pieces.length <= MOST_COPIES ? pieces : [];
}

/** How much of a copy other copies print as well, in UTF-16 units of the old text. */
function sharedWith(copy: Copy, others: readonly Copy[], old: Lines, now: Lines) {
  /** In any form; word for word; as the old text had it in this copy, and in the others. */
  const shared = { all: 0, any: 0, verbatim: 0, own: 0, theirs: 0, lines: 0 };
  for (const [i, j] of copy.prints) {
    const line = old.lines[i]!;
    shared.all += line.length;
    const twins = others.flatMap(({ prints }) => prints.get(i) ?? []).map((twin) => now.lines[twin]);
    if (twins.length === 0) continue;
    shared.any += line.length;
    shared.lines += 1;
    if (twins.includes(now.lines[j])) shared.verbatim += line.length;
    if (now.lines[j] === line) shared.own += line.length;
    if (twins.includes(line)) shared.theirs += line.length;
  }
  return shared;
}

/**
 * Whether a copy repeats others: `maybe` where it is the old text, and they read like it with hardly a line the same.
 */
function repeats(copy: Copy, others: readonly Copy[], old: Lines, now: Lines): 'yes' | 'maybe' | 'no' {
  const { all, any, verbatim, own, theirs, lines } = sharedWith(copy, others, old, now);
  if (lines < LEAST_LINES || any < MOSTLY * all) return 'no';
  if (copy.isAnnounced || verbatim >= VERBATIM * any) return 'yes';
  return own > theirs ? 'maybe' : 'no';
}

function isVerbatim({ prints }: Copy, old: Lines, now: Lines): boolean {
  return [...prints].every(([i, j]) => old.lines[i] === now.lines[j]);
}

/**
 * The copies that are not the article: the lower one of two, but for an upper one that is the old text and is said to be.
 * @returns those that surely are not, those that may not be, and those of which these may be copies
 */
function reprintsAmong(copies: readonly Copy[], old: Lines, now: Lines) {
  let own: Copy[] = [];
  const sure: Copy[] = [];
  const doubtful: Copy[] = [];
  const rivals = new Set<Copy>();
  for (const copy of copies) {
    const verdict = repeats(copy, own, old, now);
    const isOutdated = (above: Copy) =>
      above.isAnnounced && isVerbatim(above, old, now) && repeats(above, [copy], old, now) !== 'no';
    const outdated = isVerbatim(copy, old, now) ? [] : own.filter(isOutdated);
    if (outdated.length > 0 && !copy.isAnnounced) {
      sure.push(...outdated);
      own = own.filter((above) => !outdated.includes(above));
      own.push(copy);
    } else if (verdict === 'no') own.push(copy);
    else if (verdict === 'yes' && outdated.length === 0) sure.push(copy);
    else {
      doubtful.push(copy);
      for (const above of own) if (sharedWith(above, [copy], old, now).any > 0) rivals.add(above);
    }
  }
  return { sure, doubtful, rivals: [...rivals] };
}

/** A copy with the short lines at its ends, which say nothing by themselves. */
function withEnds({ from, to, prints }: Copy, old: Lines, now: Lines): { from: number; to: number } {
  const [...lines] = prints.keys();
  let [first, last] = [from, to];
  for (let i = lines[0]! - 1; i >= 0 && first > 0 && old.lines[i] === now.lines[first - 1]; i -= 1)
    first -= 1;
  for (let i = lines.at(-1)! + 1; i < old.lines.length && old.lines[i] === now.lines[last]; i += 1) last += 1;
  return { from: first, to: last };
}

/** Lines at the same offsets, those of some copies blanked out. */
function without(copies: readonly Copy[], old: Lines, now: Lines): Lines {
  if (copies.length === 0) return now;
  const lines = [...now.lines];
  for (const copy of copies) {
    const { from, to } = withEnds(copy, old, now);
    for (let j = from; j < to; j += 1) lines[j] = ' '.repeat(lines[j]!.length);
  }
  return cutLines(lines.join('\n'));
}

/** Today's lines that are the article's own, those of a second copy blank. */
interface OwnLines {
  own: Lines;
  /** What may be the article's own instead; null where there is no doubt. */
  perhaps: Lines | null;
}

/**
 * Tells the article from a second copy of it on the same page: its old version printed below the corrected one, or the
 * whole of it quoted by a reader. Of two copies the upper one is the article, unless it is said to be the old one.
 */
export function* withoutReprints(old: Lines, now: Lines, numbers: WordNumbers): Generator<void, OwnLines> {
  if (now.text.length - old.text.length < LEAST_GROWTH * old.text.length) return { own: now, perhaps: null };
  const copies = copiesIn(old, now, yield* originsOf(old, now, LEAST_TELLING, numbers));
  const { sure, doubtful, rivals } = reprintsAmong(copies, old, now);
  const own = without([...sure, ...doubtful], old, now);
  return { own, perhaps: doubtful.length > 0 ? without([...sure, ...rivals], old, now) : null };
}
