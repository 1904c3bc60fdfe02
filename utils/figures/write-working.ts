import type { Remark, Working } from './finding.ts';

/** The words of a working: those of the language that the reader reads. */
export interface WorkingWords {
  /** “bài ghi”, before what the article prints. */
  printed: string;
  remark: (remark: Remark) => string;
}

/** Writes a working as plain arithmetic: “80 + 79 = 159 ✓”, “184 / (2.216 − 184) = 9,1%, bài ghi 8,6%”. */
export function writeWorking(
  { terms, computed, printed, sign, remark }: Working,
  verdict: 'holds' | 'fails' | 'ask',
  words: WorkingWords,
): string {
  const isSame = computed === null || withoutZeros(computed) === withoutZeros(printed ?? '');
  const left = terms.join(' ');
  const parts: string[] = [];
  if (isSame) parts.push([left, sign, printed].filter(Boolean).join(' '));
  else if (sign === '=' || sign === '≠') {
    parts.push([left, '=', computed].filter(Boolean).join(' '));
    if (printed !== null) parts.push(`${words.printed} ${printed}`);
  } else parts.push([left, sign, printed].filter(Boolean).join(' '));
  if (remark) parts.push(words.remark(remark));
  return `${parts.filter(Boolean).join(', ')}${verdict === 'holds' ? ' ✓' : ''}`;
}

/** “50,0%” is “50%”, “1.510” is “1510”. */
const withoutZeros = (number: string): string =>
  number
    .replace(/(,\d*?)0+(?=%|$| )/, '$1')
    .replace(/,(?=%|$| )/, '')
    .replace(/\.(?=\d{3})/g, '');
