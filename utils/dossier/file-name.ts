import { slug } from '@/utils/text/slug.ts';
import { DOSSIER_FORMATS, type DossierFormat } from './formats.ts';
import type { Dossier } from './model.ts';

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
