import { BorderStyle, HeadingLevel, Paragraph, type Table } from 'docx';
import type { Annotation } from '@/utils/model/records.ts';
import { replacedQuote } from '../changed-words.ts';
import type { DossierWords } from '../dossier-words.ts';
import { articleFacts, markFacts, titleOf } from '../facts.ts';
import { type DossierArticle, type DossierMark, isFault, isInPlace } from '../model.ts';
import { checkedPhrase, statusPhrase } from '../phrases.ts';
import { campaignTable, type DossierTable, statisticTable } from '../tables.ts';
import { type ToldCheck, tellCheck } from '../tell-check.ts';
import { factTable } from './facts.ts';
import { INK, kindInk, STYLE } from './styles.ts';
import { wordTable } from './table.ts';
import { runs } from './text.ts';

/** Everything of one article, top to bottom. */
export function articleBlocks(article: DossierArticle, words: DossierWords): (Paragraph | Table)[] {
  const { article: meta, marks, checks } = article;
  const faults = checks.filter(isFault);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(titleOf(meta, words)) }),
    factTable(articleFacts(article, words), { label: words.address, urls: meta.urls }),
    ...(meta.sapo ? [new Paragraph({ style: STYLE.lead, children: runs(meta.sapo) })] : []),
    ...(marks.length === 0
      ? [plain(words.no_marks)]
      : [
          ...tableBlocks(campaignTable(article, words)),
          ...tableBlocks(statisticTable(article, words)),
          heading(words.marks_heading),
          ...marks.flatMap((mark) => markBlocks(mark, words)),
        ]),
    ...(faults.length === 0 ? [] : [heading(words.faults_heading)]),
    ...faults.flatMap((fault) => faultBlocks(tellCheck(fault, words), words)),
  ];
}

/** Figures that do not agree: the question, the sums, the sentences, the note. */
function faultBlocks({ question, working, quotes, note }: ToldCheck, words: DossierWords): Paragraph[] {
  return [
    new Paragraph({ style: STYLE.label, children: runs(question) }),
    new Paragraph({ style: STYLE.plain, keepNext: true, children: runs(working, { color: INK.text }) }),
    ...quotes.map(
      (quote) =>
        new Paragraph({
          style: STYLE.quote,
          keepNext: note !== '' && quote.length <= KEPT_TOGETHER,
          children: runs(quote),
        }),
    ),
    ...(note ? [labelled(words.note, note)] : []),
  ];
}

function tableBlocks(table: DossierTable): (Paragraph | Table)[] {
  return [heading(table.heading), table.rows.length > 0 ? wordTable(table) : plain(table.empty)];
}

/**
 * Up to this length (UTF-16 code units, some eight lines) a quote stays on the page of what follows it. A longer one must be free to
 * break, or LibreOffice leaves its label alone on a page.
 */
const KEPT_TOGETHER = 600;

/** A mark: what it is, the quote with a rule in the kind's colour, the note, and where it stands today. */
function markBlocks(mark: DossierMark, words: DossierWords): Paragraph[] {
  const { annotation, number } = mark;
  const { kind, target, note } = annotation;
  const color = kindInk(kind);
  const border = { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } };
  const keepNext = target.exact.length <= KEPT_TOGETHER;
  const replaced = replacedQuote(annotation);
  return [
    new Paragraph({ style: STYLE.label, children: runs(`${words.kind_of_mark[kind]} ${number}`, { color }) }),
    new Paragraph({ style: STYLE.quote, border, keepNext, children: runs(target.exact) }),
    ...(replaced === null ? [] : [labelled(words.current_quote, replaced)]),
    ...(note ? [labelled(words.note, note)] : []),
    smallPrint(annotation, words),
  ];
}

function labelled(label: string, text: string): Paragraph {
  return new Paragraph({
    style: STYLE.note,
    keepNext: text.length <= KEPT_TOGETHER,
    children: [...runs(`${label}: `, { italics: true, color: INK.quiet }), ...runs(text)],
  });
}

function smallPrint(annotation: Annotation, words: DossierWords): Paragraph {
  const status = `${words.status_heading}: ${statusPhrase(annotation, words)}, ${checkedPhrase(annotation, words)}`;
  const facts = markFacts(annotation, words).map(({ label, value }) => ` · ${label}: ${value}`);
  return new Paragraph({
    style: STYLE.quiet,
    keepLines: true,
    children: [
      ...runs(status, isInPlace(annotation) ? {} : { bold: true, color: INK.text }),
      ...runs(facts.join('')),
    ],
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text) });
}

export function plain(text: string): Paragraph {
  return new Paragraph({ style: STYLE.plain, children: runs(text) });
}
