import { beforeEach, describe, expect, it, vi } from 'vitest';
import { textHash } from '@/utils/article/identity/hash.ts';
import type { SeenPage } from '@/utils/article/identity/identity.ts';
import { editAnnotation, recordAnchors, saveAnnotations } from '@/utils/store/annotations.ts';
import { openArticle } from '@/utils/store/articles/article-file.ts';
import {
  editArticle,
  findArticle,
  listMarkedArticles,
  separateAddress,
} from '@/utils/store/articles/articles.ts';
import { acceptCampaign } from '@/utils/store/campaigns.ts';
import { listDamagedRows, type TableName } from '@/utils/store/damaged-rows.ts';
import { database } from '@/utils/store/database/database.ts';
import { emptyReview } from '@/utils/store/desk/reviews.ts';
import { listRejections, reject } from '@/utils/store/rejections.ts';
import { listSnapshots } from '@/utils/store/snapshots.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import {
  ADDRESS,
  aLesson,
  anAcceptedCampaign,
  anAnnotation,
  anArticle,
  aRejection,
  aSnapshot,
} from '../../sample/records.ts';
import { exportAll } from '../background/exports.ts';

vi.mock('#i18n', () => import('../background/fake-i18n.ts'));

const LATER = '2026-11-21T01:00:00.000Z';

const page: SeenPage = { urls: [ADDRESS], canonical: null, title: 'Tên bài', text: aSnapshot().text };
const awardBanner = { text: 'Tác phẩm dự giải', award: 'Búa liềm vàng', edition: 'VI', year: 2021 };
const save = {
  article: anArticle({ publishedOn: '2021-10-12', publishedTime: '08:15', awardBanner }),
  snapshots: [aSnapshot()],
  annotations: [anAnnotation(), anAnnotation({ id: 'mark-2' })],
};
const campaign = anAcceptedCampaign({ id: 'c', name: 'Dân vận khéo', kind: 'movement' });

async function fill(): Promise<void> {
  await database.delete();
  await database.open();
  await saveAnnotations(save);
  await reject(save.article, aRejection({ fingerprint: 'f' }));
  await acceptCampaign(campaign);
}

beforeEach(fill);

/** Of each table a row of the article, under a key of its own where an article can have two. */
const ROWS: Record<TableName, Record<string, unknown>> = {
  articles: { ...save.article },
  snapshots: { ...aSnapshot({ hash: 'hash-2' }) },
  annotations: { ...anAnnotation({ id: 'damaged' }) },
  rejections: { ...aRejection({ fingerprint: 'g' }) },
  campaigns: { ...campaign, id: 'd', name: 'Hũ gạo nghĩa tình' },
  lessons: { ...aLesson() },
  preferences: { key: 'suggestions', value: true },
  awards: { ...anAward() },
  entries: { ...anEntry() },
  reviews: {
    ...emptyReview('entry-1'),
    decision: { verdict: 'proposed', reason: 'Chắc' },
    ruling: { verdict: 'proposed', rank: 'Giải B', reason: '', decidedOn: '2021-11-22' },
  },
  findings: { articleId: 'article-1', fingerprint: 'f', answer: 'fault', note: '', stamps: {} },
  changes: {
    by: 'b',
    n: 1,
    id: 'i',
    t: 't',
    table: 'reviews',
    key: ['entry-1', ''],
    set: { remark: { v: '', t: 't', was: null } },
  },
};

/** Without these a row cannot be stored, or is another article's. */
const KEYS = [
  /\.(?:id|articleId|awardId|entryId|fingerprint|reviewer|by|n|key|about|words)$/,
  /^snapshots\.hash$/,
  /^changes\.(?:t|table|key)$/,
];
/** Fields that may hold any text. */
const TEXTS =
  /^(?:articles\.(?:title|sapo|byline|outlet|language|seriesPart|hash)|snapshots\.text|annotations\.(?:note|source|reviewer|currentQuote)|campaigns\.name|lessons\.(?:quote|subject)|awards\.name|entries\.(?:code|title|authors|outlet|type|subcommittee)|reviews\.remark|findings\.note)$/;
