import { readEdition } from '@/utils/award/edition.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Article } from '@/utils/model/records.ts';
import { slug } from '@/utils/text/slug.ts';
import { DOSSIER_FORMATS, type DossierFormat } from './formats.ts';
import type { Dossier, DossierEntry } from './model.ts';

/** What several entries are called together; null where their number says enough. */
export type DossierGroup = { subcommittee: string } | 'everything' | null;

/**
 * A file name that says what is in it, and can be read and typed anywhere: “BLV-VI-2021_phieu-nhan-xet_BLV-0123.docx” for one entry,
 * “BLV-VI-2021_phieu-nhan-xet_tieu-ban-bao-dien-tu_46-tac-pham_2021-11-22.docx” for several, on the day of the dossier;
 * “but-nho_2021-10-06_doi-moi-nang-cao.docx” for an article that is no part of them (its day of publication, else that of the dossier).
 * ASCII letters, digits, `-`, `_` and `.` only; no part of it is a name that Windows reserves.
 */
export function fileName(dossier: Dossier, format: DossierFormat, group: DossierGroup = null): string {
  const { extension, kind } = DOSSIER_FORMATS[format];
  const { entries, exportedOn } = dossier;
  if (entries.length === 0) {
    const articles = dossier.articles.map(({ article }) => article);
    return `${articlesName(articles, exportedOn, group)}${extension}`;
  }
  const head = [awardName(entries), kind];
  const [only] = entries;
  const parts =
    entries.length === 1 && only && dossier.loose.length === 0
      ? [...head, entryName(only.entry)]
      : [...head, ...groupName(group), `${entries.length}-tac-pham`, exportedOn];
  return `${parts.join('_')}${extension}`;
}

/**
 * The name of an exchange file, by the same rules: “but-nho_goi-trao-doi_BLV-0123.butnho.json” for one entry,
 * “but-nho_goi-trao-doi_tat-ca_46-tac-pham_2021-11-22.butnho.json” for several; articles alone are called as in a dossier.
 * @param exportedOn ISO date
 */
export function exchangeFileName(
  { entries, articles }: { entries: readonly Entry[]; articles: readonly Article[] },
  group: DossierGroup,
  exportedOn: string,
): string {
  const { extension, kind } = DOSSIER_FORMATS.json;
  if (entries.length === 0) return `${articlesName(articles, exportedOn, group)}${extension}`;
  const [only] = entries;
  const parts =
    entries.length === 1 && only && group === null
      ? [entryName(only)]
      : [...groupName(group), `${entries.length}-tac-pham`, exportedOn];
  return `${['but-nho', kind, ...parts].join('_')}${extension}`;
}

/** The name of a backup: an exchange file of everything, by its day. @param day ISO date */
export const backupFileName = (day: string): string =>
  `but-nho_sao-luu_${day}${DOSSIER_FORMATS.json.extension}`;

/** Of articles that are no part of an entry. */
function articlesName(articles: readonly Article[], exportedOn: string, group: DossierGroup): string {
  const [only, ...others] = articles;
  if (!only || others.length > 0)
    return `but-nho_${group === 'everything' ? 'tat-ca' : articles.length}-bai_${exportedOn}`;
  const { title, publishedOn } = only;
  const day = publishedOn && /^\d{4}-\d{2}-\d{2}$/.test(publishedOn) ? publishedOn : exportedOn;
  return `but-nho_${day}_${slug(title ?? '') || 'khong-ten'}`;
}

function groupName(group: DossierGroup): string[] {
  if (group === null) return [];
  return [group === 'everything' ? 'tat-ca' : `tieu-ban-${slug(group.subcommittee) || 'khong-ten'}`];
}

const entryName = ({ code, title }: Entry): string =>
  lettersOf(code ?? '') || slug(title ?? '') || 'khong-ten';

/** “BLV-VI-2021”: as much of it as is known; of entries of several awards nothing is. */
function awardName(entries: readonly DossierEntry[]): string {
  const [first, ...others] = entries;
  if (!first || others.some(({ award }) => award.id !== first.award.id)) return 'but-nho';
  const { edition, year } = first;
  return [signOf(first), edition === null ? '' : roman(edition), year ?? ''].filter(Boolean).join('-');
}

/** The initials of an award's own name: “BLV”. */
const signOf = ({ award }: DossierEntry): string =>
  readEdition(award.name)
    .name.replace(/(?<=[a-z0-9])[a-z0-9]+|\s/g, '')
    .toUpperCase()
    .slice(0, MOST_LETTERS) || 'but-nho';

/** Of an award's initials; of a code. */
const MOST_LETTERS = 40;

/** A code without what a file system may refuse. */
const lettersOf = (code: string): string =>
  code
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-|-$/g, '');

const ROMAN = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** An edition as awards write theirs: 6 is “VI”. */
function roman(number: number): string {
  const [letters, value] = ROMAN.find(([, value]) => value <= number) ?? ['', 0];
  return value === 0 ? '' : letters + roman(number - value);
}
