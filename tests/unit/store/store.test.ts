import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenPage } from '@/utils/article/identity/identity.ts';
import type { Fault } from '@/utils/model/fault.ts';
import {
  editAnnotation,
  listAnnotations,
  recordAnchors,
  saveAnnotations,
} from '@/utils/store/annotations.ts';
import { openArticle } from '@/utils/store/articles/article-file.ts';
import {
  editArticle,
  findArticle,
  listMarkedArticles,
  separateAddress,
} from '@/utils/store/articles/articles.ts';
import { acceptCampaign, forgetCampaign, listAcceptedCampaigns } from '@/utils/store/campaigns.ts';
import { database } from '@/utils/store/database/database.ts';
import { getPreferences, setPreference } from '@/utils/store/preferences.ts';
import { listRejections, reject, unreject } from '@/utils/store/rejections.ts';
import { listSnapshots } from '@/utils/store/snapshots.ts';
import { ADDRESS, anAnnotation, anArticle, aRejection, aSnapshot } from '../../sample/records.ts';

const KEY = 'bao-mau.vn/mot-bai-viet';
const OTHER = 'https://bao-mau.vn/hai-bai-viet';
const OTHER_KEY = 'bao-mau.vn/hai-bai-viet';

const page = (changes: Partial<SeenPage> = {}): SeenPage => ({
  urls: [ADDRESS],
  canonical: null,
  title: 'Tên bài',
  text: aSnapshot().text,
  ...changes,
});

const save = { article: anArticle(), snapshots: [aSnapshot()], annotations: [anAnnotation()] };

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('marks', () => {
  it('are saved together with their article and the text they count in', async () => {
    await saveAnnotations(save);
    const file = await openArticle(page());
    expect(file.article?.id).toBe('article-1');
    expect(file.annotations).toEqual([anAnnotation()]);
    expect(file.snapshots).toEqual([aSnapshot()]);
  });

  it('saved again by a retry neither double nor undo an edit made in between', async () => {
    await saveAnnotations(save);
    await editAnnotation('mark-1', { note: 'đã đối chiếu' }, '2026-11-20T02:00:00.000Z');
    await saveAnnotations(save);
    const [mark, ...others] = await listAnnotations('article-1');
    expect(others).toEqual([]);
    expect(mark).toMatchObject({ note: 'đã đối chiếu', updatedAt: '2026-11-20T02:00:00.000Z' });
  });

  it('keep what another tab wrote since the writer saw it, and come back with that', async () => {
    await saveAnnotations(save);
    const later = '2026-11-20T02:00:00.000Z';
    await editAnnotation('mark-1', { note: 'của thẻ kia' }, later);
    const before = { note: '' };
    const edit = { note: 'của thẻ này', kind: 'remark' } as const;
    const back = await editAnnotation('mark-1', edit, later, null, before);
    expect(back).toMatchObject({ note: 'của thẻ kia', kind: 'remark' });
    expect(await listAnnotations('article-1')).toEqual([back]);
  });

  it('go to the trash and come back whole', async () => {
    await saveAnnotations(save);
    const later = '2026-11-20T03:00:00.000Z';
    await editAnnotation('mark-1', { deletedAt: later }, later);
    expect(await listAnnotations('article-1')).toEqual([]);
    expect(await listMarkedArticles()).toEqual([]);
    await editAnnotation('mark-1', { deletedAt: null }, later);
    expect(await listAnnotations('article-1')).toEqual([anAnnotation({ updatedAt: later })]);
  });

  it('come in text order', async () => {
    const at = (id: string, start: number) =>
      anAnnotation({ id, target: { ...anAnnotation().target, start, end: start + 2 } });
    await saveAnnotations({ ...save, annotations: [at('b', 30), at('a', 4), at('c', 90)] });
    expect((await listAnnotations('article-1')).map((mark) => mark.id)).toEqual(['a', 'b', 'c']);
  });

  it('keep the day and the words of what anchoring found; marks that are gone are passed over', async () => {
    await saveAnnotations(save);
    const found = {
      anchorStatus: 'changed',
      currentQuote: '64 chi bộ',
      anchorCheckedAt: '2026-11-21T00:00:00.000Z',
    } as const;
    const written = await recordAnchors(ADDRESS, [
      { id: 'gone', ...found },
      { id: 'mark-1', ...found },
    ]);
    expect(written).toEqual(['mark-1']);
    expect(await listAnnotations('article-1')).toEqual([anAnnotation(found)]);
  });

  it('are not said to be as they were by a tab that shows an older state of the page', async () => {
    await saveAnnotations(save);
    const today = { anchorStatus: 'changed', currentQuote: '64 chi bộ' } as const;
    await recordAnchors(ADDRESS, [{ id: 'mark-1', ...today, anchorCheckedAt: '2026-11-22T00:00:00.000Z' }]);
    const yesterday = { anchorStatus: 'exact', currentQuote: null } as const;
    const old = { id: 'mark-1', ...yesterday, anchorCheckedAt: '2026-11-21T00:00:00.000Z' };
    expect(await recordAnchors(ADDRESS, [old])).toEqual([]);
    expect(await listAnnotations('article-1')).toMatchObject([today]);
  });

  it('edited in two tabs keep what each changed', async () => {
    await saveAnnotations(save);
    await editAnnotation('mark-1', { kind: 'remark' }, '2026-11-20T03:00:00.000Z');
    await editAnnotation('mark-1', { note: 'gửi lại sau' }, '2026-11-20T02:00:00.000Z');
    expect(await listAnnotations('article-1')).toMatchObject([
      { kind: 'remark', note: 'gửi lại sau', updatedAt: '2026-11-20T03:00:00.000Z' },
    ]);
  });

  it('that are damaged are counted, and lock away none of the others', async () => {
    await saveAnnotations(save);
    await database.annotations.put({ ...anAnnotation({ id: 'mark-2' }), target: null as never });
    expect(await openArticle(page())).toMatchObject({ annotations: [{ id: 'mark-1' }], damaged: 1 });
  });

  it('that do not exist cannot be edited, and the fault says so', async () => {
    await expect(editAnnotation('nobody', { note: 'x' }, '')).rejects.toMatchObject({ code: 'missing' });
  });

  it('moved to other bounds bring the text they now count in', async () => {
    await saveAnnotations(save);
    const later = aSnapshot({ hash: 'hash-2', text: 'Toàn huyện có 46 chi bộ, 3 đảng bộ.' });
    const target = { ...anAnnotation().target, end: 34, snapshotHash: 'hash-2' };
    await editAnnotation('mark-1', { target }, '2026-11-20T02:00:00.000Z', later);
    expect((await listSnapshots('article-1')).map((one) => one.hash)).toEqual(['hash-1', 'hash-2']);
  });
});