const GARBAGE = [5, { name: [5] }, [5], Number.NaN, undefined, true, new Date(0), '2021-02-30'];

const fields = (Object.keys(ROWS) as TableName[])
  .flatMap((table) => Object.keys(ROWS[table]).map((field) => `${table}.${field}`))
  .filter((name) => !KEYS.some((key) => key.test(name)));

describe('a damaged row stops nothing, is named, and stays as it is:', () => {
  it.each(fields)('%s', async (name) => {
    const [table, field] = name.split('.') as [TableName, string];
    // A field that a table does not know harms nobody, and a choice is true or false.
    const isSound = (value: unknown) =>
      (typeof value === 'string' && TEXTS.test(name)) ||
      (name === 'articles.sources' && typeof value === 'object' && !Array.isArray(value)) ||
      (/^(?:preferences\.value|awards\.(?:licensedOnly|blind))$/.test(name) && value === true) ||
      (/^(?:awards\.(?:maxParts|maxAuthors|scale)|entries\.position)$/.test(name) && value === 5) ||
      (name === 'annotations.keptAsEvidence' && value === true);
    for (const value of GARBAGE.filter((one) => !isSound(one))) {
      await fill();
      await database.table(table).put({ ...ROWS[table], [field]: value });
      const before = await database.table(table).toArray();

      const file = await openArticle(page);
      // An article that has lost its keys is found by no address; its marks are in every list all the same.
      const marks = name === 'articles.keys' ? [] : ['mark-1', 'mark-2'];
      expect(file.annotations.map(({ id }) => id)).toEqual(marks);
      expect(file.damaged).toBe(table === 'annotations' ? 1 : 0);
      const articles = await listMarkedArticles();
      const exported = await exportAll(articles);
      expect(exported.articles.map(({ id }) => id)).toEqual(['article-1']);
      expect(exported.annotations.map(({ id }) => id)).toEqual(['mark-1', 'mark-2']);

      const damaged = await listDamagedRows();
      expect(damaged.map((row) => [row.table, row.field.split('.')[0]])).toEqual([[table, field]]);
      expect(await database.table(table).toArray()).toEqual(before);
    }
  });
});

