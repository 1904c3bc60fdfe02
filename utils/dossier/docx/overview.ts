import {
  Bookmark,
  HeadingLevel,
  InternalHyperlink,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { DossierWords } from '../dossier-words.ts';
import { titleOf } from '../facts.ts';
import { type Dossier, type DossierArticle, type DossierEntry, withoutParts } from '../model.ts';
import type { DossierTable } from '../tables.ts';
import { titleOfSheet } from '../telling/names.ts';
import { totalPhrase } from '../telling/points.ts';
import { annexBlocks } from './annex.ts';
import { ROOMY } from './fit.ts';
import { type Blocks, entryFacts, judgement, signature } from './form.ts';
import { documentHead } from './heads.ts';
import { articleFactTable } from './sheet.ts';
import { SIZE, STYLE, TEXT_WIDTH } from './styles.ts';
import { between, ruledTable } from './table.ts';
import { runs } from './text.ts';

/** Several entries and articles: what came of them in one table, what stands where, then one after the other on running pages. */
export function overviewSheet(dossier: Dossier, words: DossierWords): Blocks {
  const { entries, loose, reviewer, exportedOn } = dossier;
  const titles = [
    ...entries.map((sheet) => [sheet.entry.code, titleOfSheet(sheet, words)].filter(Boolean).join(' · ')),
    ...loose.map(({ article }) => titleOf(article, words)),
  ].map((title, index): Title => ({ number: index + 1, text: `${index + 1}. ${title}` }));
  const hasOneAward = new Set(entries.map(({ award }) => award.id)).size === 1;
  return [
    documentHead(hasOneAward ? withSharedSubcommittee(entries) : null, words),
    new Paragraph({ style: STYLE.title, children: runs(words.summary_title) }),
    new Paragraph({ style: STYLE.under, children: [] }),
    ruledTable(entries.length > 0 ? entriesTable(dossier, words) : articlesTable(dossier, words)),
    between(),
    signature(reviewer, exportedOn, words),
    new Paragraph({ style: STYLE.section, children: runs(words.toc_heading) }),
    ...titles.map(contentsLine),
    ...entries.flatMap((sheet, index) => entrySection(sheet, titles[index]!, words)),
    ...loose.flatMap((sheet, index) => articleSection(sheet, titles[entries.length + index]!, words)),
  ];
}

/** The first entry, for the head of all: without a subcommittee where they are of several. */
export function withSharedSubcommittee([first, ...others]: readonly DossierEntry[]): DossierEntry {
  const { entry } = first!;
  const isShared = others.every((one) => one.entry.subcommittee === entry.subcommittee);
  return isShared ? first! : { ...first!, entry: { ...entry, subcommittee: null } };
}

const cells = (texts: readonly string[]) => texts.map((text) => ({ text, strong: false }));

function entriesTable({ entries }: Dossier, words: DossierWords): DossierTable {
  return {
    heading: words.summary_title,
    empty: '',
    columns: [
      { head: words.row_number, width: 10, fixed: true, align: 'center' },
      { head: words.code, width: 23 },
      { head: words.entry_title, width: 46 },
      { head: words.entry_outlet, width: 28 },
      { head: words.points, width: 18, align: 'center' },
      { head: words.verdict_heading, width: 20 },
      { head: words.reason, width: 38 },
    ],
    rows: entries.map((sheet, index) => {
      const { entry, outlet, decision } = sheet;
      return cells([
        String(index + 1),
        entry.code ?? '',
        titleOfSheet(sheet, words),
        outlet ?? words.unknown,
        totalPhrase(sheet, words),
        decision.verdict ? words.verdict[decision.verdict] : '',
        decision.reason,
      ]);
    }),
  };
}

function articlesTable({ articles }: Dossier, words: DossierWords): DossierTable {
  return {
    heading: words.contents,
    empty: '',
    columns: [
      { head: words.row_number, width: 10, fixed: true, align: 'center' },
      { head: words.article_title, width: 74 },
      { head: words.byline, width: 34 },
      { head: words.outlet, width: 30 },
      { head: words.summary, width: 20, align: 'center' },
    ],
    rows: articles.map(({ article, author, outlet, counts }, index) =>
      cells([
        String(index + 1),
        titleOf(article, words),
        author ?? words.unknown,
        outlet ?? words.unknown,
        String(counts.total),
      ]),
    ),
  };
}

/** The heading of a section. */
export interface Title {
  /** From 1. */
  number: number;
  text: string;
}

const anchorOf = ({ number }: Title): string => `section-${number}`;

/**
 * A line of the contents: the heading and its page, which the word processor works out. No field of contents: it would stay without
 * pages until somebody has it updated.
 */
export const contentsLine = (title: Title): Paragraph =>
  new Paragraph({
    style: STYLE.contents,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: 'dot' }],
    children: [
      new InternalHyperlink({ anchor: anchorOf(title), children: runs(title.text) }),
      new TextRun({ children: [new Tab()] }),
      new PageReference(anchorOf(title), { hyperlink: true }),
    ],
  });

function entrySection(sheet: DossierEntry, title: Title, words: DossierWords): Blocks {
  return [
    heading(title),
    entryFacts(sheet, words),
    ...judgement(sheet, words),
    ...(sheet.marks.length + sheet.checks.length > 0
      ? [
          new Paragraph({ style: STYLE.section, children: runs(words.annex_short, { size: SIZE.text }) }),
          ...annexBlocks(sheet, sheet, title.number, ROOMY, words),
        ]
      : []),
  ];
}

const articleSection = (sheet: DossierArticle, title: Title, words: DossierWords): Blocks => [
  heading(title),
  articleFactTable(sheet, words),
  ...annexBlocks(sheet, withoutParts(sheet), title.number, ROOMY, words),
];

export const heading = (title: Title): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new Bookmark({ id: anchorOf(title), children: runs(title.text) })],
  });
