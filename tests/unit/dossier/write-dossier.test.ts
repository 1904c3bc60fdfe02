import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeDossier } from '@/components/dossier/write-dossier.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';
import { anOrder } from './an-order.ts';
import { WriterWorker } from './writer-worker.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));

const ORDER = anOrder({ what: { entryIds: [], articleIds: ['article-1'] } });

beforeEach(async () => {
  vi.stubGlobal('Worker', WriterWorker);
  await database.delete();
  door.leave();
  await database.open();
  await database.articles.put(anArticle());
  await database.annotations.put(anAnnotation());
  await database.snapshots.put(aSnapshot());
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(WriterWorker.running).toBe(0);
});

describe('a dossier written in a worker', () => {
  it('is what is in the store, with its name, and says how far it is', async () => {
    const onStep = vi.fn();
    const { name, blob, counts } = await writeDossier(ORDER, { onStep });
    expect(name).toMatch(/^but-nho_.*\.md$/);
    expect(await blob.text()).toContain('46 chi bộ');
    expect(counts).toEqual({ entries: 0, articles: 1, marks: 1 });
    expect(onStep).toHaveBeenCalledWith({ doing: 'reading', done: 1, all: null });
    expect(onStep).toHaveBeenLastCalledWith({ doing: 'writing', done: 1, all: 1 });
  });

  it('bears the name that was given, and hides whose works they are where that is asked', async () => {
    await database.articles.put(anArticle({ byline: 'Lò Thị Mẩy', outlet: 'Báo Vàm Xanh' }));
    const write = async (isBlind: boolean) => (await writeDossier({ ...ORDER, isBlind })).blob.text();
    expect(await write(false)).toMatch(/Vũ Hạnh Nguyên.*Lò Thị Mẩy.*Báo Vàm Xanh/s);
    const hidden = await write(true);
    expect(hidden).toMatch(/Vũ Hạnh Nguyên.*\(đã che\)/s);
    expect(hidden).not.toMatch(/Lò Thị Mẩy|Vàm Xanh/);
  });

  it('as an exchange file holds the trash, too, and the times without which it could not be merged elsewhere', async () => {
    await database.annotations.put(anAnnotation({ id: 'gone', deletedAt: '2026-11-28T08:00:00.000Z' }));
    const { name, blob } = await writeDossier({ ...ORDER, format: 'json' });
    expect(name).toMatch(/\.butnho\.json$/);
    const file = JSON.parse(await blob.text());
    expect(file).toMatchObject({ version: 3, reviewer: 'Vũ Hạnh Nguyên', lessons: [], colleagues: [] });
    expect(file.annotations.map(({ id }: { id: string }) => id)).toEqual(['gone', 'mark-1']);
    expect(file.histories.map(({ table, key }: { table: string; key: string }) => [table, key])).toEqual([
      ['annotations', 'gone'],
      ['annotations', 'mark-1'],
      ['articles', 'article-1'],
    ]);
  });

  it('of nothing that is there is no empty file', async () => {
    const what = { entryIds: ['gone'], articleIds: ['gone'] };
    await expect(writeDossier({ ...ORDER, what })).rejects.toMatchObject({ code: 'missing' });
  });

  it('that cannot be written says so, and leaves no worker behind', async () => {
    await expect(writeDossier({ ...ORDER, format: 'odt' as 'md' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('whose worker does not start says so', async () => {
    vi.spyOn(WriterWorker.prototype, 'postMessage').mockImplementation(function (this: WriterWorker) {
      this.dispatchEvent(Object.assign(new Event('error'), { message: 'no script' }));
    });
    await expect(writeDossier(ORDER)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('can be stopped before, and while it is written', async () => {
    const stopped = AbortSignal.abort('thôi');
    await expect(writeDossier(ORDER, { signal: stopped })).rejects.toBe('thôi');
    const stop = new AbortController();
    const onStep = () => stop.abort('thôi');
    await expect(writeDossier(ORDER, { signal: stop.signal, onStep })).rejects.toBe('thôi');
  });
});
