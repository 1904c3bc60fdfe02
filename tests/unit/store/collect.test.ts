import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dossierOf } from '@/utils/dossier/source/dossier-of.ts';
import { addRows, type DossierRows, noRows } from '@/utils/dossier/source/rows.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { answerFinding } from '@/utils/store/desk/findings.ts';
import { editReview } from '@/utils/store/desk/reviews.ts';
import { collectDossier, type DossierScope } from '@/utils/store/dossier/collect.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';
import { emptyFileSystem } from '../fake-storage.ts';

const TEXT = 'Toàn huyện có 46 chi bộ. Trong 80 hộ có 30 hộ nghèo, còn lại 60 hộ khá, Lò Thị Mẩy nói.';
const URL = 'https://nhandan.vn/ky-1';
const ARTICLE = anArticle({ urls: [URL], keys: ['nhandan.vn/ky-1'], byline: 'Lò Thị Mẩy' });
const HEAD = { exportedAt: '2026-11-22T08:00:00.000Z', reviewer: 'Vũ Hạnh Nguyên', hiddenWord: '(đã che)' };

async function collect(scope: Partial<DossierScope>): Promise<DossierRows> {
  const rows = noRows();
  for await (const portion of collectDossier({ entryIds: [], articleIds: [], ...scope }))
    addRows(rows, portion);
  return rows;
}

beforeEach(async () => {
  await database.delete();
  door.leave();
  await putAward(anAward());
  await putEntries([anEntry(), anEntry({ id: 'entry-2', code: 'BLV-0124', parts: [anEntry().parts[0]!] })]);
  await database.articles.bulkPut([ARTICLE, anArticle({ id: 'loose', keys: ['bao-mau.vn/bai'] })]);
  await database.annotations.bulkPut([
    anAnnotation({ source: URL }),
    anAnnotation({ id: 'gone', deletedAt: '2026-11-21T00:00:00.000Z' }),
    anAnnotation({ id: 'other', articleId: 'loose' }),
  ]);
  await database.snapshots.put(aSnapshot({ text: TEXT }));
});

describe('of one entry among many', () => {
  const words =
    'bản làng con đường mở rộng ruộng nương mùa vụ chi bộ họp bàn góp sức hiến đất vườn rào cổng'.split(' ');
  /** A text of its own for each number. */
  const textOf = (seed: number) => {
    let state = seed * 7919 + 1;
    return Array.from({ length: 400 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return words[(state >> 8) % words.length]! + words[(state >> 16) % words.length]!;
    }).join(' ');
  };
  const COUNT = 40;
  const ENTRIES = Array.from({ length: COUNT }, (_, at) =>
    anEntry({
      id: `work-${at}`,
      code: `W-${at}`,
      position: 10 + at,
      parts: [{ address: `https://bao-mau.vn/w-${at}`, publishedOn: null }],
    }),
  );
  const keep = (at: number, text: string, hash = 'first', takenAt = '2026-11-20T01:00:00.000Z') =>
    database.snapshots.put(aSnapshot({ articleId: `a-${at}`, hash, text, takenAt }));

  beforeEach(async () => {
    emptyFileSystem();
    await putEntries(ENTRIES);
    for (let at = 0; at < COUNT; at += 1) {
      const address = `bao-mau.vn/w-${at}`;
      await database.articles.put(
        anArticle({ id: `a-${at}`, urls: [`https://${address}`], keys: [address] }),
      );
      // The last one is copied from the first.
      await keep(at, textOf(at === COUNT - 1 ? 0 : at));
    }
  });
  const copiesIn = (rows: DossierRows) =>
    dossierOf(rows, HEAD).entries[0]!.eligibility.find(({ rule }) => rule === 'duplicates');

  it('the texts of others are read once; from then on those alone that have something in common with it', async () => {
    const first = await collect({ entryIds: ['work-0'] });
    expect(first.works.map(({ id }) => id)).toEqual(['work-0', `work-${COUNT - 1}`]);
    const get = vi.spyOn(database.snapshots, 'where');
    const read = new Set<string>();
    database.snapshots.hook('reading', (row) => {
      read.add(row.articleId);
      return row;
    });
    const again = await collect({ entryIds: ['work-0'] });
    expect([...read].sort()).toEqual(['a-0', `a-${COUNT - 1}`]);
    expect(get).toHaveBeenCalled();
    expect(again.works).toEqual(first.works);
    expect(copiesIn(again)).toEqual(copiesIn(first));
    expect(JSON.stringify(copiesIn(again))).toContain(`W-${COUNT - 1}`);
  });

  it('a newer text is noticed', async () => {
    await collect({ entryIds: ['work-0'] });
    await keep(5, textOf(0), 'second', '2026-11-21T01:00:00.000Z');
    const rows = await collect({ entryIds: ['work-0'] });
    expect(rows.works.map(({ id }) => id)).toEqual(['work-0', 'work-5', `work-${COUNT - 1}`]);
  });

  it('says the same as where all of them are read', async () => {
    const alone = await collect({ entryIds: ['work-7'] });
    const all = await collect({ entryIds: 'all' });
    const inAll = dossierOf(all, HEAD).entries.find(({ entry }) => entry.id === 'work-7')!;
    expect(copiesIn(alone)).toEqual(inAll.eligibility.find(({ rule }) => rule === 'duplicates'));
  });
});

