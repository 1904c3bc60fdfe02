import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeDossier } from '@/components/dossier/write-dossier.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';
import { WriterWorker } from './writer-worker.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));

const SCOPE = { entryIds: [], articleIds: ['article-1'] };

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
    const onProgress = vi.fn();
    const { name, blob } = await writeDossier(SCOPE, 'md', { onProgress });
    expect(name).toMatch(/^but-nho_.*\.md$/);
    expect(await blob.text()).toContain('46 chi bộ');
    expect(onProgress).toHaveBeenLastCalledWith(1, 1);
  });

  it('that cannot be written says so, and leaves no worker behind', async () => {
    await expect(writeDossier(SCOPE, 'odt' as 'md')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('whose worker does not start says so', async () => {
    vi.spyOn(WriterWorker.prototype, 'postMessage').mockImplementation(function (this: WriterWorker) {
      this.dispatchEvent(Object.assign(new Event('error'), { message: 'no script' }));
    });
    await expect(writeDossier(SCOPE, 'md')).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('can be stopped before, and while it is written', async () => {
    const stopped = AbortSignal.abort('thôi');
    await expect(writeDossier(SCOPE, 'md', { signal: stopped })).rejects.toBe('thôi');
    const stop = new AbortController();
    const onProgress = () => stop.abort('thôi');
    await expect(writeDossier(SCOPE, 'md', { signal: stop.signal, onProgress })).rejects.toBe('thôi');
  });
});
