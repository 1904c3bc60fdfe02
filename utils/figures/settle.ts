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
  return withoutEchoes([...best.values()]).sort((a, b) => firstOf(a) - firstOf(b));
}

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
