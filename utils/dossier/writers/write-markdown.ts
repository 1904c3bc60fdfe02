import { replacedQuote } from '../changed-words.ts';
import type { DossierWords } from '../dossier-words.ts';
import { articleFacts, dossierFacts, type Fact, markFacts, titleOf } from '../facts.ts';
import { type Dossier, type DossierArticle, type DossierMark, isFault } from '../model.ts';
import { checkedPhrase, statusPhrase } from '../phrases.ts';
import {
  campaignTable,
  contentsTable,
  type DossierTable,
  statisticTable,
  type TableCell,
} from '../tables.ts';
import { type ToldCheck, tellCheck } from '../tell-check.ts';
import { markdownAddress, markdownCell, markdownLine, markdownParagraph } from './markdown-text.ts';

/** Writes the dossier as Markdown (CommonMark with GitHub's tables); quotes are shown letter for letter. */
export function writeMarkdown(dossier: Dossier, words: DossierWords): string {
  const { articles } = dossier;
  const blocks = [
    `# ${markdownLine(words.title)}`,
    factList(dossierFacts(dossier, words)),
    ...(articles.length === 0 ? [markdownLine(words.no_articles)] : []),
    ...(articles.length > 1 ? tableBlocks(contentsTable(dossier, words), '##') : []),
    ...articles.flatMap((article) => articleBlocks(article, words)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function articleBlocks(article: DossierArticle, words: DossierWords): string[] {
  const { article: meta, marks, checks } = article;
  const faults = checks.filter(isFault);
  return [
    `## ${headingText(titleOf(meta, words))}`,
    [
      factList(articleFacts(article, words)),
      ...meta.urls.map((url) => `- ${markdownLine(words.address)}: ${markdownAddress(url)}`),
    ].join('\n'),
    ...(meta.sapo ? [markdownParagraph(meta.sapo, '> ')] : []),
    ...(marks.length === 0
      ? [markdownLine(words.no_marks)]
      : [
          ...tableBlocks(campaignTable(article, words), '###'),
          ...tableBlocks(statisticTable(article, words), '###'),
          `### ${markdownLine(words.marks_heading)}`,
          ...marks.flatMap((mark) => markBlocks(mark, words)),
        ]),
    ...(faults.length === 0 ? [] : [`### ${markdownLine(words.faults_heading)}`]),
    ...faults.map((fault) => faultBlock(tellCheck(fault, words), words)),
  ];
}

function faultBlock({ question, working, quotes, note }: ToldCheck, words: DossierWords): string {
  return [
    `**${markdownLine(question)}** ${markdownLine(working)}`,
    ...quotes.map((quote) => markdownParagraph(quote, '> ')),
    ...(note ? [`**${markdownLine(words.note)}:** ${markdownParagraph(note)}`] : []),
  ].join('\n\n');
}

function tableBlocks({ heading, empty, columns, rows }: DossierTable, level: string): string[] {
  const table = [
    tableRow(columns.map(({ head }) => markdownCell(head))),
    tableRow(columns.map(() => '---')),
    ...rows.map((row) => tableRow(row.map(cellText))),
  ];
  return [`${level} ${markdownLine(heading)}`, rows.length > 0 ? table.join('\n') : markdownLine(empty)];
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText({ text, strong }: TableCell): string {
  return strong ? `**${markdownCell(text)}**` : markdownCell(text);
}

function markBlocks({ annotation, number }: DossierMark, words: DossierWords): string[] {
  const { kind, target, note } = annotation;
  const replaced = replacedQuote(annotation);
  const status = `${statusPhrase(annotation, words)}, ${checkedPhrase(annotation, words)}`;
  return [
    `#### ${markdownLine(words.kind_of_mark[kind])} ${number}`,
    markdownParagraph(target.exact, '> '),
    ...(replaced === null
      ? []
      : [`${markdownLine(words.current_quote)}:`, markdownParagraph(replaced, '> ')]),
    ...(note ? [`**${markdownLine(words.note)}:** ${markdownParagraph(note)}`] : []),
    factList([{ label: words.status_heading, value: status }, ...markFacts(annotation, words)]),
  ];
}

function factList(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `- ${markdownLine(label)}: ${markdownCell(value)}`).join('\n');
}

/** A heading is one line. */
function headingText(text: string): string {
  return markdownLine(text.replace(/[\r\n]+/g, ' '));
}
