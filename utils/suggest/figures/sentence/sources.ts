import { isCapital, isSign, NUMBER, WORD } from '../../tokens.ts';
import { trimmed } from './after.ts';
import { withoutOpening } from './before.ts';
import type { Ground, Range, WordClass } from './ground.ts';
import {
  afterInsertion,
  afterListMark,
  closesQuote,
  endsHere,
  isComma,
  isDash,
  isOpeningQuote,
  isStrong,
} from './signs.ts';

/** Who says so, as the sentence names him, and where what he says begins. */
export interface Source extends Range {
  rule: 'theo' | 'reporting' | 'speaker' | 'document';
  /** The token behind the reporting words. */
  body: number;
}

/** Tokens from the name of a source to its reporting verb: title, office and place stand between. */
const FAR = 44;
/** Tokens of a clause that sets the scene (“Phát biểu tại hội nghị, …”). */
const LONGEST_SCENE = 40;
const MOST_SCENES = 3;
const LONGEST_SPEAKER = 18;
/** Capital words in a row that make a proper name. */
const NAME_LENGTH = 2;

/** The source that a sentence names at its head: “Theo Sở Y tế, …”, “Ông A, Chủ tịch xã, cho biết …”, “Báo cáo của B nêu rõ …”. */
export function sourceAtHead(ground: Ground, { from, to }: Range): Source | null {
  const { tokens, words } = ground;
  let at = withoutOpening(ground, afterListMark(tokens, from), to);
  // Behind the place or the paper's letters: “(BĐ) - Ông A cho biết”.
  if (isDash(tokens, at)) at += 1;
  for (let scenes = 0; scenes <= MOST_SCENES && at < to; scenes += 1) {
    if (words.from(tokens, 'according', at, to)) return accordingTo(ground, at, to);
    const source = reporting(ground, at, to);
    if (source) return source;
    const next = afterScene(ground, at, to);
    if (next === at) return null;
    at = withoutOpening(ground, next, to);
  }
  return null;
}

/** The source behind what it says: “…, theo số liệu của Cục Thống kê”, “…”, Sở Y tế cho hay”. */
export function sourceBehind(ground: Ground, from: number, to: number): Source | null {
  const { tokens, words } = ground;
  for (let at = from; at < to; at += 1) {
    if (!isComma(tokens, at) && !closesQuote(tokens, at) && !isDash(tokens, at)) continue;
    const start = at + (isComma(tokens, at + 1) || isDash(tokens, at + 1) ? 2 : 1);
    const source = words.from(tokens, 'according', start, to)
      ? accordingTo(ground, start, to)
      : reporting(ground, start, to);
    if (
      source &&
      (source.rule === 'theo' ||
        source.body >= to - 1 ||
        endsHere(tokens, source.body) ||
        isStrong(tokens, source.body))
    )
      return source;
  }
  return null;
}

/** “Theo” with a name, a body, a person, or a document that is told by its owner, number or name. */
function accordingTo(ground: Ground, at: number, to: number): Source | null {
  const { tokens, words } = ground;
  const start = at + words.from(tokens, 'according', at, to);
  if (words.from(tokens, 'notSource', start, to) || !isSource(ground, start, to)) return null;
  let end = endOfSegment(ground, start, to);
  if (end - start > FAR) return null;
  while (isComma(tokens, end) && words.from(tokens, 'post', end + 1, to)) {
    const next = endOfSegment(ground, end + 1, to);
    if (!isComma(tokens, next) && next < to && !isStrong(tokens, next)) break;
    end = next;
  }
  const verb = words.first(tokens, ['surely'], start + 1, end);
  const last = trimmed(ground, start, verb < 0 ? end : verb);
  return last > start ? { from: start, to: last, rule: 'theo', body: Math.min(end + 1, to) } : null;
}

/** A person, body or document at the head of a clause, with its reporting verb, or a colon behind a person (“Ông A: …”). */
export function reporting(ground: Ground, start: number, to: number): Source | null {
  const { tokens, words } = ground;
  if (!isSource(ground, start, to, true)) return null;
  const isPerson = words.from(tokens, 'person', start, to) > 0 || words.from(tokens, 'post', start, to) > 0;
  const isDocument = words.from(tokens, 'document', start, to) > 0;
  const limit = Math.min(to, start + FAR);
  for (let at = start + headLength(ground, start, to); at < limit; at += 1) {
    if (isSign(tokens, at, ':') || endsHere(tokens, at)) {
      const isSpeaker = isPerson && !endsHere(tokens, at) && at - start <= LONGEST_SPEAKER && at + 1 < to;
      return isSpeaker ? { from: start, to: at, rule: 'speaker', body: at + 1 } : null;
    }
    if (isStrong(tokens, at) || isOpeningQuote(tokens, at) || isSign(tokens, at, '(')) return null;
    const isNoVerb = isCapital(tokens, at) || words.upTo(tokens, 'plan', at, start) > 0;
    const length = isNoVerb ? 0 : verbAt(ground, at, to, isDocument);
    if (length) {
      const end = withoutTail(ground, start, at);
      const body = at + length + words.from(tokens, 'that', at + length, to);
      return end > start ? { from: start, to: end, rule: isDocument ? 'document' : 'reporting', body } : null;
    }
    if (isDocument && isComma(tokens, at) && words.startsAny(tokens, BEHIND_DOCUMENT, at + 1, to))
      return null;
    if (words.from(tokens, 'done', at, to) && !verbAt(ground, at + 1, to, isDocument)) return null;
  }
  return null;
}

