import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput } from '@/utils/dossier/model.ts';
import { writeSpans } from '@/utils/dossier/writers/write-spans.ts';
import { aFullArticle, aMark, aSnapshot } from '../../sample/records.ts';

interface Line {
  text: string;
  label: [number, number, string][];
}

const write = (changes: Partial<DossierInput>) =>
  writeSpans(
    buildDossier({
      articles: [aFullArticle()],
      annotations: [],
      snapshots: [],
      exportedAt: '2026-11-22T08:00:00.000Z',
      reviewer: '',
      ...changes,
    }),
  );

const linesOf = (file: string): Line[] =>
  file
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** What doccano shows under its labels: it counts as JavaScript does. */
const labelled = ({ text, label }: Line) => label.map(([start, end, kind]) => [kind, text.slice(start, end)]);

describe('labelled spans', () => {
  it('are one text a line with the kind of each mark in it', () => {
    const text = 'Toàn huyện 🌾 có 46 chi bộ.\nPhong trào “Dân vận khéo”.';
    const mark = (kind: 'statistic' | 'campaign', words: string) =>
      aMark(kind, words, { start: text.indexOf(words) });
    const file = write({
      annotations: [mark('campaign', 'Dân vận khéo'), mark('statistic', '46 chi bộ')],
      snapshots: [aSnapshot({ text })],
    });
    expect(file.endsWith('}\n')).toBe(true);
    const [line, ...others] = linesOf(file);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ text, url: 'https://bao-mau.vn/mot-bai-viet', offsets: 'utf-16' });
    expect(labelled(line!)).toEqual([
      ['statistic', '46 chi bộ'],
      ['campaign', 'Dân vận khéo'],
    ]);
  });

  it('are told in the text that each was marked in, or in what is kept around it', () => {
    const inPage = aMark('remark', 'chân trang');
    const file = write({
      annotations: [
        aMark('statistic', '46', { start: 4 }),
        { ...inPage, target: { ...inPage.target, scope: 'page', snapshotHash: 'hash-page' } },
      ],
      snapshots: [aSnapshot({ text: 'Có: 46' })],
    });
    expect(linesOf(file).map(labelled)).toEqual([[['statistic', '46']], [['remark', 'chân trang']]]);
    expect(linesOf(file)[1]!.text).toBe('trước chân trang sau');
  });

  it('stay one line each, whatever the text holds', () => {
    const text = '\0\u2028{"a":1}\n]]>\ud800=cmd|x';
    const file = write({ annotations: [aMark('remark', text)], snapshots: [aSnapshot({ text })] });
    expect(file.match(/\n/g)).toHaveLength(1);
    expect(labelled(linesOf(file)[0]!)).toEqual([['remark', text]]);
  });

  it('leave out articles in which nothing is marked', () => {
    expect(write({ snapshots: [aSnapshot()] })).toBe('');
  });
});
