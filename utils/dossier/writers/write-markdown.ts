import { type DossierWords, filled } from '../dossier-words.ts';
import { articleFacts, dossierFacts, type Fact, titleOf } from '../facts.ts';
import {
  type Dossier,
  type DossierArticle,
  type DossierEntry,
  type DossierPart,
  type Notes,
  type PartedArticles,
  withoutParts,
} from '../model.ts';
import { dayPhrase } from '../phrases.ts';
import type { DossierTable } from '../tables.ts';
import { campaignsTable } from '../telling/campaigns.ts';
import { eligibilityPhrase } from '../telling/eligibility.ts';
import { tellChecks } from '../telling/figure-checks.ts';
import { awardLines, subcommitteeLine, titleOfSheet } from '../telling/names.ts';
import { scoreTable, totalPhrase } from '../telling/points.ts';
import { type ToldSentence, tellSentences } from '../telling/sentences.ts';
import { standingPhrases } from '../telling/standing.ts';
import { statisticsTable } from '../telling/statistics.ts';
import {
  markdownAddress,
  markdownCell,
  markdownLine,
  markdownParagraph,
  markdownPassage,
} from './markdown-text.ts';

/**
 * Writes the dossier as Markdown (CommonMark with GitHub's tables): the form of each entry, then what was marked; quotes are shown letter
 * for letter.
 */
