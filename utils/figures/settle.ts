import type { Draft, Verdict } from './finding.ts';

const ORDER: Readonly<Record<Verdict, number>> = { holds: 0, ask: 1, fails: 2 };

const keyOf = ({ spans }: Draft): string =>
  spans.map(({ start, end, in: where = 'text' }) => `${where}${start}-${end}`).join(' ');

/**
 * One finding for the same figures: where two rules read them, the reading by which they agree wins, since a text means what is
 * right. In the order of the text.
 */
export function settle(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const other = best.get(key);
    if (!other || ORDER[draft.verdict] < ORDER[other.verdict]) best.set(key, draft);
  }
  return withoutEchoes(withoutExplained([...best.values()])).sort((a, b) => firstOf(a) - firstOf(b));
}

/** A percentage, or a multiple. */
const RATE = /(?:%|lần)$/;
/** Kinds that read one percentage, each with ends of its own. */
const OF_A_RATE: ReadonlySet<Draft['kind']> = new Set(['share', 'target', 'growth', 'ratio']);
const OF_A_WHOLE: ReadonlySet<Draft['kind']> = new Set(['sum', 'ratio', 'share']);

/**
 * A fault is none where the same figures are explained by others: “85 đại biểu trên tổng số 144 …, 21 tái cử (24,71%)” is told of the 85,
 * and what some of a list miss (1 + 1 + 1), the whole list comes to.
 */
function withoutExplained(drafts: readonly Draft[]): Draft[] {
  const byStart = new Map<string, Draft[]>();
  for (const draft of drafts)
    if (draft.verdict === 'holds')
      for (const span of draft.spans) {
        const key = keyOfSpan(span);
        byStart.set(key, [...(byStart.get(key) ?? []), draft]);
      }
  return drafts.filter((draft) => {
    if (draft.verdict === 'holds') return true;
    const known = new Set(draft.spans.flatMap((span) => byStart.get(keyOfSpan(span)) ?? []));
    return ![...known].some((right) => explains(right, draft));
  });
}

function explains(right: Draft, fault: Draft): boolean {
  const keys = new Set(right.spans.map(keyOfSpan));
  const common = fault.spans.filter((span) => keys.has(keyOfSpan(span))).length;
  const isList = OF_A_WHOLE.has(right.kind) && OF_A_WHOLE.has(fault.kind);
  if (isList && common === fault.spans.length) return true;
  // “544 đảng viên …; 524 được trao tặng và 20 được truy tặng”: a whole and its part are not one thing told twice.
  const isSum = right.kind === 'sum' || right.kind === 'ratio';
  if (fault.kind === 'repeat' && isSum && common === fault.spans.length) return true;
  // “308 học sinh ở 14 lớp, bình quân 22 em một lớp; trong đó 176 em …”: an average has one total.
  const isAverage = right.kind === 'rate' && (fault.kind === 'rate' || fault.kind === 'magnitude');
  if (isAverage && common >= Math.min(2, fault.spans.length)) return true;
  const rate = fault.working.printed;
  const isOneRate = rate != null && RATE.test(rate) && right.working.printed === rate;
  return isOneRate && OF_A_RATE.has(right.kind) && OF_A_RATE.has(fault.kind) && common >= 2;
}

const keyOfSpan = (span: Draft['spans'][number]): string => `${span.in ?? 'text'}${span.start}`;

/** Faults with one working that are compared with each other. */
const MOST_ALIKE = 8;

const widthOf = ({ spans }: Draft): number => spans.at(-1)!.end - spans[0]!.start;

/**
 * “1.248 hộ … 1.248 hộ, trong đó 712 …, còn lại 546 …”: a whole that is told twice misses its parts once. Of two faults with one
 * working that differ in a single figure the one whose figures stand together is kept.
 */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const alike = new Map<string, Draft[]>();
  for (const draft of drafts)
    if (draft.verdict !== 'holds' && draft.spans.length > 2)
      alike.set(toldBy(draft), [...(alike.get(toldBy(draft)) ?? []), draft].slice(-MOST_ALIKE));
  const isEcho = (draft: Draft, other: Draft): boolean =>
    draft.spans.length === other.spans.length &&
    draft.spans.filter(({ start }) => !other.spans.some((span) => span.start === start)).length === 1 &&
    widthOf(other) < widthOf(draft);
  return drafts.filter((draft) => !alike.get(toldBy(draft))?.some((other) => isEcho(draft, other)));
}

const toldBy = ({ kind, verdict, working: { terms, computed, printed } }: Draft): string =>
  [kind, verdict, ...terms, computed, printed].join(' ');

const firstOf = ({ spans }: Draft): number => {
  const inText = spans.find((span) => span.in === undefined);
  return inText?.start ?? -1;
};
