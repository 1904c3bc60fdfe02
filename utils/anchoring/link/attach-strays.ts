import type { Links } from './links.ts';

/**
 * Moves links of words that stand alone next to the neighbour they belong to: where a word may be linked to several
 * equal ones at the same cost, the full stop after a passage is the passage's own, not the one that ends what was
 * put in behind it.
 */
export function attachStrays(links: Links): void {
  const { old: a, now: b, toNew } = links;
  const fits = (i: number, j: number) => j >= 0 && j < b.count && a.ids[i] === b.ids[j] && links.isOpen(j);
  for (let i = 1; i < a.count; i += 1) {
    const own = toNew[i]!;
    const next = toNew[i - 1]! + 1;
    if (own < 0 || next === 0 || own === next || a.opens[i]) continue;
    const closes = a.opens[i + 1] ?? 1;
    if ((closes || toNew[i + 1] !== own + 1) && fits(i, next)) links.link(i, next);
  }
  for (let i = a.count - 2; i >= 0; i -= 1) {
    const own = toNew[i]!;
    const next = toNew[i + 1]! - 1;
    if (own < 0 || next < 0 || own === next || a.opens[i + 1]) continue;
    if ((a.opens[i] || toNew[i - 1] !== own - 1) && fits(i, next)) links.link(i, next);
  }
}
