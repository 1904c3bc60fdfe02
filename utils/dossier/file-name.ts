import { DOSSIER_FORMATS, type DossierFormat } from './formats.ts';
import type { Dossier } from './model.ts';

/** Keeps the whole name under 100 characters, so that it fits into deep folders of Windows (260 for the path). */
const MAX_SLUG = 60;

/**
 * A file name that sorts by day and can be read and typed anywhere: “but-nho_2021-10-06_doi-moi-nang-cao.docx” for one
 * article (its day of publication, else the day of the dossier), “but-nho_tat-ca-bai_2026-11-22.docx” for several.
 * ASCII letters, digits, `-`, `_` and `.` only; the prefix keeps it clear of the names that Windows reserves.
 */
export function fileName({ articles, exportedOn }: Dossier, format: DossierFormat): string {
  const [only, ...others] = articles;
  if (!only || others.length > 0)
    return `but-nho_tat-ca-bai_${exportedOn}${DOSSIER_FORMATS[format].extension}`;
  const { title, publishedOn } = only.article;
  const day = publishedOn && /^\d{4}-\d{2}-\d{2}$/.test(publishedOn) ? publishedOn : exportedOn;
  return `but-nho_${day}_${slug(title ?? '') || 'khong-ten'}${DOSSIER_FORMATS[format].extension}`;
}

/** The text's letters and digits without marks, words joined by hyphens, cut between words. */
function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= MAX_SLUG) return plain;
  const cut = plain.lastIndexOf('-', MAX_SLUG);
  return plain.slice(0, cut > 0 ? cut : MAX_SLUG);
}
