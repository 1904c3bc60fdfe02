import { LevelFormat, Paragraph, type ParagraphChild } from 'docx';
import type { DossierWords } from '../dossier-words.ts';
import type { Notes, PartedArticles } from '../model.ts';
import type { DossierTable } from '../tables.ts';
import { campaignsTable } from '../telling/campaigns.ts';
import { type ToldCheckLine, tellChecks } from '../telling/figure-checks.ts';
import { type ToldSentence, tellSentences } from '../telling/sentences.ts';
import { standingPhrases } from '../telling/standing.ts';
import { statisticsTable } from '../telling/statistics.ts';
import type { Fit } from './fit.ts';
import type { Blocks } from './form.ts';
import { MM, SIZE, STYLE } from './styles.ts';
import { ruledTable } from './table.ts';
import { runs } from './text.ts';

/** The numbering of the sentences; each annex begins anew with its own instance. */
export const SENTENCES = {
  reference: 'sentences',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      style: {
        run: { size: SIZE.table },
        paragraph: { indent: { left: Math.round(7 * MM), hanging: Math.round(7 * MM) } },
      },
    },
  ],
};

const ROMAN = ['I', 'II', 'III', 'IV'];

/**
 * What was marked: campaigns, figures, the sentences with the marked words bold, the figure checks; sections without content are left
 * out.
 * @param parted the articles that the notes are of, in the order of their parts
 * @param instance tells the numbering of one annex from that of others
 */
export function annexBlocks(
  notes: Notes,
  parted: PartedArticles,
  instance: number,
  { extent, size }: Pick<Fit, 'extent' | 'size'>,
  words: DossierWords,
): Blocks {
  const checks = tellChecks(parted, words);
  const tables = [campaignsTable(notes, words), statisticsTable(notes, words)].filter(
    ({ rows }) => rows.length > 0,
  );
  const sentences = tellSentences(parted, extent, words);
  const sections: [string, Blocks][] = [
    ...tables.map((table): [string, Blocks] => [table.heading, [ruledTable(table, size)]]),
    ...(sentences.length > 0
      ? [
          [words.sentences_heading, sentences.map((one) => sentenceItem(one, instance, size))] as [
            string,
            Blocks,
          ],
        ]
      : []),
    ...(checks.length > 0
      ? [[words.checks_heading, [ruledTable(checksTable(checks, words), size)]] as [string, Blocks]]
      : []),
  ];
  return [
    new Paragraph({
      style: STYLE.annexText,
      alignment: 'both',
      children: runs(standingPhrases(notes, words).join(' '), { size }),
    }),
    ...sections.flatMap(([heading, blocks], index) => [
      new Paragraph({ style: STYLE.annexSection, children: runs(`${ROMAN[index]}. ${heading}`) }),
      ...blocks,
    ]),
  ];
}

export function sentenceItem(
  { pieces, part, remarks }: ToldSentence,
  instance: number,
  size: number,
): Paragraph {
  const children: ParagraphChild[] = pieces.flatMap(({ words, isMarked }) =>
    runs(words, { bold: isMarked, size }),
  );
  if (part) children.push(...runs(` (${part.toLocaleLowerCase()})`, { size }));
  if (remarks.length > 0)
    children.push(...runs(` ${remarks.map(sentenceOf).join(' ')}`, { italics: true, size }));
  return new Paragraph({
    style: STYLE.sentence,
    numbering: { reference: SENTENCES.reference, level: 0, instance },
    children,
  });
}

/** With a full stop, where it ends without any. */
const sentenceOf = (text: string): string =>
  /[.!?…]["”]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

export function checksTable(checks: readonly ToldCheckLine[], words: DossierWords): DossierTable {
  return {
    heading: words.checks_heading,
    empty: '',
    columns: [
      { head: '', width: 26, fixed: true },
      { head: '', width: 139 },
    ],
    rows: checks.map(({ verdict, text }) => [
      { text: verdict, strong: true },
      { text, strong: false },
    ]),
  };
}
