import type { Span } from '@/utils/model/records.ts';
import type { Amount } from '@/utils/suggest/figures/number/amount.ts';
import { readUnit } from '@/utils/suggest/figures/number/unit.ts';
import type { Lexicon } from '@/utils/suggest/lexicon/lexicon.ts';
import type { Tokens } from '@/utils/suggest/tokens.ts';
import { rational } from '../arithmetic/rational.ts';
import { approximation } from './approximation.ts';
import type { Figure } from './figure.ts';
import type { NumberAt } from './number-at.ts';

/** A share in words is known to about this much, in per cent. */
const TENTH_OF_HUNDRED = 10;

/** “hơn một nửa”, “hai phần ba”: a share without a unit, known to a tenth. */
export function fractionInWords(
  tokens: Tokens,
  lexicon: Lexicon,
  { from, to, value }: { from: number; to: number; value: Amount['value'] },
  lowest: number,
): { figure: Figure | null; next: number } {
  const [above, below] = String(value).split('/').map(BigInt) as [bigint, bigint];
  const { comparator, first } = approximation(tokens, lexicon, from, lowest);
  const outer = { start: tokens.starts[first]!, end: tokens.ends[to - 1]! };
  const figure = shareOf({ start: tokens.starts[from]!, end: outer.end }, outer, above, below);
  return { figure: { ...figure, comparator, isWritten: true }, next: to };
}

const FRACTION_LEAD = /(?:bằng|chiếm|hơn|gần|khoảng|đạt|còn|tới)\s*$/u;

/** “đúng bằng 1/3”, “hơn 1/5 số hộ”: a share, where what is counted would follow a ratio. */
export function isFraction(
  tokens: Tokens,
  lexicon: Lexicon,
  number: NumberAt,
  lowest: number,
  to: number,
): boolean {
  const { form, first, second, from } = number;
  if (form !== 'ratio' || !second || second.value.n > 10n || first.value.n >= second.value.n) return false;
  if (second.decimals > 0 || first.decimals > 0) return false;
  const isCounted = readUnit(tokens, lexicon, number.to, to)?.isKnown === true;
  const before = tokens.text
    .slice(Math.max(tokens.starts[lowest]!, tokens.starts[from]! - 12), tokens.starts[from])
    .toLowerCase();
  return !isCounted && FRACTION_LEAD.test(before);
}

/** A fraction as the percentage that it stands for. */
function shareOf(span: Span, outer: Span, above: bigint, below: bigint): Figure {
  const step = rational(TENTH_OF_HUNDRED, 2);
  return {
    ...span,
    outer,
    form: 'number',
    value: { n: above * 100n, d: below },
    second: null,
    factor: rational(1),
    unit: '',
    step,
    round: rational(TENTH_OF_HUNDRED),
    comparator: null,
    dimension: 'percent',
    noun: '',
    head: '',
    family: '',
    size: Number(above * 100n) / Number(below),
    at: 0,
    isWritten: false,
    isExact: false,
    depth: 0,
    sentence: 0,
  };
}
