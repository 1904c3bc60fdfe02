import { beforeEach, describe, expect, it } from 'vitest';
import { textHash } from '@/utils/article/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { database } from '@/utils/store/database/database.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { listFiguresElsewhere } from '@/utils/store/desk/figures-elsewhere.ts';
import { keepPartText, listPartTexts } from '@/utils/store/desk/part-texts.ts';
import { anEntry } from '../../sample/desk.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';

const FIRST = 'https://bao-mau.vn/ky-1';
const SECOND = 'https://bao-mau.vn/ky-2';
const LAND = 'Toàn xã có 1.248 hộ tự nguyện hiến đất làm đường.';

beforeEach(() => database.delete());

const articleAt = (id: string, url: string) => anArticle({ id, urls: [url], keys: [], title: `Bài ${id}` });
const textOf = (articleId: string, text: string, takenAt = '2026-11-20T01:00:00.000Z') =>
  aSnapshot({ articleId, text, hash: textHash(text), takenAt });

describe('the texts of an entry’s parts', () => {
  it('are told newest first, and which were not read', async () => {
    await keepPartText(articleAt('a', FIRST), textOf('a', LAND));
    const today = textOf('a', `${LAND} Đã sửa.`, '2026-11-22T01:00:00.000Z');
    await keepPartText(articleAt('a', FIRST), today);
    const [first, second] = await listPartTexts([FIRST, SECOND]);
    expect(first!.article.id).toBe('a');
    expect(first!.texts.map(({ text }) => text)).toEqual([today.text, LAND]);
    expect(second).toBeNull();
  });

  it('are kept once, under the record that the article has', async () => {
    await keepPartText(articleAt('a', FIRST), textOf('a', LAND));
    await keepPartText(articleAt('made-elsewhere', FIRST), textOf('made-elsewhere', LAND));
    expect(await database.snapshots.toArray()).toEqual([textOf('a', LAND)]);
    expect(await database.articles.count()).toBe(1);
  });
});

describe('figures marked in other entries', () => {
  const entryAt = (id: string, code: string, address: string): Entry =>
    anEntry({ id, code, parts: [{ address, publishedOn: null }] });
  const [here, there] = [entryAt('entry-1', 'BLV-0101', FIRST), entryAt('entry-2', 'BLV-0102', SECOND)];
  const mark = (articleId: string, changes: object = {}) =>
    anAnnotation({
      id: `mark-${articleId}`,
      articleId,
      kind: 'statistic',
      target: {
        ...anAnnotation().target,
        exact: '1.248 hộ',
        start: 11,
        end: 19,
        prefix: 'Toàn xã có ',
        suffix: ' tự nguyện hiến đất',
        snapshotHash: textHash(LAND),
      },
      ...changes,
    });
  const keep = (id: string, address: string, changes: object = {}) =>
    saveAnnotations({
      article: articleAt(id, address),
      snapshots: [textOf(id, LAND)],
      annotations: [mark(id, changes)],
    });

  it('are found by their words, with the entry’s name', async () => {
    await putEntries([here, there]);
    await keep('a', FIRST);
    await keep('b', SECOND);
    const found = await listFiguresElsewhere(here, ['hộ tự']);
    expect(found.map(({ name, figures, text }) => [name, figures, text.text])).toEqual([
      ['BLV-0102', [{ start: 11, end: 19 }], LAND],
    ]);
    expect(await listFiguresElsewhere(here, ['chi bộ'])).toEqual([]);
    expect(await listFiguresElsewhere(here, [])).toEqual([]);
  });

  it('not in the trash, not in articles of no entry', async () => {
    await putEntries([here, there]);
    await keep('b', SECOND, { deletedAt: '2026-11-22T01:00:00.000Z' });
    await keep('c', 'https://bao-mau.vn/bai-khac');
    expect(await listFiguresElsewhere(here, ['hộ tự'])).toEqual([]);
  });
});