/** Tokens of a reporting verb; those that also mean other things count before a comma, a colon or “rằng” only. */
function verbAt({ tokens, words }: Ground, at: number, to: number, isDocument: boolean): number {
  const sets = isDocument ? words.from(tokens, 'sets', at, to) : 0;
  const last = words.from(tokens, 'reportLast', at, to);
  if (last && (at + last >= to || isStrong(tokens, at + last))) return last;
  const length = words.from(tokens, 'report', at, to);
  if (!length) return sets;
  const next = at + length;
  const isSure = words.from(tokens, 'surely', at, to) === length;
  const isFollowed =
    next >= to || isComma(tokens, next) || isStrong(tokens, next) || words.from(tokens, 'that', next, to) > 0;
  return isSure || isFollowed || sets === length ? length : sets;
}

function withoutTail({ tokens, words }: Ground, from: number, to: number): number {
  let end = to;
  for (let cut = 1; cut && end > from; end -= cut)
    cut =
      isComma(tokens, end - 1) || isDash(tokens, end - 1) ? 1 : words.upTo(tokens, 'sourceTail', end, from);
  return end;
}

/** Who acts behind the comma, so that the document only opens the sentence (“Kết luận hội nghị, Bí thư yêu cầu …”). */
const BEHIND_DOCUMENT: readonly WordClass[] = ['owner', 'person', 'post', 'body'];
const HEADS: readonly WordClass[] = ['person', 'post', 'body', 'weakBody', 'document'];

const headLength = ({ tokens, words }: Ground, at: number, to: number): number =>
  Math.max(1, ...HEADS.map((name) => words.from(tokens, name, at, to)));

/** Does a person, a body or a document that can be told apart start here? */
function isSource(ground: Ground, at: number, to: number, reports = false): boolean {
  const { tokens, words } = ground;
  if (at >= to || tokens.kinds[at] !== WORD) return false;
  if (words.from(tokens, 'person', at, to) || words.from(tokens, 'post', at, to)) return true;
  if (words.from(tokens, 'document', at, to))
    return reports ? isCapital(tokens, at) || isNamed(ground, at, to) : isNamed(ground, at, to);
  if (words.from(tokens, 'body', at, to)) return isCapital(tokens, at) || isNamed(ground, at, to);
  if (words.from(tokens, 'weakBody', at, to)) return isNamed(ground, at, to);
  let capitals = 0;
  while (at + capitals < to && isCapital(tokens, at + capitals)) capitals += 1;
  return capitals >= NAME_LENGTH && !words.from(tokens, 'scene', at, to);
}

/** “báo cáo của …”, “Kế hoạch số 12”, “phòng Nông nghiệp”: an owner, a number or a name follows. */
function isNamed({ tokens, words }: Ground, at: number, to: number): boolean {
  const limit = Math.min(to, at + 6);
  for (
    let next = at + 1;
    next < limit && (tokens.kinds[next] === WORD || tokens.kinds[next] === NUMBER);
    next += 1
  )
    if (isCapital(tokens, next) || words.from(tokens, 'owned', next, to)) return true;
  return false;
}

const partsName = ({ tokens }: Ground, at: number): boolean => isComma(tokens, at) || isDash(tokens, at);

/** “Sở Văn hóa, Thể thao và Du lịch”, “Sở Lao động - Thương binh và Xã hội”: the sign stands inside of a name. */
function goesOnName({ tokens, words }: Ground, at: number, to: number): boolean {
  const next = at + 1;
  if (
    !isCapital(tokens, next) ||
    words.from(tokens, 'post', next, to) ||
    words.from(tokens, 'person', next, to)
  )
    return false;
  if (isDash(tokens, at)) return true;
  for (let and = next + 1; and < Math.min(to, next + LONGEST_PART); and += 1) {
    if (words.from(tokens, 'and', and, to)) return isCapital(tokens, and + 1);
    if (isComma(tokens, and) || isStrong(tokens, and)) return false;
  }
  return false;
}

/** Words of one part of a name that has several. */
const LONGEST_PART = 5;

function endOfSegment(ground: Ground, start: number, to: number): number {
  const { tokens } = ground;
  let at = start;
  while (at < to && !isStrong(tokens, at) && (!partsName(ground, at) || goesOnName(ground, at, to))) {
    const isInsertion = isSign(tokens, at, '(') || isOpeningQuote(tokens, at);
    const next = isInsertion ? afterInsertion(tokens, at, to) : at + 1;
    if (next === at) break;
    at = next;
  }
  return at;
}

/** Behind a clause that sets the scene: time, place, occasion; `at` when none is set. */
function afterScene({ tokens, words, isTime }: Ground, at: number, to: number): number {
  const isLocation = isSign(tokens, at, '(');
  if (isLocation) {
    const end = afterInsertion(tokens, at, to);
    return end < to && isDash(tokens, end) ? end + 1 : at;
  }
  if (!isTime[at] && !words.from(tokens, 'scene', at, to) && !words.from(tokens, 'timeLead', at, to))
    return at;
  for (let end = at; end < Math.min(to, at + LONGEST_SCENE); end += 1)
    if (isComma(tokens, end)) return end + 1;
  return at;
}