describe('what is collected for a dossier', () => {
  it('is of an entry all that is known of it and its articles, without the trash', async () => {
    await editReview('entry-1', { remark: 'Đọc lại' });
    const rows = await collect({ entryIds: ['entry-1'] });
    expect(rows.entries).toMatchObject([
      {
        entry: { id: 'entry-1' },
        review: { remark: 'Đọc lại' },
        articleIds: ['article-1', null],
        duplicates: ['BLV-0124'],
      },
    ]);
    expect(rows.annotations.map(({ id }) => id)).toEqual(['mark-1']);
    expect(rows.works.map(({ name }) => name)).toEqual(['BLV-0123', 'BLV-0124']);
    const [entry] = dossierOf(rows, HEAD).entries;
    expect(entry!.eligibility.find(({ rule }) => rule === 'duplicates')).toMatchObject({
      answer: 'ask',
      reason: { says: 'sameAddress', values: ['BLV-0124'] },
    });
    expect(entry!.marks[0]!.sentence.text).toBe('Toàn huyện có 46 chi bộ.');
  });

  it('is everything where everything is asked for, each article once', async () => {
    const rows = await collect({ entryIds: 'all', articleIds: 'all' });
    expect(rows.entries.map(({ entry }) => entry.id)).toEqual(['entry-1', 'entry-2']);
    expect(rows.articles.map(({ id }) => id)).toEqual(['article-1', 'loose']);
  });

  it('leaves out entries in the trash and those of an award in the trash', async () => {
    await database.entries.update('entry-1', { deletedAt: '2026-11-21T00:00:00.000Z' });
    expect((await collect({ entryIds: ['entry-1', 'entry-2'] })).entries).toHaveLength(1);
    await database.awards.update('award-1', { deletedAt: '2026-11-21T00:00:00.000Z' });
    expect((await collect({ entryIds: 'all' })).entries).toEqual([]);
  });

  it('has the reviewer’s answers with the figure checks', async () => {
    const { checks } = dossierOf(await collect({ articleIds: ['article-1'] }), HEAD).articles[0]!;
    const failing = checks.find(({ finding }) => finding.verdict === 'fails')!;
    await answerFinding(ARTICLE, aSnapshot({ text: TEXT }), failing.finding.fingerprint, { answer: 'fault' });
    const again = dossierOf(await collect({ articleIds: ['article-1'] }), HEAD).articles[0]!;
    expect(again.checks.map(({ answer }) => answer)).toContain('fault');
    expect(again.checkCounts.faults).toBe(1);
  });

  it('names nobody where works are read blind, not even in a sentence', async () => {
    await putAward(anAward({ blind: true }));
    await database.annotations.put(
      anAnnotation({
        target: {
          ...anAnnotation().target,
          exact: '60 hộ khá',
          start: TEXT.indexOf('60 hộ'),
          end: TEXT.indexOf('60 hộ') + 9,
        },
      }),
    );
    const [entry] = dossierOf(await collect({ entryIds: ['entry-1'] }), HEAD).entries;
    expect(entry).toMatchObject({ authors: '(đã che)', outlet: '(đã che)' });
    expect(entry!.parts.map(({ address }) => address)).toEqual(['', '']);
    const { text, marked } = entry!.marks[0]!.sentence;
    expect(text).toContain('▪▪ ▪▪▪ ▪▪▪ nói.');
    expect(text.slice(marked.start, marked.end)).toBe('60 hộ khá');
  });
});
