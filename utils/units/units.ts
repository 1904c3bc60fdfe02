import units from './units.json';

/**
 * What is counted in: one row per unit, the names by which the press calls it parted by “, ”, its first name the one it is
 * told apart by.
 * Suggestions read figures with it (utils/suggest/lexicon/), anchoring compares them (utils/anchoring/figure/).
 */
export type UnitKind = keyof typeof units;

const KINDS = Object.keys(units) as UnitKind[];

const rowsOf = (kind: UnitKind): string[][] => units[kind].map((row) => row.split(', '));

/** Every name of the units of these kinds, as the press writes it. */
export const unitNames = (...kinds: readonly UnitKind[]): string[] =>
  kinds.flatMap((kind) => rowsOf(kind).flat());

/** Every name of a unit, with the kind of the unit. */
export const UNITS_BY_KIND: readonly (readonly [name: string, kind: UnitKind])[] = KINDS.flatMap((kind) =>
  unitNames(kind).map((name) => [name, kind] as const),
);

/** The units that have several names: the first name of each, and its others. */
export const RENAMED_UNITS: readonly (readonly [name: string, others: readonly string[]])[] = KINDS.flatMap(
  (kind) =>
    rowsOf(kind)
      .filter(({ length }) => length > 1)
      .map(([name, ...others]) => [name!, others] as const),
);
