import type { RecordedRuling, Rulings } from '@/utils/consolidation/index.ts';
import { type Ruling, VERDICTS, type Verdict } from '@/utils/model/entries.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import { dayPhrase } from '../phrases.ts';
import type { NameOf } from './names.ts';

/** A mean, as exact as it is worth: “7,83”. Empty where there is none. */
export function meanPhrase(mean: number | null, { language }: DossierWords): string {
  if (mean === null) return '';
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false };
  return new Intl.NumberFormat(language, two).format(mean);
}

/** “2 đề xuất, 1 không đề xuất”; empty where nobody has chosen any. */
export const verdictsPhrase = (verdicts: Record<Verdict, number>, words: DossierWords): string =>
  VERDICTS.filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) =>
      filled(words.round_verdict_count, verdicts[verdict], words.verdict[verdict].toLocaleLowerCase()),
    )
    .join(', ');

/** “Đề xuất; Giải B”, as far as it was decided. */
export const rulingPhrase = ({ verdict, rank }: Ruling, words: DossierWords): string =>
  [verdict && words.verdict[verdict], rank.trim()].filter(Boolean).join('; ');

/** A record of the decision in full, with who made it. */
export function recordPhrase(
  { reviewers, ruling }: RecordedRuling,
  nameOf: NameOf,
  words: DossierWords,
): string {
  const said = [
    rulingPhrase(ruling, words),
    ruling.reason.trim(),
    ruling.decidedOn && dayPhrase(ruling.decidedOn, words),
  ].filter(Boolean);
  return filled(words.ruling_says, reviewers.map(nameOf).join(', '), said.join('; '));
}

/** The decision in a cell of a table; where it was recorded differently and none holds, all that was recorded. */
export const rulingsPhrase = ({ held, others }: Rulings, nameOf: NameOf, words: DossierWords): string =>
  held
    ? rulingPhrase(held.ruling, words)
    : others
        .map(({ reviewers, ruling }) =>
          filled(words.ruling_says, reviewers.map(nameOf).join(', '), rulingPhrase(ruling, words)),
        )
        .join('\n');

/** “cả 3 người”, “2/3: Hoàng Văn Sĩ, Lưu Ngọc Ẩm”. @param all who says anything of the entry, in the order of naming */
export function whoPhrase(
  reviewers: readonly string[],
  all: readonly string[],
  nameOf: NameOf,
  words: DossierWords,
): string {
  if (all.length > 1 && reviewers.length === all.length) return filled(words.round_everybody, all.length);
  const names = all.filter((one) => reviewers.includes(one)).map(nameOf);
  return filled(words.round_some, reviewers.length, all.length, names.join(', '));
}
