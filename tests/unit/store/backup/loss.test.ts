import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '@/utils/platform/browser.ts';
import { editAnnotation, listAnnotations, saveAnnotations } from '@/utils/store/annotations.ts';
import { openArticle } from '@/utils/store/articles/article-file.ts';
import { editArticle } from '@/utils/store/articles/articles.ts';
import { listFiles, removeFiles, writeFile } from '@/utils/store/backup/folder.ts';
import { claimLoss, giveUpLoss, inspectLoss, restoreLoss } from '@/utils/store/backup/loss.ts';
import { acceptCampaign, forgetCampaign, listAcceptedCampaigns } from '@/utils/store/campaigns.ts';
import { database, door, withDatabase } from '@/utils/store/database/database.ts';
import { reject, unreject } from '@/utils/store/rejections.ts';
import { fillLibrary } from '../../../sample/library.ts';
import {
  anAcceptedCampaign,
  anAnnotation,
  anArticle,
  aRejection,
  aSnapshot,
} from '../../../sample/records.ts';
import { emptyFileSystem, fakeStorage } from '../../fake-storage.ts';
import { type Dump, dumpDatabase, loadDump } from '../dump.ts';

const LATER = '2026-11-23T00:00:00.000Z';
const PAGE = { urls: ['https://bao-mau.vn/mot-bai-viet'], canonical: null, title: 'Tên bài', text: '' };
const ALIVE = ['mark-count', 'mark-campaign', 'mark-range', 'mark-beside'];

/** All there is, apart from what is counted. */
async function rows(): Promise<Dump['rows']> {
  const { tally: _, ...others } = (await dumpDatabase('but-nho')).rows;
  return others;
}

/** The browser is closed, something happens to the database, and it starts again. */
async function restart(happens: () => Promise<unknown>): Promise<void> {
  database.close();
  await happens();
  door.leave();
}

const lose = () => restart(() => database.delete());
/** As when a log of the browser's is cut: the database stands as it once was. */
const goBackTo = (dump: Dump) =>
  restart(async () => {
    await database.delete();
    await loadDump('but-nho', dump);
  });

const restore = () => restoreLoss(() => {});
const markIds = async () => (await openArticle(PAGE)).annotations.map(({ id }) => id);

beforeEach(async () => {
  await database.delete();
  emptyFileSystem();
  await browser.storage.local.clear();
  door.leave();
});

