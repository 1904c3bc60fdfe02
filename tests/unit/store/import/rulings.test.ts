import { beforeEach, describe, expect, it } from 'vitest';
import { consolidateEntry } from '@/utils/consolidation/index.ts';
import { roundDossierOf } from '@/utils/dossier/source/round-dossier-of.ts';
import { addRows, noRows } from '@/utils/dossier/source/rows.ts';
import type { Ruling } from '@/utils/model/entries.ts';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { replayStep } from '@/utils/store/desk/history/replay.ts';
import { setReviewerName } from '@/utils/store/desk/reviewer.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import { collectRound } from '@/utils/store/dossier/collect-round.ts';
import { listOpinions } from '@/utils/store/import/index.ts';
import { listConflicts } from '@/utils/store/stamps/decide.ts';
import { anAward, anEntry } from '../../../sample/desk.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../../sample/records.ts';
import { emptyProfile, exported, imported } from './support.ts';

const PART = 'https://nhandan.vn/ky-1';

const ruling = (rank: string): Ruling => ({
  verdict: 'proposed',
  rank,
  reason: 'Đề tài mới',
  decidedOn: '2021-11-22',
});

/** A machine on which an award and an entry are listed, and one article was read. */
async function machine(name: string, id = ''): Promise<void> {
  await emptyProfile();
  await setReviewerName(name);
  await putAward(anAward({ id: `award-1${id}` }));
  await putEntries([anEntry({ id: `entry-1${id}`, awardId: `award-1${id}` })]);
  await saveAnnotations({
    article: anArticle({ id: `article-1${id}`, urls: [PART], keys: ['nhandan.vn/ky-1'] }),
    snapshots: [aSnapshot({ articleId: `article-1${id}` })],
    annotations: [anAnnotation({ id: `mark${id}`, articleId: `article-1${id}`, source: PART })],
  });
}

const own = async () => (await listReviews())[0]?.ruling ?? null;
const rulings = async () => consolidateEntry(await listOpinions('entry-1'), []).rulings;

beforeEach(async () => {
  await machine('Vũ Hạnh Nguyên');
});

describe('a subcommittee’s decision', () => {
  it('comes with a colleague’s file, under the colleague’s name, and is no opinion of the work', async () => {
    await machine('Hoàng Văn Sĩ', '-si');
    await editReview('entry-1-si', { ruling: ruling('Giải B') });
    const si = await exported();
    await machine('Vũ Hạnh Nguyên');
    await imported(si);
    expect(await rulings()).toEqual({
      held: { reviewers: ['Hoàng Văn Sĩ'], ruling: ruling('Giải B') },
      others: [],
    });
    expect(await own()).toBeNull();
    // Both are kept where two recorded it differently, and mine holds here.
    await editReview('entry-1', { ruling: ruling('Giải A') });
    expect(await rulings()).toEqual({
      held: { reviewers: [''], ruling: ruling('Giải A') },
      others: [{ reviewers: ['Hoàng Văn Sĩ'], ruling: ruling('Giải B') }],
    });
  });

  it('of a colleague with two machines is the one that was written last', async () => {
    await machine('Hoàng Văn Sĩ');
    await editReview('entry-1', { ruling: ruling('Giải B'), remark: 'đọc lại' });
    const first = await exported();
    await emptyProfile();
    await setReviewerName('Hoàng Văn Sĩ');
    await imported(first, { owner: 'own' });
    await editReview('entry-1', { ruling: ruling('Giải C') });
    const second = await exported();
    for (const files of [
      [first, second],
      [second, first],
    ]) {
      await machine('Vũ Hạnh Nguyên');
      for (const file of files) await imported(file);
      expect((await rulings()).held).toEqual({ reviewers: ['Hoàng Văn Sĩ'], ruling: ruling('Giải C') });
      expect((await listOpinions('entry-1')).filter(({ reviewer }) => reviewer !== '')).toHaveLength(1);
    }
  });

  it('that two machines of one person recorded apart is asked about, and neither is dropped', async () => {
    const before = await exported();
    await editReview('entry-1', { ruling: ruling('Giải A') });
    const other = await exported();
    await emptyProfile();
    await imported(before, { owner: 'own' });
    await editReview('entry-1', { ruling: ruling('Giải B') });
    await imported(other, { owner: 'own' });
    const [standing] = await listConflicts();
    expect(standing).toMatchObject({ table: 'reviews', conflict: { field: 'ruling' } });
    const values = [standing!.conflict.now, ...standing!.conflict.others].map(({ v }) => (v as Ruling).rank);
    expect(values.sort()).toEqual(['Giải A', 'Giải B']);
  });

  it('is taken back and done again by the desk’s history, also as the first one; the file comes back byte for byte', async () => {
    const before = await own();
    await editReview('entry-1', { ruling: ruling('Giải A') });
    await replayStep('done', () => true);
    expect(await own()).toEqual(before);
    const written = await exported();
    await emptyProfile();
    await imported(written, { owner: 'own' });
    expect(await exported()).toBe(written);
    await machine('Vũ Hạnh Nguyên');
    await editReview('entry-1', { ruling: ruling('Giải A') });
    await replayStep('done', () => true);
    await replayStep('undone', () => true);
    expect(await own()).toEqual(ruling('Giải A'));
  });
});

it('a round is collected with everybody’s marks once, a colleague’s other version of the page among them', async () => {
  await machine('Hoàng Văn Sĩ', '-si');
  const si = await exported();
  await machine('Vũ Hạnh Nguyên');
  await imported(si);
  const { database } = await import('@/utils/store/database/database.ts');
  await database.articles.put(anArticle({ id: 'article-0', urls: [PART], keys: ['nhandan.vn/ky-1'] }));
  const [, colleague] = await listOpinions('entry-1');
  const [held] = await database.colleagues.where('reviewer').equals('Hoàng Văn Sĩ').toArray();
  expect(colleague!.marks).toHaveLength(1);
  await database.colleagues.put({
    ...held!,
    table: 'annotations',
    key: 'other',
    entryId: null,
    articleId: 'article-0',
    row: { ...colleague!.marks[0]!, id: 'other', articleId: 'article-0' },
  });
  const rows = noRows();
  for await (const portion of collectRound({ entryIds: ['entry-1'], articleIds: [] })) addRows(rows, portion);
  const round = roundDossierOf(rows, {
    exportedAt: '2021-11-22T08:00:00.000Z',
    reviewer: 'Vũ Hạnh Nguyên',
    hiddenWord: null,
  });
  const [{ sheet, said }] = round.entries as [(typeof round.entries)[number]];
  expect(said.marks).toEqual([1, 2]);
  expect(sheet.marks.map(({ annotation: { id, reviewer } }) => `${reviewer} ${id}`).sort()).toEqual([
    ' mark',
    'Hoàng Văn Sĩ mark-si',
    'Hoàng Văn Sĩ other',
  ]);
});