describe('articles', () => {
  it('gather the addresses they were seen at, and keep what today’s page lacks', async () => {
    await saveAnnotations({ ...save, article: anArticle({ byline: 'Lê An', sources: { byline: 'meta' } }) });
    await saveAnnotations({
      ...save,
      article: anArticle({ urls: [OTHER], keys: [OTHER_KEY], hash: 'hash-2' }),
    });
    expect(await findArticle(page({ urls: [OTHER] }))).toMatchObject({
      urls: [ADDRESS, OTHER],
      byline: 'Lê An',
      hash: 'hash-1',
    });
  });

  it('keep a reviewer’s correction when the page says otherwise later', async () => {
    await editArticle(anArticle(), { title: 'Tên đúng' });
    await saveAnnotations(save);
    expect(await findArticle(page())).toMatchObject({
      title: 'Tên đúng',
      sources: { title: 'reviewer' },
    });
  });

  it('are found under their marks, also when a tab with an id of its own refuses a suggestion', async () => {
    await saveAnnotations(save);
    const madeUp = anArticle({ id: 'article-of-another-tab' });
    const id = await reject(madeUp, aRejection({ articleId: madeUp.id, fingerprint: 'f' }));
    expect(id).toBe('article-1');
    const file = await openArticle(page());
    expect(file.annotations).toHaveLength(1);
    expect(file.rejections).toEqual(['f']);
  });

  it('with a title in the reviewer’s words are found again when their text has changed, too', async () => {
    await saveAnnotations(save);
    await editArticle(anArticle(), { title: 'Tên người nhận xét đặt' });
    const rewritten = page({ title: 'Tên bài', text: 'Bài này nay nói điều khác hẳn.' });
    expect((await findArticle(rewritten))?.id).toBe('article-1');
  });

  it('merged by mistake come apart, each with its own marks and texts', async () => {
    const both = anArticle({ urls: [ADDRESS, OTHER], keys: [KEY, OTHER_KEY] });
    const second = anAnnotation({
      id: 'mark-2',
      source: OTHER,
      target: { ...anAnnotation().target, snapshotHash: 'hash-2' },
    });
    await saveAnnotations({
      article: both,
      snapshots: [aSnapshot(), aSnapshot({ hash: 'hash-2', text: 'khác' })],
      annotations: [anAnnotation(), second],
    });
    await reject(both, aRejection({ fingerprint: 'f' }));
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
    await saveAnnotations(save);
    expect(await separateAddress('article-1', ADDRESS, 'article-2')).toBeNull();
  });
});

describe('lessons', () => {
  it('a refusal holds on its article only, and can be taken back', async () => {
    await reject(anArticle(), aRejection({ fingerprint: 'f' }));
    expect(await listRejections('article-1')).toEqual(['f']);
    expect(await listRejections('article-2')).toEqual([]);
    await unreject('article-1', 'f');
    expect(await listRejections('article-1')).toEqual([]);
  });

  it('a refusal can be taken back by the page that does not know yet by what id the article is kept', async () => {
    await saveAnnotations(save);
    const shown = { ...save.article, id: 'as-the-page-calls-it' };
    await Promise.all([reject(shown, aRejection({ fingerprint: 'f' })), unreject(shown, 'f')]);
    expect(await listRejections('article-1')).toEqual([]);
  });

  it('a name is learned once', async () => {
    for (const id of ['1', '2'])
      await acceptCampaign({
        id,
        name: 'Hũ gạo nghĩa tình',
        kind: 'model',
        acceptedAt: '2026-11-20T01:00:00.000Z',
      });
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
    vi.spyOn(database.annotations, 'bulkPut').mockImplementation(() => Dexie.Promise.reject(error) as never);

  it.each([
    ['quota', new DOMException('x', 'QuotaExceededError')],
    // As Dexie wraps it: the name is lost, the message ends in a space.
    ['quota', Object.assign(new Error('QuotaExceededError '), { name: 'AbortError' })],
    ['storage', new DOMException('x', 'UnknownError')],
  ])('rejects with the fault %s and keeps nothing by halves', async (code, error) => {
    failing(error);
    await expect(saveAnnotations(save)).rejects.toSatisfy((fault: Fault) => fault.code === code);
    vi.restoreAllMocks();
    expect(await findArticle(page())).toBeNull();
  });
});
