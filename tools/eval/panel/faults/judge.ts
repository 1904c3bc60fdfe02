import type { LoggedHead } from '@/utils/panel/visit-model.ts';

/** What is held against the log. */
export interface Written {
  /** The library. */
  by: string;
  acknowledged: ReadonlySet<string>;
}

export interface Verdict {
  stored: number;
  /** Acknowledged, and not in the log. */
  lost: number;
  /** Changes that stand there more than once: harmless, as the same id is the same change. */
  twice: number;
  /** Changes that stand before one of the same library that was made earlier; of what stands twice the first counts. */
  outOfOrder: number;
}

/** Holds what the log tells to what it acknowledged. */
export function judge(heads: readonly LoggedHead[], writers: readonly Written[]): Verdict {
  const times = new Map<string, number>();
  const highest = new Map<string, number>();
  let outOfOrder = 0;
  for (const { id, by, n } of heads) {
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    if (before > 0) continue;
    if (n < (highest.get(by) ?? 0)) outOfOrder += 1;
    highest.set(by, Math.max(n, highest.get(by) ?? 0));
  }
  let lost = 0;
  for (const { acknowledged } of writers) for (const id of acknowledged) if (!times.has(id)) lost += 1;
  const twice = [...times.values()].filter((count) => count > 1).length;
  return { stored: heads.length, lost, twice, outOfOrder };
}
