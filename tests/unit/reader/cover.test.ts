import { expect, it, vi } from 'vitest';
import { keepCovered } from '@/entrypoints/reader/cover.ts';
import { openOn } from '../reading/open.ts';
import { life } from '../reading/set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));

it('names are covered while a page is read blind, wherever its text puts them meanwhile', async () => {
  const { session, seen } = openOn('Lò Thị Mẩy\nChi bộ họp.', life.signal);
  let covered: string[] = [];
  const cover = vi.fn((text: { text: string } | null, spans: readonly { start: number; end: number }[]) => {
    covered = text ? spans.map(({ start, end }) => text.text.slice(start, end)) : [];
  });
  keepCovered(session, { cover } as never, life.signal);
  expect(covered).toEqual([]);
  session.page.hide(['Bài và ảnh: Lò Thị Mẩy']);
  // What finds names comes when it is wanted.
  await vi.waitFor(() => expect(covered).toEqual(['Lò Thị Mẩy']));
  seen.text = 'Chi bộ họp.\nTheo Lò Thị Mẩy, LÒ THỊ MẨY';
  session.page.revise();
  expect(covered).toEqual(['Lò Thị Mẩy', 'LÒ THỊ MẨY']);
  session.page.leave();
  expect(covered).toEqual([]);
});
