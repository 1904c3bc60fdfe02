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
  return [...best.values()].sort((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = ({ spans }: Draft): number => {
  const inText = spans.find((span) => span.in === undefined);
  return inText?.start ?? -1;
};