describe('a damaged row is written over by nothing but what mends it:', () => {
  const damage = async (table: TableName, changes: object) => {
    const [row] = await database.table(table).toArray();
    const damaged = { ...row, ...changes };
    await database.table(table).put(damaged);
    return damaged;
  };

  it('an article, by a visit and its marks', async () => {
    const row = await damage('articles', { title: 7, byline: 'Lê An' });
    await saveAnnotations({ ...save, annotations: [anAnnotation({ id: 'new' })] });
    await reject(save.article, aRejection({ fingerprint: 'g' }));
    expect(await database.articles.toArray()).toEqual([row]);
    expect(await openArticle(page)).toMatchObject({
      article: { title: null, byline: 'Lê An' },
      annotations: [{}, {}, {}],
      rejections: ['f', 'g'],
    });
  });

  it('an article, by the reviewer’s hand: field by field', async () => {
    await damage('articles', { title: 7, urls: [5, ADDRESS], sapo: ['x'] });
    const edited = await editArticle(anArticle(), { title: 'Tên đúng' });
    expect(edited).toMatchObject({ title: 'Tên đúng', sapo: null, urls: [ADDRESS] });
    const stored = await database.articles.get('article-1');
    expect(stored).toMatchObject({ title: 'Tên đúng', sapo: ['x'], urls: [5, ADDRESS] });
  });

  it('an article cannot be divided', async () => {
    const row = await damage('articles', { urls: [ADDRESS, 'https://bao-mau.vn/hai', 5] });
    const dividing = separateAddress('article-1', ADDRESS, 'article-2');
    await expect(dividing).rejects.toMatchObject({ code: 'storage' });
    expect(await database.articles.toArray()).toEqual([row]);
  });

  it('a mark, by a repeated save, an edit or a visit', async () => {
    const row = await damage('annotations', { statistic: 5 });
    const newer = { ...save, annotations: [anAnnotation({ id: row.id, updatedAt: LATER })] };
    await expect(saveAnnotations(newer)).rejects.toMatchObject({ code: 'storage' });
    await expect(editAnnotation(row.id, { note: 'x' }, LATER)).rejects.toMatchObject({ code: 'storage' });
    const found = { anchorStatus: 'orphan', currentQuote: null, anchorCheckedAt: LATER } as const;
    const records = [row.id, 'mark-2'].map((id) => ({ id, ...found }));
    expect(await recordAnchors(ADDRESS, records)).toEqual(['mark-2']);
    expect(await database.annotations.get(row.id)).toEqual(row);
  });

  it('a mark, which moves with the address it was made at', async () => {
    const other = 'https://bao-mau.vn/hai-bai-viet';
    await database.articles.update('article-1', { urls: [ADDRESS, other] });
    await damage('annotations', { source: other, target: null });
    await separateAddress('article-1', other, 'article-2');
    expect((await listDamagedRows()).map(({ field }) => field)).toEqual(['target']);
    expect(await database.annotations.where({ articleId: 'article-2' }).count()).toBe(1);
  });

  it('a text, but by the very text of its key', async () => {
    const { text } = aSnapshot();
    await database.snapshots.bulkDelete(await database.snapshots.toCollection().primaryKeys());
    await database.snapshots.bulkPut([
      { ...aSnapshot(), text: 5 as never },
      { ...aSnapshot({ hash: textHash(text) }), text: 5 as never },
    ]);
    await saveAnnotations({ ...save, snapshots: [aSnapshot(), aSnapshot({ hash: textHash(text) })] });
    expect(await listSnapshots('article-1')).toEqual([aSnapshot({ hash: textHash(text) })]);
    expect(await database.snapshots.get(['article-1', 'hash-1'])).toMatchObject({ text: 5 });
  });

  it('a refusal or a choice, by the same made again', async () => {
    await damage('rejections', { rejectedAt: 5 });
    expect(await listRejections('article-1')).toEqual([]);
    await reject(save.article, aRejection({ fingerprint: 'f' }));
    expect(await listRejections('article-1')).toEqual(['f']);
  });
});

describe('once broke everything for good:', () => {
  // Each was accepted as it stands; the calls are refused now, and what they left behind harms nothing.
  it.each([
    ['acceptCampaign {name: 5}', 'campaigns', { ...campaign, id: 'd', name: 5 }],
    ['title: 7', 'articles', { ...save.article, title: 7 }],
    ['urls: [5]', 'articles', { ...save.article, urls: [5] }],
    ['statistic: 5', 'annotations', anAnnotation({ id: 'mark-3', statistic: 5 as never })],
    [
      'a bad date',
      'annotations',
      anAnnotation({ id: 'mark-3', anchorCheckedAt: 'hôm qua', anchorStatus: 'changed' }),
    ],
    ['another bad date', 'articles', { ...save.article, publishedOn: '2021-02-30', seenAt: 5 }],
  ])('%s', async (_, table, row) => {
    await database.table(table).put(row);
    expect((await findArticle(page))?.id).toBe('article-1');
    expect((await openArticle(page)).annotations).toHaveLength(2);
    const { annotations } = await exportAll(await listMarkedArticles());
    expect(annotations).toHaveLength(2);
  });
});

it('a mark whose article is gone is named, too', async () => {
  await database.annotations.put(anAnnotation({ id: 'lost', articleId: 'nowhere' }));
  expect(await listDamagedRows()).toEqual([
    { table: 'annotations', key: '"lost"', field: 'articleId', words: '46 chi bộ' },
  ]);
});
