import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { editAnnotation, listAnnotations } from '@/utils/store/annotations.ts';
import { database } from '@/utils/store/database/database.ts';
import { editAward, listAwards, putAward, undoAward } from '@/utils/store/desk/awards.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import {
  applyImport,
  decideConflict,
  listConflicts,
  listImports,
  undoImport,
} from '@/utils/store/import/index.ts';
import { forget, listLessons } from '@/utils/store/lessons.ts';
import { anAward } from '../../../sample/desk.ts';
import { fillLibrary } from '../../../sample/library.ts';
import { aLesson } from '../../../sample/records.ts';
import { emptyProfile, exported, imported, outcomes, preview, stored } from './support.ts';

const LATER = '2026-11-29T03:00:00.000Z';
const VERSION_1 = readFileSync(
  join(import.meta.dirname, '../../../fixtures/exchange/version-1.butnho.json'),
  'utf8',
);

beforeEach(emptyProfile);

describe('a file of everything', () => {
  it('read into an empty profile and written again is the same, byte for byte', async () => {
    await fillLibrary();
    await editAnnotation('mark-count', { deletedAt: LATER }, LATER);
    await forget([aLesson()]);
    const written = await exported();
    await emptyProfile();
    const shown = await imported(written);
    expect(shown.totals).toMatchObject({ refused: 0, conflict: 0, newer: 0, older: 0 });
    expect(await exported()).toBe(written);
  });

  it('read where it was written changes nothing, and says so', async () => {
    await fillLibrary();
    const before = await stored();
    const shown = await imported(await exported());
    expect(Object.keys(outcomes(shown))).toEqual(['same']);
    expect(await stored()).toEqual(before);
  });

  it('brings what was written there since, field by field, and tells each field', async () => {
    await fillLibrary();
    const first = await exported();
    await emptyProfile();
    await imported(first);
    await editAnnotation('mark-range', { note: 'ghi ở máy thứ hai' }, LATER);
    const second = await exported();
    await emptyProfile();
    await imported(first);
    await editAnnotation('mark-range', { flag: 'checked' }, LATER);
    const shown = await imported(second);
    expect(outcomes(shown)).toMatchObject({ newer: 1 });
    expect(shown.items.find(({ outcome }) => outcome === 'newer')).toMatchObject({
      table: 'annotations',
      fields: ['note'],
    });
    const mark = (await listAnnotations('article-1')).find(({ id }) => id === 'mark-range');
    expect(mark).toMatchObject({ note: 'ghi ở máy thứ hai', flag: 'checked' });
    // An older file tells nothing new any more.
    expect(outcomes(await preview(first))).toMatchObject({ older: 1 });
  });
});

