import type { Figure } from '../../reading/figure.ts';
import { kinship } from '../kinship.ts';
import { type Ground, MOST_PARTS, textAfter, textBefore, textBetween, words } from '../toolkit.ts';
import { type Part, plain } from './addition.ts';
import { isAttached } from './attached.ts';
import type { Opener, Run } from './claims.ts';
import { REST, stopIn } from './sum-words.ts';

const AND_THEIR = words('với|cùng|quản lý');
/** Characters before a part in which a word stands that stands before the other parts, too. */
const LEAD = 30;

/** The figures from one on that are of a whole’s kind, up to where the list ends. */
export function runOfParts(ground: Ground, first: number, whole: Figure, opener: Opener): Run {
  const { article, passage } = ground;
  const { figures } = passage;
  const parts: Part[] = [];
  const labels: string[] = [];
  const { depth, sentence } = figures[first]!;
  const leads = stopIn(textBefore(ground, first).slice(-LEAD));
  let separator: ',' | ';' | null = null;
  let isStopped = false;
  let last = first;
  for (let at = first; at < figures.length && parts.length < MOST_PARTS; at += 1) {
    const figure = figures[at]!;
    if (figure.sentence !== sentence || figure.depth < depth) break;
    if (figure.depth > depth) continue;
    const kin = figure.form === 'number' ? kinship(whole, figure) : null;
    if (kin === null || isAttached(ground, at)) continue;
    // “149 đảng bộ cơ sở, với 1.251 chi bộ trực thuộc và 285 chi bộ cơ sở”: what is more than the whole is told beside.
    if (figure.size > whole.size && AND_THEIR.test(textBefore(ground, at))) continue;
    if (parts.length > 0) {
      const before = textBefore(ground, at);
      const stop = stopIn(before);
      // “29 dự án với 8.150 tỷ đồng và 8 dự án với 6.150 tỷ đồng”: what stands before each part ends none.
      isStopped = stop !== undefined && stop !== leads && !REST.test(before);
      if (isStopped) break;
      const between = textBetween(article, parts.at(-1)!.figure, figure);
      const sign = between.includes(';') ? ';' : ',';
      isStopped = separator === ',' && sign === ';';
      if (isStopped) break;
      separator ??= sign;
      const isStranger = kin === 'count' && kinship(parts[0]!.figure, figure) === 'count';
      // “95 chủ thể gồm 48 hợp tác xã, 20 doanh nghiệp …”: another thing from the first part on.
      const isOfKinds = opener === 'consists' && kinship(whole, parts[0]!.figure) === 'count';
      // “39 người từ ba xã cũ, 15 người từ huyện về”: what stands in a part’s own phrase is passed over.
      if (isStranger && !/[,;:(]| và /.test(between)) continue;
      if (isStranger && opener !== 'bracket' && !isOfKinds && !/ và $/.test(before)) break;
    }
    parts.push(plain(figure));
    labels.push(labelOf(textBefore(ground, at, 80)));
    last = at;
  }
  // “48 Huy hiệu 40 năm”: what a part is called may hold a figure itself.
  for (let next = last + 1; figures[next]?.sentence === sentence; next += 1) {
    const isName = kinship(whole, figures[next]!) === null && parts.length > 0;
    if (!isName || !/^\s*$/.test(textBefore(ground, next))) break;
    last = next;
  }
  const after = textAfter(ground, last, 80);
  const end = parts.at(-1)?.figure.outer.end ?? whole.outer.end;
  const tail = after.split(/[.;]\s/)[0]!;
  const text =
    article.lower.slice(whole.outer.end, Math.min(end, whole.outer.end + 900)) + after.split(/[.;]\s/)[0];
  const isAtEnd =
    (figures[last + 1]?.sentence ?? -1) !== sentence ||
    /[.;)\n]/.test(after) ||
    isStopped ||
    !hasFurtherKin(ground, last, whole);
  const isInside = depth > whole.depth && !after.includes(')');
  const isClosed = isAtEnd && !isInside;
  return { parts, isClosed: isClosed && parts.length < MOST_PARTS, text, tail, labels };
}

/** The first word of the clause before a figure, without what joins it to the clause before. */
export const labelOf = (before: string): string =>
  before
    .split(/[,;:(.]\s*/)
    .at(-1)!
    .replace(/^(?:\s*(?:và|còn|có|trong đó|thì|cụ thể|gồm) )*\s*/, '')
    .split(' ')[0]!;

/** Does the sentence go on with a figure that may be a part as well? */
function hasFurtherKin(ground: Ground, last: number, whole: Figure): boolean {
  const { figures } = ground.passage;
  const { sentence, depth } = figures[last]!;
  for (let at = last + 1; figures[at]?.sentence === sentence; at += 1) {
    const figure = figures[at]!;
    const kin = figure.form === 'number' && figure.depth <= depth ? kinship(whole, figure) : null;
    if (kin !== null && kin !== 'bare' && !isAttached(ground, at)) return true;
  }
  return false;
}
