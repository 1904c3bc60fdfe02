import { isCapital } from '../../tokens.ts';
import { trimmed } from './after.ts';
import type { Ground, Range } from './ground.ts';
import { isDash } from './signs.ts';

/** How a verb of the act is told behind its noun: “đảng viên được kết nạp”, “tổ chức bị kỷ luật”, “giáo viên thiếu”; `plain` ones stay before it. */
export type Voice = 'được' | 'bị' | 'state' | 'plain';

/** A verb with what stands between it and its figure (“trao Bằng khen cho”). */
export interface Act extends Range {
  voice: Voice;
  /** Where the verb itself ends. */
  verbEnd: number;
}

/** Tokens of an act that are told with a noun. */
const LONGEST_ACT = 9;

/**
 * The act that a clause tells before its figure: the first verb after “đã/đang/sẽ”, else the first at all; verbs that only help
 * another (“phối hợp tổ chức trao”) give way to it.
 * @param lead the words before the figure
 */
export function actIn(ground: Ground, { from, to }: Range): Act | null {
  const { tokens, words } = ground;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const opens = words.from(tokens, 'adverb', at, to) || words.from(tokens, 'actBreak', at, to);
    if (opens) start = at + opens;
  }
  const first = verbFrom(ground, start, to) ?? (start > from ? verbFrom(ground, from, to) : null);
  if (!first) return null;
  let act = first;
  while (words.from(tokens, 'helper', act.from, act.verbEnd) === act.verbEnd - act.from) {
    const next = verbFrom(ground, act.verbEnd, to);
    if (!next) break;
    act = next;
  }
  const isAlone = words.from(tokens, 'ofOwner', act.verbEnd, to) > 0;
  const end = isAlone ? act.verbEnd : withoutActEnd(ground, act.verbEnd, to);
  return { ...act, to: end - act.from > LONGEST_ACT ? act.verbEnd : end };
}

/** A verb that no list has: what stands behind “đã”, “đang”, “sẽ” (“nông dân đã | xuống giống”). */
export function unknownActIn({ tokens, words }: Ground, { from, to }: Range): Act | null {
  for (let at = to - 1; at >= from; at -= 1)
    if (words.from(tokens, 'tense', at, to) && at + 1 < to)
      return { from: at + 1, to, verbEnd: to, voice: 'được' };
  return null;
}

/** The last verb of a clause with its object: “giúp bản xây nhà văn hóa” → “xây nhà văn hóa”. */
export function lastActIn(ground: Ground, range: Range): Act | null {
  let last: Act | null = null;
  for (let from = range.from; from < range.to; ) {
    const act = verbFrom(ground, from, range.to);
    if (!act) break;
    last = { ...act, to: range.to };
    from = act.verbEnd;
  }
  return last;
}

function verbFrom(ground: Ground, from: number, to: number): Act | null {
  const { tokens, words } = ground;
  for (let at = from; at < to; at += 1) {
    const harm = words.from(tokens, 'harm', at, to);
    const act = words.from(tokens, 'act', at, to);
    const state = words.from(tokens, 'state', at, to);
    const length = Math.max(harm, act, state);
    const other = words.from(tokens, 'notAct', at, to);
    if (other > length) at += other - 1;
    if (!length || other > length || (isCapital(tokens, at) && at > from)) continue;
    if (words.upTo(tokens, 'nominal', at, from) || (at > from && isDash(tokens, at - 1))) {
      at += length - 1;
      continue;
    }
    const isPlain = words.from(tokens, 'plainAct', at, to) === length;
    const voice: Voice = harm === length ? 'bị' : isPlain ? 'plain' : act === length ? 'được' : 'state';
    return { from: at, to: at + length, verbEnd: at + length, voice };
  }
  return null;
}

function withoutActEnd(ground: Ground, from: number, to: number): number {
  const { tokens, words } = ground;
  let end = to;
  for (let cut = 1; cut && end > from; end -= cut) cut = words.upTo(tokens, 'actEnd', end, from);
  return trimmed(ground, from, end);
}
