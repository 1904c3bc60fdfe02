import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { notesOf } from '@/utils/dossier/copying/notes.ts';
import { buildDossier, type Dossier } from '@/utils/dossier/model.ts';
import { writeAnnotations } from '@/utils/dossier/writers/write-annotations.ts';
import { writeCsv } from '@/utils/dossier/writers/write-csv.ts';
import { writeSpans } from '@/utils/dossier/writers/write-spans.ts';
import { writeXlsx } from '@/utils/dossier/writers/write-xlsx.ts';
import { Random } from '../../../tools/lib/random.ts';
import { anEntry, anEntrySource } from '../../sample/desk.ts';
import { aCampaign, aFullArticle, aMark, aSnapshot, aStatistic } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';
import { readWorkbook } from './read-workbook.ts';

const vi = wordsOf('vi');

/** What a hostile page or a careless hand puts into a text. */
const BAD = [
  "=cmd|' /C calc'!A0",
  '@SUM(A1)',
  '+1-1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>',
  '\0\u0001\u001f',
  '\ud800',
  'a\udc00b',
  '\ufffe\uffff',
  '\u202eđảo\u202c \u200f',
  '[bấm](javascript:alert(1))',
  '_x0041_',
  'a;b,c\t"d"',
  '\r\n\r',
  '\u2028\u2029',
  '{"a":[1]}\n{"b":2}',
  '🌾',
  'ừ'.repeat(100_000),
  '-- \' " ` $1 {1}',
  '',
  ' ',
] as const;

interface Item {
  id: string;
  target: { source: string; selector: { exact: string }[] };
}

interface Line {
  text: string;
  label: [number, number, string][];
}

const SEEDS = [1, 2, 3, 4, 5, 6];

/** A dossier whose every text is made of such pieces. */
function badDossier(seed: number): Dossier {
  const random = new Random(seed);
  const bad = () => {
    const pieces = Array.from({ length: random.between(1, 3) }, () => random.pick(BAD));
    return pieces.join(random.pick(['', ' ', 'chữ']));
  };
  const text = Array.from({ length: 6 }, bad).join('\n');
  const marks = Array.from({ length: 12 }, (_, index) => {
    const start = random.between(0, text.length - 1);
    const exact = text.slice(start, start + random.between(1, 60));
    const kind = random.pick(['campaign', 'statistic', 'remark'] as const);
    return aMark(kind, exact, {
      id: `${bad()}${index}`,
      start,
      note: bad(),
      source: random.pick([
        bad(),
        'https://bao-mau.vn/bai',
        'javascript:alert(1)',
        `https://bao.vn/${bad()}`,
      ]),
      reviewer: bad(),
      anchorStatus: 'changed',
      currentQuote: bad(),
      campaign: aCampaign({ name: bad(), number: bad(), issuer: bad(), date: bad() }),
      statistic: aStatistic({
        value: random.pick([bad(), 1.5, null]),
        unit: bad(),
        subject: bad(),
        baseline: bad(),
      }),
    });
  });
  return buildDossier({
    articles: [aFullArticle({ title: bad(), byline: bad(), outlet: bad(), sapo: bad(), seriesPart: bad() })],
    annotations: marks,
    snapshots: [aSnapshot({ text })],
    entries: [anEntrySource({ entry: anEntry({ code: bad(), title: bad(), authors: bad(), type: bad() }) })],
    exportedAt: '2026-11-22T08:00:00.000Z',
    reviewer: bad(),
  });
}

const quotesOf = ({ articles }: Dossier) =>
  articles.flatMap(({ marks }) => marks.map(({ annotation }) => annotation.target.exact));

/** That two lists hold the same, told by the first place where they do not: a difference of 100,000 letters is not shown. */
function expectSame(held: readonly unknown[], wanted: readonly unknown[]): void {
  expect(held.length).toBe(wanted.length);
  expect(held.findIndex((one, at) => one !== wanted[at])).toBe(-1);
}

/** Problems that a strict reader of XML has with a text. */
function problemsOf(xml: string, type: 'text/xml' | 'text/html'): string[] {
  const problems: string[] = [];
  new DOMParser({ onError: (_, message) => problems.push(message.slice(0, 80)) }).parseFromString(xml, type);
  return problems;
}

describe.each(SEEDS)('bad input, seed %d,', (seed) => {
  const dossier = badDossier(seed);

  it('is well-formed in a workbook, and no formula', async () => {
    const file = await writeXlsx(dossier, vi);
    for (const [name, bytes] of Object.entries(unzipSync(file)))
      if (/\.(?:xml|rels)$/.test(name)) expect(problemsOf(strFromU8(bytes), 'text/xml'), name).toEqual([]);
    const sheets = await readWorkbook(file);
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.filter(({ link }) => link !== null && !/^https?:\/\//.test(link))).toEqual([]);
    expect(sheets.find(({ name }) => name === vi.sheet_marks)!.rows).toHaveLength(quotesOf(dossier).length);
  });

  it('stays in its cell in CSV, and starts no formula', () => {
    for (const separator of [';', ','] as const) {
      const file = writeCsv(dossier, vi, { separator }).slice(1);
      const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, 'y');
      const rows: string[][] = [[]];
      while (field.lastIndex < file.length) {
        const match = field.exec(file);
        if (!match) throw new Error('a field is broken');
        rows.at(-1)!.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
        if (match[3] === '\r\n') rows.push([]);
      }
      rows.pop();
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      const cells = rows.slice(1).flat();
      expect(
        cells
          .filter((cell) => /^\s*[=@]|^\s*[+-](?!\d[\d.,]*\s?%?$)/.test(cell))
          .map((cell) => cell.slice(0, 80)),
      ).toEqual([]);
      const quote = rows[0]!.indexOf(vi.quote);
      expectSame(
        rows.slice(1).map((row) => row[quote]!.replace(/^'/, '')),
        quotesOf(dossier),
      );
    }
  });

  it('is kept letter for letter in W3C records and labelled spans', () => {
    const { items } = JSON.parse(writeAnnotations(dossier, vi)).first as { items: Item[] };
    expectSame(
      items.map(({ target }) => target.selector[0]!.exact),
      quotesOf(dossier),
    );
    const uris = items.flatMap(({ id, target }) => [id, target.source]);
    expect(uris.filter((uri) => !/^[\x21-\x7e]+$/.test(uri)).map((uri) => uri.slice(0, 80))).toEqual([]);
    const lines = writeSpans(dossier)
      .split('\n')
      .filter(Boolean)
      .map((line): Line => JSON.parse(line));
    expectSame(
      lines.flatMap(({ text, label }) => label.map(([start, end]) => text.slice(start, end))),
      quotesOf(dossier),
    );
  });

  it('is text and nothing else in what is copied', () => {
    const { html } = notesOf(dossier, vi);
    expect(new Set(html.match(/<\/?[a-z]+\d?/g))).not.toContain('<script');
    const tags = [...html.matchAll(/<(\/?[^\s>]+)/g)].map(([, tag]) => tag!.replace('/', ''));
    expect(tags.filter((tag) => !['h2', 'h3', 'p', 'ul', 'li', 'b', 'a', 'br'].includes(tag))).toEqual([]);
    for (const [, target] of html.matchAll(/<a href="([^"]*)"/g)) expect(target).toMatch(/^https?:\/\//);
  });
});