describe('a field that two machines wrote apart from each other', () => {
  const write = async (machine: string, note: string) => {
    await emptyProfile();
    await imported(machine);
    await editAnnotation('mark-range', { note }, LATER);
    return exported();
  };

  it('keeps both, asks, and says the same on both when it was decided', async () => {
    await fillLibrary();
    const first = await exported();
    const office = await write(first, 'ở cơ quan');
    await write(first, 'ở nhà');
    const shown = await imported(office);
    expect(outcomes(shown)).toMatchObject({ conflict: 1 });
    const [conflict] = await listConflicts();
    expect(conflict!.conflict).toMatchObject({ field: 'note' });
    const values = [conflict!.conflict.now, ...conflict!.conflict.others].map(({ v }) => v);
    expect(new Set(values)).toEqual(new Set(['ở cơ quan', 'ở nhà']));
    await decideConflict({ table: 'annotations', key: 'mark-range', field: 'note' }, 'ở cơ quan; ở nhà');
    expect(await listConflicts()).toEqual([]);
    const decided = await exported();
    expect(outcomes(await preview(office)).conflict).toBeUndefined();
    await emptyProfile();
    await imported(office);
    await imported(decided);
    expect(await listConflicts()).toEqual([]);
    expect((await database.annotations.get('mark-range'))!.note).toBe('ở cơ quan; ở nhà');
    const numbers = (await database.changes.toArray()).map(({ n }) => n);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('stays beside in a file, too', async () => {
    await fillLibrary();
    const first = await exported();
    const office = await write(first, 'ở cơ quan');
    await write(first, 'ở nhà');
    await imported(office);
    const both = await exported();
    await emptyProfile();
    await imported(both);
    expect(await listConflicts()).toHaveLength(1);
    expect(await exported()).toBe(both);
  });
});

describe('what was deleted', () => {
  it('stays in the trash, and comes there from the file', async () => {
    await fillLibrary();
    const first = await exported();
    await editAnnotation('mark-count', { deletedAt: LATER }, LATER);
    expect(outcomes(await imported(first))).toMatchObject({ trash: 1 });
    expect((await listAnnotations('article-1')).map(({ id }) => id)).not.toContain('mark-count');
    const second = await exported();
    await emptyProfile();
    expect(outcomes(await imported(second))).toMatchObject({ trash: 2 });
    expect((await database.annotations.get('mark-count'))!.deletedAt).toBe(LATER);
  });

  it('for good is brought back by no older file', async () => {
    await fillLibrary();
    const first = await exported();
    await forget([aLesson()]);
    await imported(first);
    expect((await listLessons()).map(({ words }) => words)).not.toContain('chi bộ');
  });
});

describe('an import', () => {
  it('writes nothing before it is told to, and is taken back as a whole', async () => {
    await fillLibrary();
    const file = await exported();
    await emptyProfile();
    await database.open();
    const before = await stored();
    const shown = await preview(file);
    expect(await stored()).toEqual(before);
    const { id } = await applyImport(shown);
    expect((await stored()).annotations).not.toEqual([]);
    expect(await undoImport(id)).toMatchObject({ kept: 0 });
    expect(await stored()).toEqual(before);
    expect(await listImports()).toMatchObject([{ id, isWhole: true, file: 'goi.butnho.json' }]);
    expect((await listImports())[0]!.undoneAt).not.toBeNull();
    // What was taken back may come again.
    await imported(file);
    expect(await exported()).toBe(file);
  });

  it('taken back leaves alone what was written since, and what that needs', async () => {
    await fillLibrary();
    const file = await exported();
    await emptyProfile();
    const { id } = await applyImport(await preview(file));
    await editAnnotation('mark-count', { note: 'viết sau khi nhập' }, LATER);
    expect(await undoImport(id)).toMatchObject({ kept: 3 });
    expect((await listAnnotations('article-1')).map(({ note }) => note)).toEqual(['viết sau khi nhập']);
    expect(await database.articles.get('article-1')).toBeDefined();
    expect(await database.snapshots.get(['article-1', 'hash-1'])).toBeDefined();
  });

  it('that was stopped leaves nothing', async () => {
    await fillLibrary();
    const file = await exported();
    await emptyProfile();
    await database.open();
    const before = await stored();
    const stop = new AbortController();
    const shown = await preview(file);
    stop.abort();
    await expect(applyImport(shown, { signal: stop.signal })).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });

  it('that fails in the middle is taken back by itself', async () => {
    await fillLibrary();
    const file = await exported();
    await emptyProfile();
    await database.open();
    const before = await stored();
    const shown = await preview(file);
    // Many records, so that they are written in several steps.
    const lessons = Array.from({ length: 2500 }, (_, index) => ({
      table: 'lessons' as const,
      key: ['subject', `từ ${index}`],
      row: aLesson({ words: `từ ${index}` }),
      history: undefined,
    }));
    shown.plan.records = [...lessons, ...shown.plan.records];
    let steps = 0;
    const onProgress = () => {
      steps += 1;
      throw new Error('đĩa đầy');
    };
    await expect(applyImport(shown, { onProgress })).rejects.toThrow('đĩa đầy');
    expect(steps).toBe(1);
    expect(await stored()).toEqual(before);
  });
});

describe('a file of version 1', () => {
  it('is read, mark by mark, and may come twice', async () => {
    const shown = await imported(VERSION_1);
    expect(outcomes(shown)).toEqual({ new: 8 });
    expect(shown).toMatchObject({ version: 1, reviewer: 'Hà Minh Thư', as: { owner: 'own' } });
    const { annotations } = JSON.parse(VERSION_1);
    const marks = await database.annotations.toArray();
    expect(marks.map(({ target }) => target.exact).sort()).toEqual(
      annotations.map((mark: { target: { exact: string } }) => mark.target.exact).sort(),
    );
    expect(marks.find(({ kind }) => kind === 'statistic')!.note).toBe('a\r\nb\t"c"\u0000\u2028');
    expect(outcomes(await preview(VERSION_1))).toEqual({ same: 8 });
  });

  it('that is older than what was written here asks nothing', async () => {
    await imported(VERSION_1);
    const [mark] = await database.annotations.toArray();
    await editAnnotation(mark!.id, { note: 'sửa sau' }, LATER);
    expect(outcomes(await imported(VERSION_1))).toEqual({ older: 1, same: 7 });
    expect((await database.annotations.get(mark!.id))!.note).toBe('sửa sau');
  });
});

it('scores of two machines come together, criterion by criterion', async () => {
  await fillLibrary();
  const first = await exported();
  const score = async (name: string, points: number) => {
    await emptyProfile();
    await imported(first);
    await editReview('entry-1', ({ scores }) => ({ scores: { ...scores, [name]: points } }));
    return exported();
  };
  const office = await score('Phát hiện', 3);
  await score('Bút pháp', 2);
  await imported(office);
  expect((await listReviews())[0]!.scores).toMatchObject({ 'Phát hiện': 3, 'Bút pháp': 2 });
  expect(await listConflicts()).toEqual([]);
});

it('who may not enter, written and taken back, leaves an award that comes in again byte for byte', async () => {
  await emptyProfile();
  await putAward(anAward());
  await undoAward(await editAward('award-1', () => ({ excludedAuthors: ['Lò Thị Mẩy'] })));
  const written = await exported();
  await emptyProfile();
  await imported(written, { owner: 'own' });
  expect(await listAwards()).toHaveLength(1);
  expect(await exported()).toBe(written);
});
