import { beforeEach, describe, expect, it } from 'vitest';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { listMarkedArticles } from '@/utils/store/articles/articles.ts';
import { database } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { listAllEntries, putEntries } from '@/utils/store/desk/entries.ts';
import { setReviewerName } from '@/utils/store/desk/reviewer.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import { exportExchange } from '@/utils/store/export/exchange.ts';
import {
  applyImport,
  listColleagues,
  listOpinions,
  listOpinionsOf,
  undoImport,
} from '@/utils/store/import/index.ts';
import { learn } from '@/utils/store/lessons.ts';
import { anAward, anEntry } from '../../../sample/desk.ts';
import { aLesson, anAnnotation, anArticle, aSnapshot } from '../../../sample/records.ts';
import { AT, emptyProfile, exported, imported, outcomes, preview, stored } from './support.ts';

const PART = 'https://nhandan.vn/ky-1';
const PROPOSED = { verdict: 'proposed', reason: 'Chi tiết đắt' } as const;
const REFUSED = { verdict: 'notProposed', reason: 'Ít người' } as const;

/** A reviewer's machine: the same list read in by itself, so under ids of its own. */
async function machine(
  name: string,
  id: string,
  decision: typeof PROPOSED | typeof REFUSED,
  points: number,
): Promise<string> {
  await emptyProfile();
  await setReviewerName(name);
  await putAward(anAward({ id: `award-${id}` }));
  await putEntries([anEntry({ id: `entry-${id}`, awardId: `award-${id}` })]);
  await editReview(`entry-${id}`, { decision, scores: { 'Phát hiện': points } });
  const article = anArticle({ id: `article-${id}`, urls: [PART], keys: ['nhandan.vn/ky-1'] });
  const at = { articleId: `article-${id}`, source: PART };
  await saveAnnotations({
    article,
    snapshots: [aSnapshot({ articleId: article.id })],
    annotations: [anAnnotation({ ...at, id: `mark-${id}` })],
  });
  await learn([aLesson({ words: `lời của ${id}` })]);
  return exported();
}

let nguyen = '';
let si = '';

beforeEach(async () => {
  si = await machine('Hoàng Văn Sĩ', 'si', REFUSED, 2.5);
  nguyen = await machine('Vũ Hạnh Nguyên', 'nguyen', PROPOSED, 3.5);
});

describe('a colleague’s file', () => {
  it('is known by the name, and kept apart from all that is one’s own', async () => {
    const own = await exported();
    const lists = async () => [
      await listReviews(),
      await database.annotations.toArray(),
      (await listMarkedArticles()).map(({ id }) => id),
      (await listAllEntries()).map(({ id }) => id),
      await database.lessons.toArray(),
      (await database.tally.get('library'))!.marks,
      await (await exportExchange({ articleIds: ['article-nguyen'] }, { exportedAt: AT })).blob
        .text()
        .then((text) => JSON.parse(text).annotations),
    ];
    const before = await lists();
    const shown = await preview(si);
    expect(shown).toMatchObject({
      reviewer: 'Hoàng Văn Sĩ',
      as: { owner: 'colleague', reviewer: 'Hoàng Văn Sĩ' },
    });
    expect(shown.counts).toMatchObject({
      annotations: { new: 1 },
      reviews: { new: 1 },
      lessons: { refused: 1 },
    });
    await applyImport(shown);
    expect(await lists()).toEqual(before);
    expect(await listColleagues()).toEqual(['Hoàng Văn Sĩ']);
    expect(own).toBe(nguyen);
  });

  it('is about the same entry and article, though both have read the list in by themselves', async () => {
    await imported(si);
    const opinions = await listOpinions('entry-nguyen');
    expect(opinions).toMatchObject([
      { reviewer: '', review: { decision: PROPOSED }, marks: [{ id: 'mark-nguyen' }] },
      {
        reviewer: 'Hoàng Văn Sĩ',
        review: { decision: REFUSED, scores: { 'Phát hiện': 2.5 }, reviewer: 'Hoàng Văn Sĩ' },
        marks: [{ id: 'mark-si', articleId: 'article-nguyen' }],
      },
    ]);
    expect(await database.aliases.toArray()).toEqual([{ from: 'article-si', to: 'article-nguyen' }]);
  });

  it('is read of many entries at once as of each by itself', async () => {
    await putEntries([anEntry({ id: 'entry-2', awardId: 'award-nguyen', code: 'BLV-2', parts: [] })]);
    await imported(si);
    const ids = ['entry-2', 'entry-nguyen', 'entry-gone'];
    const together = await listOpinionsOf(ids);
    expect([...together.keys()]).toEqual(ids);
    for (const id of ids) expect(together.get(id)).toEqual(await listOpinions(id));
    expect(together.get('entry-2')).toEqual([{ reviewer: '', review: null, marks: [], findings: [] }]);
    expect(together.get('entry-nguyen')).toHaveLength(2);
  });

  it('may come again, and is taken back as a whole', async () => {
    const before = await stored();
    const { id } = await applyImport(await preview(si));
    await imported(si);
    expect(await listOpinions('entry-nguyen')).toHaveLength(2);
    await undoImport((await database.imports.toArray()).find((one) => one.id !== id)!.id);
    expect(await listColleagues()).toEqual(['Hoàng Văn Sĩ']);
    await undoImport(id);
    expect(await listColleagues()).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('is of who came before, where the name is only typed in another way', async () => {
    await imported(si);
    await imported(si.replaceAll('Hoàng Văn Sĩ', 'hoàng văn  sĩ'.normalize('NFD')));
    expect(await listColleagues()).toEqual(['Hoàng Văn Sĩ']);
    const [, opinion] = await listOpinions('entry-nguyen');
    expect(opinion).toMatchObject({ reviewer: 'Hoàng Văn Sĩ', marks: [{ id: 'mark-si' }] });
  });

  it('brings award, entries and articles where they are not known, as to a secretariat', async () => {
    await emptyProfile();
    await setReviewerName('Ban thư ký');
    await imported(si);
    await imported(nguyen);
    const [entry] = await listAllEntries();
    expect(await listAllEntries()).toHaveLength(1);
    expect(
      (await listOpinions(entry!.id)).map(({ reviewer, review }) => [reviewer, review?.decision.verdict]),
    ).toEqual([
      ['', undefined],
      ['Hoàng Văn Sĩ', 'notProposed'],
      ['Vũ Hạnh Nguyên', 'proposed'],
    ]);
    expect(await listMarkedArticles()).toEqual([]);
    // A file of everything holds what colleagues wrote, too.
    const written = await exported();
    await emptyProfile();
    await imported(written, { owner: 'own' });
    expect(await exported()).toBe(written);
  });

  it('is one’s own where the reviewer says so', async () => {
    await imported(si, { owner: 'own' });
    expect(await listColleagues()).toEqual([]);
    expect((await database.annotations.toArray()).map(({ id }) => id)).toEqual(['mark-nguyen', 'mark-si']);
    // Two machines judged one entry apart from each other.
    expect(outcomes(await preview(si, { owner: 'own' })).conflict).toBeUndefined();
  });
});
