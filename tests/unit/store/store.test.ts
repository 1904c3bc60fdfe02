import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenPage } from '@/utils/article/identity';
import type { Fault } from '@/utils/fault';
import {
  editAnnotation,
  listAnnotations,
  recordAnchors,
  saveAnnotations,
  setDeleted,
} from '@/utils/store/annotations';
import { openArticle } from '@/utils/store/article-file';
import { editArticle, findArticle, listMarkedArticles, separateAddress } from '@/utils/store/articles';
import { acceptCampaign, forgetCampaign, listAcceptedCampaigns } from '@/utils/store/campaigns';
import { database } from '@/utils/store/database';
import { getPreferences, setPreference } from '@/utils/store/preferences';
import { listRejections, reject, unreject } from '@/utils/store/rejections';
import { listSnapshots } from '@/utils/store/snapshots';
import { annotation, article, snapshot } from './records';

const ADDRESS = 'https://bao-mau.vn/mot-bai-viet';
const KEY = 'bao-mau.vn/mot-bai-viet';
const OTHER = 'https://bao-mau.vn/hai-bai-viet';
const OTHER_KEY = 'bao-mau.vn/hai-bai-viet';

const page = (changes: Partial<SeenPage> = {}): SeenPage => ({
  urls: [ADDRESS],
  canonical: null,
  title: 'Tên bài',
  text: snapshot().text,
  ...changes,
});

const save = { annotation: annotation(), article: article(), snapshot: snapshot() };

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('marks', () => {
  it('are saved together with their article and the text they count in', async () => {
    await saveAnnotations([save]);
    const file = await openArticle(page());
    expect(file.article?.id).toBe('article-1');
    expect(file.annotations).toEqual([annotation()]);
    expect(file.snapshots).toEqual([snapshot()]);
  });

  it('saved again by a retry neither double nor undo an edit made in between', async () => {
    await saveAnnotations([save]);
    await editAnnotation('mark-1', { note: 'đã đối chiếu' }, '2026-11-20T02:00:00.000Z');
    await saveAnnotations([save]);
    const [mark, ...others] = await listAnnotations('article-1');
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ note: 'đã đối chiếu', updatedAt: '2026-11-20T02:00:00.000Z' });
  });

  it('go to the trash and come back whole', async () => {
    await saveAnnotations([save]);
    await setDeleted('mark-1', '2026-11-20T03:00:00.000Z');
    expect(await listAnnotations('article-1')).toEqual([]);
    expect(await listMarkedArticles()).toEqual([]);
    await setDeleted('mark-1', null);
    expect(await listAnnotations('article-1')).toEqual([annotation()]);
  });

  it('come in text order', async () => {
    const at = (id: string, start: number) =>
      annotation({ id, target: { ...annotation().target, start, end: start + 2 } });
    await saveAnnotations(
      [at('b', 30), at('a', 4), at('c', 90)].map((mark) => ({ ...save, annotation: mark })),
    );
    expect((await listAnnotations('article-1')).map((mark) => mark.id)).toEqual(['a', 'b', 'c']);
  });

  it('keep the day and the words of what anchoring found; marks that are gone are passed over', async () => {
    await saveAnnotations([save]);
    const found = {
      anchorStatus: 'changed',
      currentQuote: '64 chi bộ',
      anchorCheckedAt: '2026-11-21T00:00:00.000Z',
    } as const;
    await recordAnchors([
      { id: 'gone', ...found },
      { id: 'mark-1', ...found },
    ]);
    expect(await listAnnotations('article-1')).toEqual([annotation(found)]);
  });

  it('that do not exist cannot be edited, and the fault says so', async () => {
    await expect(editAnnotation('nobody', { note: 'x' }, '')).rejects.toMatchObject({ code: 'missing' });
  });

  it('moved to other bounds bring the text they now count in', async () => {
    await saveAnnotations([save]);
    const later = snapshot({ hash: 'hash-2', text: 'Toàn huyện có 46 chi bộ, 3 đảng bộ.' });
    const target = { ...annotation().target, end: 34, snapshotHash: 'hash-2' };
    await editAnnotation('mark-1', { target }, '2026-11-20T02:00:00.000Z', later);
    expect((await listSnapshots('article-1')).map((one) => one.hash)).toEqual(['hash-1', 'hash-2']);
  });
});

