import { SCALES } from '@/utils/suggest/figures/number/scale.ts';
import { RENAMED_UNITS } from '@/utils/units/units.ts';
import { multiply, ONE, powerOfTen, type Rational, rational } from '../arithmetic/rational.ts';
import measures from '../data/measures.json';

/** The first name of a unit, by each of its others, in small letters. */
const FIRST_NAMES = new Map(
  RENAMED_UNITS.flatMap(([name, others]) =>
    [name, ...others].map((other) => [other.toLowerCase(), name.toLowerCase()] as const),
  ),
);

/** The base unit and the factor to it, by the unit’s first name. */
const MEASURES = new Map<string, readonly [base: string, factor: Rational]>(
  Object.entries(measures).flatMap(([base, factors]) =>
    Object.entries(factors).map(([name, power]) => [name, [base, powerOfTen(power)]] as const),
  ),
);

/** What a unit’s words say: how its number is scaled, and what stays. */
export interface UnitWords {
  /** The scale words alone: 10⁹ for “tỷ đồng”. */
  scale: Rational;
  /** The scale and the factor to the base unit: 10⁷ for “nghìn ha”, in m². */
  factor: Rational;
  hasScale: boolean;
  /** The base unit in small letters, with what it is told for (“đồng/người”). */
  name: string;
}

/** Units that were read before: a text has few of them, many times. */
const READ = new Map<string, UnitWords>();
const MOST_KEPT = 1000;

/** Parts a unit’s words (“triệu đồng/người/năm”) into scale and base unit. */
export function readUnitWords(words: string): UnitWords {
  const known = READ.get(words);
  if (known) return known;
  if (READ.size >= MOST_KEPT) READ.clear();
  const read = partUnitWords(words);
  READ.set(words, read);
  return read;
}

function partUnitWords(words: string): UnitWords {
  const parts = words.toLowerCase().split(' ');
  let scale = ONE;
  let at = 0;
  for (; SCALES[parts[at] ?? ''] !== undefined; at += 1)
    scale = multiply(scale, rational(SCALES[parts[at]!]!));
  const [first = '', ...per] = parts.slice(at).join(' ').split('/');
  const known = FIRST_NAMES.get(first) ?? first;
  const [base, factor] = MEASURES.get(known) ?? [known, rational(1)];
  return {
    scale,
    factor: multiply(scale, factor),
    hasScale: at > 0,
    name: [base, ...per.map((part) => part.trim())].join('/'),
  };
}
