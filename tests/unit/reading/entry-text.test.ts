import { expect, it, vi } from 'vitest';
import { keepEntryText } from '@/utils/reading/page/entry-text.ts';
import { settle } from './background.ts';
import { openOn } from './open.ts';
import { background, life } from './set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));

const open = () => {
  const { session } = openOn('Chi bộ họp bốn buổi tối.', life.signal);
  keepEntryText(session.page, life.signal);
  return session.page;
};

it('a part of an entry is kept once it has settled, and once only', async () => {
  const page = open();
  await settle();
  expect(background.calls).toEqual([]);
  page.settle();
  await settle();
  expect(background.calls).toEqual(['saveAnnotations']);
  expect(page.snapshots.value).toMatchObject([{ text: 'Chi bộ họp bốn buổi tối.' }]);
  page.unsettle();
  page.settle();
  await settle();
  expect(background.calls).toEqual(['saveAnnotations']);
});

it('a page that is left before it has settled is not kept', async () => {
  const page = open();
  life.abort();
  page.settle();
  await settle();
  expect(background.calls).toEqual([]);
});
