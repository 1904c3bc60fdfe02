import { Document, Packer } from 'docx';
import { SENTENCES } from '../docx/annex.ts';
import type { Blocks } from '../docx/form.ts';
import { overviewSheet } from '../docx/overview.ts';
import { officeSection } from '../docx/page.ts';
import { articleSheet, emptySheet, entrySheet } from '../docx/sheet.ts';
import { documentStyles } from '../docx/styles.ts';
import { xmlText } from '../docx/text.ts';
import type { DossierWords } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import type { Dossier } from '../model.ts';
import { titleOfSheet } from '../telling/names.ts';

/**
 * Writes the dossier as a Word document (OOXML) in the form of an office document (Decree 30/2020/NĐ-CP): one entry is a sheet to be
 * handed in with an annex of what was marked; several are a summary, contents and a section each.
 */
export function writeDocx(dossier: Dossier, words: DossierWords): Promise<Blob> {
  const author = xmlText(dossier.reviewer) || words.made_with;
  return Packer.toBlob(
    new Document({
      title: xmlText(documentTitle(dossier, words)),
      creator: author,
      lastModifiedBy: author,
      description: words.made_with,
      styles: documentStyles(words.language),
      numbering: { config: [SENTENCES] },
      sections: [officeSection(blocksOf(dossier, words))],
    }),
  );
}

function blocksOf(dossier: Dossier, words: DossierWords): Blocks {
  const { entries, loose } = dossier;
  const [entry] = entries;
  const [article] = loose;
  if (entries.length + loose.length > 1) return overviewSheet(dossier, words);
  if (entry) return entrySheet(entry, dossier, words);
  return article ? articleSheet(article, dossier, words) : emptySheet(words);
}

function documentTitle({ entries, loose }: Dossier, words: DossierWords): string {
  if (entries.length + loose.length !== 1) return words.summary_title;
  const [entry] = entries;
  const [article] = loose;
  if (!entry) return `${words.article_sheet_title}: ${titleOf(article!.article, words)}`;
  const name = [entry.entry.code, titleOfSheet(entry, words)].filter(Boolean).join(' · ');
  return `${words.sheet_title}: ${name}`;
}
