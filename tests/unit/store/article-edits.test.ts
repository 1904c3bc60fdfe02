import { beforeEach, expect, it } from 'vitest';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { takeBackEdits } from '@/utils/store/articles/article-edits.ts';
import { editArticle } from '@/utils/store/articles/articles.ts';
import { database } from '@/utils/store/database/database.ts';
import { anAnnotation, anArticle, aRejection, aSnapshot } from '../../sample/records.ts';

beforeEach(async () => {
  await database.delete();
  await database.open();
});

const read = anArticle({ byline: 'Lò Thị Mẩy', sources: { title: 'visible', byline: 'meta' } });
const kept = () => database.articles.get('article-1');

it('a correction is taken back with its source, and the others stay', async () => {
  await saveAnnotations({ article: read, snapshots: [aSnapshot()], annotations: [anAnnotation()] });
  await editArticle(read, { byline: 'Mẩy', outlet: 'Báo Mẫu' });
  await takeBackEdits('article-1', read, ['byline'], true);
  const { sources, ...fields } = (await kept())!;
  expect(fields).toMatchObject({ byline: 'Lò Thị Mẩy', outlet: 'Báo Mẫu' });
  expect(sources).toEqual({ title: 'visible', byline: 'meta', outlet: 'reviewer' });
});

it('a field that had no source has none again', async () => {
  await editArticle(read, { outlet: 'Báo Mẫu' });
  await takeBackEdits('article-1', read, ['outlet'], true);
  expect(await kept()).toEqual(read);
});

it('a record that only corrections had made goes with the last of them', async () => {
  await editArticle(read, { byline: 'Mẩy', outlet: 'Báo Mẫu' });
  await takeBackEdits('article-1', read, ['byline'], false);
  expect(await kept()).toBeDefined();
  await takeBackEdits('article-1', read, ['outlet'], false);
  expect(await kept()).toBeUndefined();
});

it('a record that holds a mark or a refusal by now stays', async () => {
  await editArticle(read, { byline: 'Mẩy' });
  await database.rejections.put(aRejection({ fingerprint: 'f' }));
  await takeBackEdits('article-1', read, ['byline'], false);
  expect(await kept()).toEqual(read);
});
