import { Document, HeadingLevel, type ISectionOptions, Packer, Paragraph, SectionType } from 'docx';
import { articleBlocks, plain } from '../docx/article.ts';
import { factTable } from '../docx/facts.ts';
import { runningFooter, runningHeader } from '../docx/page.ts';
import { documentStyles, PAGE } from '../docx/styles.ts';
import { wordTable } from '../docx/table.ts';
import { runs, xmlText } from '../docx/text.ts';
import type { DossierWords } from '../dossier-words.ts';
import { dossierFacts, titleOf } from '../facts.ts';
import type { Dossier } from '../model.ts';
import { contentsTable } from '../tables.ts';

/**
 * Writes the dossier as a Word document (OOXML): A4, one article per section, with the quotes letter for letter.
 * Import this module lazily: it brings the whole `docx` library with it.
 */
export function writeDocx(dossier: Dossier, words: DossierWords): Promise<Blob> {
  const footers = { default: runningFooter(dossier, words) };
  const section = (title: string, children: ISectionOptions['children']): ISectionOptions => ({
    properties: { type: SectionType.NEXT_PAGE, page: PAGE },
    headers: { default: runningHeader(title, words) },
    footers,
    children,
  });
  const opening = openingBlocks(dossier, words);
  const [only, ...others] = dossier.articles;
  const sections =
    only && others.length === 0
      ? [section(titleOf(only.article, words), [...opening, ...articleBlocks(only, words)])]
      : [
          section('', opening),
          ...dossier.articles.map((article) =>
            section(titleOf(article.article, words), articleBlocks(article, words)),
          ),
        ];
  const author = xmlText(dossier.reviewer) || words.made_with;
  return Packer.toBlob(
    new Document({
      title: xmlText(documentTitle(dossier, words)),
      creator: author,
      lastModifiedBy: author,
      description: words.made_with,
      styles: documentStyles(words.language),
      sections,
    }),
  );
}

/** The dossier's own head; with several articles, also their list. */
function openingBlocks(dossier: Dossier, words: DossierWords): ISectionOptions['children'] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(words.title) }),
    factTable(dossierFacts(dossier, words)),
    ...(dossier.articles.length === 0 ? [plain(words.no_articles)] : []),
    ...(dossier.articles.length > 1
      ? [
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(words.contents) }),
          wordTable(contentsTable(dossier, words)),
        ]
      : []),
  ];
}

function documentTitle({ articles }: Dossier, words: DossierWords): string {
  const [only, ...others] = articles;
  return only && others.length === 0 ? `${words.title}: ${titleOf(only.article, words)}` : words.title;
}