describe('articles', () => {
  it('gather the addresses they were seen at, and keep what today’s page lacks', async () => {
    await saveAnnotations([{ ...save, article: article({ byline: 'Lê An', sources: { byline: 'meta' } }) }]);
    await saveAnnotations([
      { ...save, article: article({ urls: [OTHER], keys: [OTHER_KEY], hash: 'hash-2' }) },
    ]);
    expect(await findArticle(page({ urls: [OTHER] }))).toMatchObject({
      urls: [ADDRESS, OTHER],
      byline: 'Lê An',
      hash: 'hash-2',
    });
  });

  it('keep a reviewer’s correction when the page says otherwise later', async () => {
    await editArticle(article(), { title: 'Tên đúng' });
    await saveAnnotations([save]);
    expect(await findArticle(page())).toMatchObject({
      title: 'Tên đúng',
      sources: { title: 'reviewer' },
    });
  });

  it('merged by mistake come apart, each with its own marks and texts', async () => {
    const both = article({ urls: [ADDRESS, OTHER], keys: [KEY, OTHER_KEY] });
    const second = annotation({
      id: 'mark-2',
      source: OTHER,
      target: { ...annotation().target, snapshotHash: 'hash-2' },
    });
    await saveAnnotations([
      { ...save, article: both },
      { annotation: second, article: both, snapshot: snapshot({ hash: 'hash-2', text: 'khác' }) },
    ]);
    await reject(both, { articleId: 'article-1', fingerprint: 'f', rejectedAt: '' });
    await separateAddress('article-1', OTHER, 'article-2');
    expect((await openArticle(page())).annotations.map((mark) => mark.id)).toEqual(['mark-1']);
    const other = await openArticle(page({ urls: [OTHER] }));
    expect(other.article?.id).toBe('article-2');
    expect(other.annotations.map((mark) => mark.id)).toEqual(['mark-2']);
    expect(other.snapshots.map((one) => one.text)).toEqual(['khác']);
    expect(other.rejections).toEqual(['f']);
    expect(await listRejections('article-1')).toEqual(['f']);
  });

  it('keep their only address', async () => {
    await saveAnnotations([save]);
    expect(await separateAddress('article-1', ADDRESS, 'article-2')).toBeNull();
  });
});

describe('lessons', () => {
  it('a refusal holds on its article only, and can be taken back', async () => {
    await reject(article(), { articleId: 'article-1', fingerprint: 'f', rejectedAt: '' });
    expect(await listRejections('article-1')).toEqual(['f']);
    expect(await listRejections('article-2')).toEqual([]);
    await unreject('article-1', 'f');
    expect(await listRejections('article-1')).toEqual([]);
  });

  it('a name is learned once', async () => {
    for (const id of ['1', '2'])
      await acceptCampaign({ id, name: 'Hũ gạo nghĩa tình', kind: 'model', acceptedAt: '' });
    expect((await listAcceptedCampaigns()).map((one) => one.id)).toEqual(['1']);
    await forgetCampaign('1');
    expect(await listAcceptedCampaigns()).toEqual([]);
  });

  it('a choice is remembered, and a damaged one falls back to the default', async () => {
    await setPreference('suggestions', false);
    expect((await getPreferences()).suggestions).toBe(false);
    await database.preferences.put({ key: 'suggestions', value: 'no' });
    expect((await getPreferences()).suggestions).toBe(true);
  });
});

describe('a database that refuses', () => {
  const failing = (error: unknown) =>
    vi.spyOn(database.annotations, 'put').mockImplementation(() => Dexie.Promise.reject(error) as never);

  it.each([
    ['quota', new DOMException('x', 'QuotaExceededError')],
    // As Dexie wraps it: the name is lost, the message ends in a space.
    ['quota', Object.assign(new Error('QuotaExceededError '), { name: 'AbortError' })],
    ['storage', new DOMException('x', 'UnknownError')],
  ])('rejects with the fault %s and keeps nothing by halves', async (code, error) => {
    failing(error);
    await expect(saveAnnotations([save])).rejects.toSatisfy((fault: Fault) => fault.code === code);
    vi.restoreAllMocks();
    expect(await findArticle(page())).toBeNull();
  });
});
