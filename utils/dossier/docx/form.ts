import { Paragraph, type ParagraphChild, type Table } from 'docx';
import { VERDICTS } from '@/utils/model/entries.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import type { DossierEntry, DossierPart } from '../model.ts';
import { dayPhrase } from '../phrases.ts';
import { eligibilityPhrase } from '../telling/eligibility.ts';
import { titleOfSheet } from '../telling/names.ts';
import { scoreTable } from '../telling/points.ts';
import { hostOf, link } from './link.ts';
import { SIZE, STYLE } from './styles.ts';
import { factRow, plainTable, ruledTable } from './table.ts';
import { runs } from './text.ts';

export type Blocks = (Paragraph | Table)[];

/** Where nothing is written, room to write by hand. */
export const TO_FILL_IN = '…'.repeat(44);

/** What the entry is: title, authors, outlet, type, parts, eligibility. */
export function entryFacts(sheet: DossierEntry, words: DossierWords): Table {
  const { entry, parts, authors, outlet, eligibility } = sheet;
  const type = [
    entry.type ?? words.unknown,
    ...(parts.length > 1 ? [`(${filled(words.part_count, parts.length)})`] : []),
  ].join(' ');
  const rules = eligibilityPhrase(eligibility, words);
  return plainTable(
    [40, 125],
    [
      factRow(words.entry_title, [runs(titleOfSheet(sheet, words), { bold: true })]),
      factRow(words.authors, [runs(authors ?? words.unknown)]),
      factRow(words.entry_outlet, [runs(outlet ?? words.unknown)]),
      factRow(words.entry_type, [runs(type)]),
      ...(parts.length > 0
        ? [factRow(parts.length > 1 ? words.parts : words.published_on, partLines(parts, words))]
        : []),
      ...(rules ? [factRow(words.eligibility_heading, [runs(rules)])] : []),
    ],
  );
}

/** Up to this many parts an address is told in full; of more only its host, so that the form keeps to its page. */
const FULL_ADDRESSES = 2;

function partLines(parts: readonly DossierPart[], words: DossierWords): ParagraphChild[][] {
  return parts.map(({ number, address, publishedOn, title }) => {
    const day = publishedOn ? dayPhrase(publishedOn, words) : words.unknown;
    const told =
      parts.length > 1 ? `${filled(words.part, number)} (${day})${title ? `: ${title}` : ''}` : day;
    const size = SIZE.small;
    if (address === '') return runs(told, { size });
    const shown = parts.length > FULL_ADDRESSES ? hostOf(address) : undefined;
    return [...runs(`${told}, `, { size }), ...link(address, shown)];
  });
}

/** What the reviewer says of the entry: scores, verdict and reason, remark. Sections are numbered. */
export function judgement(sheet: DossierEntry, words: DossierWords): Blocks {
  const { scores, decision, remark } = sheet;
  let number = 0;
  const section = (text: string) => {
    number += 1;
    return new Paragraph({ style: STYLE.section, children: runs(`${number}. ${text}`) });
  };
  return [
    ...(scores.length > 0
      ? [section(words.scores_heading), ruledTable(scoreTable(sheet, words), SIZE.small)]
      : []),
    section(words.conclusion_heading),
    plainTable(
      [1, 1, 1],
      [VERDICTS.map((verdict) => [choice(words.verdict[verdict], decision.verdict === verdict)])],
    ),
    new Paragraph({
      alignment: 'both',
      spacing: { before: 60 },
      children: [
        ...runs(`${words.reason}: `, { italics: true }),
        ...runs(decision.reason.trim() || TO_FILL_IN),
      ],
    }),
    section(words.remark_heading),
    ...paragraphs(remark.trim() || TO_FILL_IN),
  ];
}

export const choice = (text: string, isChosen: boolean): Paragraph =>
  new Paragraph({ keepNext: true, children: runs(`${isChosen ? '☒' : '☐'} ${text}`, { bold: isChosen }) });

/** Running text with a paragraph for each line. */
export const paragraphs = (text: string): Paragraph[] =>
  text.split(/\r\n|[\n\r]/).map((line) => new Paragraph({ alignment: 'both', children: runs(line) }));

/** Place, day and name on the right, with room for the signature. @param day ISO */
export function signature(reviewer: string, day: string, words: DossierWords): Table {
  const [year, month, date] = day.split('-');
  const line = (text: string, options = {}, before = 0) =>
    new Paragraph({ style: STYLE.centred, spacing: { before }, children: runs(text, options) });
  return plainTable(
    [38, 62],
    [
      [
        [line('')],
        [
          line(filled(words.place_and_day, date!, month!, year!), { italics: true }, 140),
          line(words.signer, { bold: true, allCaps: true }),
          line(words.sign_hint, { italics: true }),
          line(reviewer || '…'.repeat(16), { bold: reviewer !== '' }, 700),
        ],
      ],
    ],
  );
}