describe('a library that the browser lost', () => {
  it('is missed, and comes back to the last row', async () => {
    await fillLibrary();
    const before = await rows();
    await lose();
    expect(await inspectLoss()).toMatchObject({ marks: 4, missing: 4, unread: 0, isUnopenable: false });
    expect((await restore())?.missing).toBe(4);
    expect(await rows()).toEqual(before);
    expect(await inspectLoss()).toBeNull();
  });

  it('comes back with however many marks', async () => {
    await fillLibrary();
    const stored = await database.articles.toCollection().first();
    const annotations = Array.from({ length: 450 }, (_, at) =>
      anAnnotation({ id: `more-${at}`, articleId: stored!.id }),
    );
    await saveAnnotations({ article: stored!, snapshots: [], annotations });
    const before = await rows();
    await lose();
    expect((await restore())?.missing).toBe(454);
    expect(await rows()).toEqual(before);
    expect(await inspectLoss()).toBeNull();
  });

  it('is missed at every start until it is restored, and never after', async () => {
    await fillLibrary();
    await lose();
    await restart(async () => {});
    expect(await inspectLoss()).toMatchObject({ missing: 4 });
    await restore();
    await restart(async () => {});
    expect(await inspectLoss()).toBeNull();
    expect(await restore()).toBeNull();
    expect(await markIds()).toEqual(ALIVE);
  });

  it('that is lost again after it was restored comes back again', async () => {
    await fillLibrary();
    const before = await rows();
    for (let time = 0; time < 3; time += 1) {
      await lose();
      await restore();
      expect(await rows()).toEqual(before);
    }
  });

  it('is told to the first page that asks, and to no other', async () => {
    await fillLibrary();
    expect(await claimLoss()).toBeNull();
    await lose();
    expect(await claimLoss()).toMatchObject({ missing: 4 });
    expect(await claimLoss()).toBeNull();
    await restart(async () => {});
    expect(await claimLoss()).toBeNull();
  });

  it('is not asked for again once the reviewer has given it up', async () => {
    await fillLibrary();
    await lose();
    await giveUpLoss();
    expect(await inspectLoss()).toBeNull();
    await restart(async () => {});
    expect(await inspectLoss()).toBeNull();
    expect(await markIds()).toEqual([]);
  });

  it('shows how far a restore is', async () => {
    await fillLibrary();
    await lose();
    const shares: number[] = [];
    await restoreLoss((share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('a database that went back to an earlier state', () => {
  it('is missed by its number alone, also when no row is gone', async () => {
    await fillLibrary();
    const earlier = await dumpDatabase('but-nho');
    await editAnnotation('mark-range', { note: 'ghi chú viết sau' }, LATER);
    const before = await rows();
    await goBackTo(earlier);
    expect(await inspectLoss()).toMatchObject({ marks: 4, missing: 1 });
    await restore();
    expect(await rows()).toEqual(before);
  });

  it('keeps what was written and deleted since', async () => {
    await fillLibrary();
    const first = anArticle();
    await reject(first, aRejection({ articleId: first.id, fingerprint: 'sẽ bỏ', rejectedAt: LATER }));
    await acceptCampaign(anAcceptedCampaign({ id: 'campaign-2', name: 'Sẽ quên', acceptedAt: LATER }));
    const earlier = await dumpDatabase('but-nho');
    await editAnnotation('mark-count', { note: 'trước khi mất' }, LATER);
    await editAnnotation('mark-beside', { deletedAt: LATER }, LATER);
    await editArticle(first, { byline: 'Sửa trước khi mất', sapo: 'Sapo sửa trước khi mất' });
    await goBackTo(earlier);

    await editAnnotation('mark-campaign', { note: 'sau khi mất' }, LATER);
    await editAnnotation('mark-range', { deletedAt: LATER }, LATER);
    await unreject(first.id, 'sẽ bỏ');
    await forgetCampaign('campaign-2');
    await editArticle(first, { byline: 'Sửa sau khi mất' });
    await restore();

    const marks = await listAnnotations(first.id);
    expect(marks.map(({ id, note }) => [id, note])).toEqual([
      ['mark-count', 'trước khi mất'],
      ['mark-campaign', 'sau khi mất'],
    ]);
    const file = await openArticle(PAGE);
    expect(file.article).toMatchObject({ byline: 'Sửa sau khi mất', sapo: 'Sapo sửa trước khi mất' });
    expect(file.rejections).toEqual(['dau-van-tay']);
    expect((await listAcceptedCampaigns()).map(({ name }) => name)).toEqual(['Hũ gạo nghĩa tình']);
  });
});

describe('what was made since a loss', () => {
  it('stays beside what comes back, under one record of the article', async () => {
    await fillLibrary();
    await lose();
    const again = anArticle({ id: 'article-new' });
    const text = aSnapshot({ articleId: 'article-new', hash: 'hash-new' });
    const mark = anAnnotation({ id: 'mark-new', articleId: 'article-new' });
    await saveAnnotations({ article: again, snapshots: [text], annotations: [mark] });
    await acceptCampaign(anAcceptedCampaign({ id: 'again', acceptedAt: LATER }));
    await restore();
    expect((await markIds()).sort()).toEqual([...ALIVE, 'mark-new'].sort());
    const file = await openArticle(PAGE);
    expect(file.article).toMatchObject({ id: 'article-new', byline: 'Lường Văn Hạnh' });
    expect(file.snapshots.map(({ hash }) => hash).sort()).toEqual(['hash-1', 'hash-new', 'hash-page']);
    expect(file.rejections).toEqual(['dau-van-tay']);
    expect((await listAcceptedCampaigns()).map(({ id }) => id)).toEqual(['again']);
  });

  it('does not join two lost articles that the reviewer had told apart', async () => {
    const address = (path: string) => ({
      urls: [`https://bao-mau.vn/x?page=${path}`],
      keys: ['bao-mau.vn/x'],
    });
    for (const id of ['1', '2'])
      await withDatabase((one) => one.articles.put(anArticle({ id, ...address(id) })));
    await lose();
    await restore();
    expect((await rows()).articles).toHaveLength(2);
  });
});

describe('a second copy that is damaged itself', () => {
  const copies = async (kind: string) => (await listFiles()).filter((file) => file.kind === kind);

  it('gives way to an older copy and the changes since', async () => {
    await fillLibrary();
    const { copy } = await door.open();
    await copy.copyNow();
    await editAnnotation('mark-range', { note: 'sau bản thứ nhất' }, LATER);
    await copy.copyNow();
    await editAnnotation('mark-count', { note: 'sau bản thứ hai' }, LATER);
    const before = await rows();
    const newest = (await copies('copy')).sort((a, b) => a.change - b.change).at(-1)!;
    await writeFile(newest.name, new Blob(['rác']));
    await lose();
    expect(await inspectLoss()).toMatchObject({ missing: 4, unread: 0 });
    await restore();
    expect(await rows()).toEqual(before);
  });

  it('says how many changes nobody can tell of', async () => {
    await fillLibrary();
    const [, second] = (await copies('change')).sort((a, b) => a.change - b.change);
    await removeFiles([second!.name]);
    await lose();
    expect(await inspectLoss()).toMatchObject({ missing: 4, unread: 1 });
  });

  it('or gone leaves the counter, which tells what cannot come back', async () => {
    await fillLibrary();
    emptyFileSystem();
    await lose();
    expect(await inspectLoss()).toMatchObject({ marks: 4, missing: 4, copiedAt: null });
  });
});

describe('no loss', () => {
  it.each([
    ['is the first day', async () => {}],
    ['is an emptied storage.local', () => fillLibrary().then(() => browser.storage.local.clear())],
    ['is an emptied file system', () => fillLibrary().then(emptyFileSystem)],
    [
      'is what stands in storage.local by mistake',
      async () => {
        await fillLibrary();
        await browser.storage.local.set({ 'library.x': { library: 5 }, 'library.y': null, padding: 'x' });
      },
    ],
    [
      'is what the reviewer deletes',
      async () => {
        await fillLibrary();
        for (const id of ALIVE) await editAnnotation(id, { deletedAt: LATER }, LATER);
        await forgetCampaign('campaign-1');
      },
    ],
  ])('%s', async (_, happens) => {
    await restart(happens);
    expect(await inspectLoss()).toBeNull();
    expect(await claimLoss()).toBeNull();
  });
});

it('a loss that cannot be looked into, for want of room, is not taken for one', async () => {
  await fillLibrary();
  vi.spyOn(database, 'open').mockImplementation(() => {
    throw new DOMException('x', 'QuotaExceededError');
  });
  door.leave();
  await expect(inspectLoss()).rejects.toMatchObject({ code: 'quota' });
  vi.restoreAllMocks();
});

it('a loss is noted as soon as a full disk has room again, in whichever context it was refused', async () => {
  await fillLibrary();
  vi.spyOn(fakeStorage, 'estimate').mockResolvedValue({ quota: 1e6, usage: 5e5 });
  await expect(reject(anArticle(), aRejection())).rejects.toMatchObject({ code: 'quota' });
  vi.restoreAllMocks();
  await lose();
  expect(await inspectLoss()).toMatchObject({ missing: 4 });
});
