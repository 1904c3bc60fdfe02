/**
 * How far reviewers agree beyond chance, over many entries. Both measures say little of few entries, so below a number they say
 * nothing.
 */

/** Entries that two or more have judged, below which nothing is said: with fewer, one entry more or less turns the figure over. */
export const LEAST_ENTRIES = 10;

export interface Agreement {
  /** 1 where all agree always, 0 where they agree as often as chance would; null where nothing can be said. */
  coefficient: number | null;
  /** Entries that two or more have judged. */
  entries: number;
  /** Those of them that all judged the same. */
  unanimous: number;
}

/**
 * Fleiss' κ: agreement on which of several words fits (J. L. Fleiss, Measuring nominal scale agreement among many raters, 1971). Entries may
 * have been judged by different numbers of reviewers: each counts by its pairs, categories by all judgements.
 * @param judged for each entry how many chose each of the categories
 * @param least entries below which nothing is said
 */
export function fleissKappa(judged: readonly (readonly number[])[], least = LEAST_ENTRIES): Agreement {
  const units = judged.filter((counts) => sum(counts) > 1);
  const unanimous = units.filter((counts) => counts.filter((count) => count > 0).length === 1).length;
  const told = { entries: units.length, unanimous };
  if (units.length < Math.max(1, least)) return { coefficient: null, ...told };
  const observed =
    sum(units.map((counts) => sum(counts.map((count) => count * (count - 1))) / pairs(sum(counts)))) /
    units.length;
  const all = sum(units.map(sum));
  const shares = units[0]!.map((_, category) => sum(units.map((counts) => counts[category]!)) / all);
  const expected = sum(shares.map((share) => share ** 2));
  // All chose one and the same word: whether by chance or by agreement, nobody can tell.
  return { coefficient: expected === 1 ? null : (observed - expected) / (1 - expected), ...told };
}

/**
 * Krippendorff's α for points: how far reviewers differ, against how far any two scores of this round do (K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, 2011; interval metric). Entries may have been scored by different numbers of reviewers.
 * @param scored for each entry the points that it got
 * @param least entries below which nothing is said
 */
export function krippendorffAlpha(scored: readonly (readonly number[])[], least = LEAST_ENTRIES): Agreement {
  const units = scored.filter((points) => points.length > 1);
  const unanimous = units.filter((points) => points.every((one) => one === points[0])).length;
  const told = { entries: units.length, unanimous };
  if (units.length < Math.max(1, least)) return { coefficient: null, ...told };
  const all = units.flat();
  const observed = sum(units.map((points) => differences(points) / (points.length - 1))) / all.length;
  const expected = differences(all) / pairs(all.length);
  return { coefficient: expected === 0 ? null : 1 - observed / expected, ...told };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Ordered pairs of different ones among so many. */
const pairs = (count: number): number => count * (count - 1);

/** The squared differences of all ordered pairs: taken from the mean, so that large numbers lose nothing. */
function differences(points: readonly number[]): number {
  const mean = sum(points) / points.length;
  return 2 * points.length * sum(points.map((one) => (one - mean) ** 2));
}
