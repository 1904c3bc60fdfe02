import type { Comparator } from '@/utils/model/records.ts';
import { comparatorFurtherOff } from '@/utils/suggest/figures/fields/lead.ts';
import type { Lexicon } from '@/utils/suggest/lexicon/lexicon.ts';
import { type Tokens, textOf } from '@/utils/suggest/tokens.ts';

/** Words before “hơn” that make it compare: “cao hơn 5%”. */
const COMPARED = new Set([
  'cao',
  'thấp',
  'nhiều',
  'ít',
  'lớn',
  'nhỏ',
  'kém',
  'đông',
  'dài',
  'ngắn',
  'nhỉnh',
  'trội',
  'đắt',
  'rẻ',
  'rộng',
  'hẹp',
  'nhanh',
  'chậm',
  'tốt',
  'sớm',
  'muộn',
]);

/** Second syllables of “khảo sát”, “điều tra”, “phỏng vấn”, “độc lập”. */
const ASKED = new Set(['sát', 'tra', 'vấn', 'lập']);

/** The approximating words right before a number, and the token where they start. */
export function approximation(
  tokens: Tokens,
  lexicon: Lexicon,
  number: number,
  lowest: number,
): { comparator: Comparator | null; first: number } {
  const match = number > lowest ? lexicon.comparators.longest(tokens.ids, number - 1, lowest - 1, -1) : 0;
  const first = number - lexicon.lengthOf(match);
  const isCompared =
    match && textOf(tokens, number - 1).toLowerCase() === 'hơn' && first > lowest
      ? COMPARED.has(textOf(tokens, first - 1).toLowerCase())
      : false;
  // “khảo sát trên 2.500 phiếu” asks these, not more.
  const isPlace =
    match &&
    first > lowest &&
    textOf(tokens, number - 1).toLowerCase() === 'trên' &&
    ASKED.has(textOf(tokens, first - 1).toLowerCase());
  if (isPlace) return { comparator: null, first: number };
  if (match && !isCompared) return { comparator: lexicon.comparators.valueOf(match), first };
  return { comparator: comparatorFurtherOff(tokens, lexicon, number, lowest), first: number };
}