export function writeMarkdown(dossier: Dossier, words: DossierWords): string {
  const { entries, loose } = dossier;
  const sections = [
    ...entries.map((sheet) => entryBlocks(sheet, words)),
    ...loose.map((sheet) => articleBlocks(sheet, words)),
  ];
  const title =
    entries.length === 0 ? words.title : entries.length > 1 ? words.summary_title : words.sheet_title;
  const blocks = [
    `# ${markdownLine(title)}`,
    factList(dossierFacts(dossier, words)),
    ...(sections.length === 0 ? [markdownLine(words.no_articles)] : []),
    ...(entries.length > 1 ? [table(overview(dossier, words))] : []),
    ...sections.flat(),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What came of several entries. */
function overview({ entries }: Dossier, words: DossierWords): DossierTable {
  const heads = [words.code, words.entry_title, words.points, words.verdict_heading, words.reason];
  return {
    heading: words.summary_title,
    empty: words.no_articles,
    columns: heads.map((head) => ({ head, width: 1 })),
    rows: entries.map((sheet) => {
      const { entry, decision } = sheet;
      const cells = [
        entry.code ?? '',
        titleOfSheet(sheet, words),
        totalPhrase(sheet, words),
        verdictPhrase(sheet, words),
        decision.reason,
      ];
      return cells.map((text) => ({ text, strong: false }));
    }),
  };
}

const verdictPhrase = ({ decision, state }: DossierEntry, words: DossierWords): string =>
  decision.verdict ? words.verdict[decision.verdict] : words.entry_state[state];

function entryBlocks(sheet: DossierEntry, words: DossierWords): string[] {
  const { entry, award, authors, outlet, eligibility, scores, decision, remark, parts } = sheet;
  const rules = eligibilityPhrase(eligibility, words);
  const judges = [
    awardLines(award.name, words).join(' '),
    ...(entry.subcommittee ? [subcommitteeLine(entry.subcommittee, words)] : []),
  ];
  const facts: Fact[] = [
    { label: words.award, value: judges.join(' · ') },
    ...(entry.code ? [{ label: words.code, value: entry.code }] : []),
    { label: words.authors, value: authors ?? words.unknown },
    { label: words.entry_outlet, value: outlet ?? words.unknown },
    { label: words.entry_type, value: entry.type ?? words.unknown },
    ...(rules ? [{ label: words.eligibility_heading, value: rules }] : []),
  ];
  return [
    `## ${headingText(titleOfSheet(sheet, words))}`,
    [factList(facts), ...parts.map((part) => partLine(part, parts.length > 1, words))].join('\n'),
    ...(scores.length > 0 ? [heading(words.scores_heading), table(scoreTable(sheet, words))] : []),
    heading(words.conclusion_heading),
    `**${markdownLine(verdictPhrase(sheet, words))}**`,
    ...(decision.reason.trim() === '' ? [] : [markdownParagraph(decision.reason)]),
    ...(remark.trim() === '' ? [] : [heading(words.remark_heading), markdownParagraph(remark)]),
    ...notesBlocks(sheet, sheet, words),
  ];
}

function partLine(
  { number, address, publishedOn, title }: DossierPart,
  isOfSeveral: boolean,
  words: DossierWords,
): string {
  const told = [
    title ? markdownCell(title) : '',
    publishedOn ? markdownLine(dayPhrase(publishedOn, words)) : '',
    address === '' ? '' : markdownAddress(address),
  ];
  const name = isOfSeveral ? filled(words.part, number) : words.address;
  return `- ${markdownLine(name)}: ${told.filter(Boolean).join(', ')}`;
}

/** An article that is no part of an entry. */
function articleBlocks(sheet: DossierArticle, words: DossierWords): string[] {
  const { urls, sapo } = sheet.article;
  return [
    `## ${headingText(titleOf(sheet.article, words))}`,
    [
      factList(articleFacts(sheet, words)),
      ...urls.map((url) => `- ${markdownLine(words.address)}: ${markdownAddress(url)}`),
    ].join('\n'),
    ...(sapo ? [markdownParagraph(sapo, '> ')] : []),
    ...notesBlocks(sheet, withoutParts(sheet), words),
  ];
}

/** Nothing is left out of a sentence: there is no page to fit. */
const WHOLE = { longest: Number.POSITIVE_INFINITY, around: 0 };

/** What was marked: campaigns, figures, the sentences with the marked words bold, the figure checks. */
function notesBlocks(notes: Notes, parted: PartedArticles, words: DossierWords): string[] {
  const sentences = tellSentences(parted, WHOLE, words);
  const checks = tellChecks(parted, words);
  const tables = [campaignsTable(notes, words), statisticsTable(notes, words)];
  return [
    heading(words.annex_short),
    standingPhrases(notes, words).map(markdownLine).join(' '),
    ...tables.filter(({ rows }) => rows.length > 0).flatMap((one) => [heading(one.heading), table(one)]),
    ...(sentences.length > 0 ? [heading(words.sentences_heading), ...sentenceBlocks(sentences)] : []),
    ...(checks.length > 0
      ? [
          heading(words.checks_heading),
          checks
            .map(({ verdict, text }) => `- **${markdownLine(verdict)}:** ${markdownCell(text)}`)
            .join('\n'),
        ]
      : []),
  ];
}

/** Each sentence as a quote with what is said of it below; the parts of an entry are named once. */
function sentenceBlocks(sentences: readonly ToldSentence[]): string[] {
  let last: string | null = null;
  return sentences.flatMap(({ pieces, part, remarks }) => {
    const named = part !== null && part !== last ? [`**${markdownLine(part)}**`] : [];
    last = part;
    return [...named, markdownPassage(pieces, '> '), ...remarks.map((remark) => markdownParagraph(remark))];
  });
}

const heading = (text: string): string => `### ${markdownLine(text)}`;

function table({ columns, rows }: DossierTable): string {
  return [
    tableRow(columns.map(({ head }) => markdownCell(head))),
    tableRow(columns.map(() => '---')),
    ...rows.map((row) =>
      tableRow(
        row.map(({ text, strong }) =>
          strong && text !== '' ? `**${markdownCell(text)}**` : markdownCell(text),
        ),
      ),
    ),
  ].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function factList(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `- ${markdownLine(label)}: ${markdownCell(value)}`).join('\n');
}

/** A heading is one line. */
function headingText(text: string): string {
  return markdownLine(text.replace(/[\r\n]+/g, ' '));
}
