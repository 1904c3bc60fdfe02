import { plain } from '@/utils/article/index.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import type { DossierEntry } from '../model.ts';

/** An entry's title, else that of its first part. */
export const titleOfSheet = ({ entry, articles }: DossierEntry, words: DossierWords): string =>
  entry.title ?? (articles[0] ? titleOf(articles[0].article, words) : words.untitled);

/** “Giải Búa liềm vàng” and “lần thứ VI – năm 2021”: a line each, where the name tells its edition. */
export function awardLines(name: string, words: DossierWords): string[] {
  const whole = /^(?:giai|cuoc thi|award|prize)\b/.test(plain(name)) ? name : filled(words.award_line, name);
  const cut = whole.search(/\s+lần thứ\s/iu);
  return cut < 0 ? [whole] : [whole.slice(0, cut), whole.slice(cut).trim()];
}

/** “Tiểu ban Báo in 1”. */
export const subcommitteeLine = (name: string, words: DossierWords): string =>
  /^(?:tieu ban|subcommittee)\b/.test(plain(name)) ? name : filled(words.subcommittee_line, name);
