import { beforeEach, expect, it } from 'vitest';
import { database, door } from '@/utils/store/database/database.ts';
import { getDeskChoice, setDeskChoice } from '@/utils/store/desk/choice.ts';
import { keepSnippet, listSnippets, putSnippet, removeSnippet } from '@/utils/store/desk/snippets.ts';
import { getPreferences } from '@/utils/store/preferences.ts';

beforeEach(async () => {
  await database.delete();
  door.leave();
});

it('what was chosen of the desk is remembered field by field, and what is damaged counts as not chosen', async () => {
  const nothing = { awardId: null, order: 'given', subcommittee: null };
  expect(await getDeskChoice()).toEqual(nothing);
  await Promise.all([setDeskChoice({ order: 'type' }), setDeskChoice({ subcommittee: '' })]);
  expect(await getDeskChoice()).toEqual({ ...nothing, order: 'type', subcommittee: '' });
  await database.preferences.put({ key: 'desk', value: { order: 'lỗi', awardId: 5 } });
  expect(await getDeskChoice()).toEqual(nothing);
});

it('a reason is kept once, whatever its spelling, and comes back when its removal is taken back', async () => {
  const kept = (await keepSnippet(' Số liệu dày. '))!;
  expect(await keepSnippet('so lieu day')).toBeNull();
  expect(await keepSnippet(' ')).toBeNull();
  await putSnippet({ ...kept, used: 1 });
  expect(await listSnippets()).toEqual([{ ...kept, text: 'Số liệu dày.', used: 1 }]);
  await removeSnippet(kept.id);
  expect(await listSnippets()).toEqual([]);
  await putSnippet(kept);
  await database.preferences.put({ key: 'snippet x', value: 5 });
  expect(await listSnippets()).toEqual([kept]);
  expect(await getPreferences()).toMatchObject({ suggestions: true });
});
