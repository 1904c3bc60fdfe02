import {
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { linkTarget } from '../addresses.ts';
import type { Fact } from '../facts.ts';
import { INK, STYLE, TEXT_WIDTH } from './styles.ts';
import { runs } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIR = { style: BorderStyle.SINGLE, size: 2, color: 'D9D9D9' };
const LABEL_WIDTH = 2100;

interface Addresses {
  label: string;
  urls: readonly string[];
}

/** Labelled values below each other, labels in a column of their own. */
export function factTable(facts: readonly Fact[], addresses?: Addresses): Table {
  const rows = facts.map(({ label, value }) => factRow(label, [runs(value)]));
  if (addresses && addresses.urls.length > 0) {
    rows.push(
      factRow(
        addresses.label,
        addresses.urls.map((url) => [link(url)]),
      ),
    );
  }
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
    layout: TableLayoutType.FIXED,
    borders: {
      top: HAIR,
      bottom: HAIR,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIR,
      insideVertical: NONE,
    },
    margins: { top: 40, bottom: 40, left: 0, right: 60 },
    rows,
  });
}

function factRow(label: string, paragraphs: readonly (readonly ParagraphChild[])[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      factCell(LABEL_WIDTH, [runs(label, { color: INK.quiet })]),
      factCell(TEXT_WIDTH - LABEL_WIDTH, paragraphs),
    ],
  });
}

function factCell(width: number, paragraphs: readonly (readonly ParagraphChild[])[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: paragraphs.map(
      (children) => new Paragraph({ style: STYLE.fact, spacing: { after: 0 }, children }),
    ),
  });
}

function link(url: string): ParagraphChild {
  const [run] = runs(url, { color: INK.link, size: 21 });
  const target = linkTarget(url);
  return target === null ? run! : new ExternalHyperlink({ link: target, children: [run!] });
}
