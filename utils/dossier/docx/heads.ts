import { BorderStyle, Paragraph, type Table } from 'docx';
import type { DossierWords } from '../dossier-words.ts';
import type { DossierEntry } from '../model.ts';
import { awardLines, subcommitteeLine } from '../telling/names.ts';
import { MM, SIZE, STYLE, TEXT_WIDTH } from './styles.ts';
import { plainTable } from './table.ts';
import { runs } from './text.ts';

/** Shares of the width for who issues the document, and for the name of the state. */
const SHARES = [42, 58] as const;

/** The head of an office document: who issues it on the left, Quốc hiệu and Tiêu ngữ on the right (Decree 30/2020, annex I). */
export function documentHead(entry: DossierEntry | null, words: DossierWords): Table {
  const issuer = entry ? issuerLines(entry, words) : [];
  return plainTable(SHARES, [
    [
      issuer.length > 0 ? issuer : [line('')],
      [
        line(words.nation, { bold: true, allCaps: true }),
        line(words.motto, { bold: true, size: SIZE.text }),
        rule(1, 24),
      ],
    ],
  ]);
}

function issuerLines({ award, council, entry }: DossierEntry, words: DossierWords): Paragraph[] {
  return [
    ...awardLines(award.name, words).map((text) => line(text, { allCaps: true })),
    line(words.council[council], { bold: true, allCaps: true }),
    rule(0, 22),
    ...(entry.subcommittee ? [line(subcommitteeLine(entry.subcommittee, words))] : []),
  ];
}

const line = (text: string, options = {}): Paragraph =>
  new Paragraph({ style: STYLE.centred, children: runs(text, { size: SIZE.small, ...options }) });

/** A rule under a line, as long as the decree wants it: a border that keeps off the sides. @param left millimetres @param right likewise */
function rule(column: 0 | 1, side: number): Paragraph {
  const room = (TEXT_WIDTH * SHARES[column]) / (SHARES[0] + SHARES[1]);
  const indent = Math.min(Math.round(side * MM), Math.round(room / 2.5));
  return new Paragraph({
    style: STYLE.centred,
    indent: { left: indent, right: indent },
    spacing: { before: 30, after: 40, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}
