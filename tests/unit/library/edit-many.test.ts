import { beforeEach, expect, it, vi } from 'vitest';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Headway } from '@/components/lists/HeadwayBar.tsx';
import { editMany, placesAt } from '@/entrypoints/library/list/bulk/edit-many.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { listEntries, putEntries } from '@/utils/store/desk/entries.ts';
import { replayStep } from '@/utils/store/desk/history/replay.ts';
import { anEntry } from '../../sample/desk.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const COUNT = 250;
const all = Array.from({ length: COUNT }, (_, at) =>
  anEntry({ id: `entry-${at}`, code: `BLV-${at}`, position: at, subcommittee: at % 2 ? 'Báo in 1' : null }),
);

beforeEach(async () => {
  await database.delete();
  door.leave();
  await putEntries(all);
});

const subcommittees = async () =>
  new Set((await listEntries('award-1')).map(({ subcommittee }) => subcommittee));
const move = (onHeadway: (headway: Headway | null) => void = () => {}) =>
  editMany(
    all,
    () => ({ subcommittee: 'Ảnh' }),
    (count) => `${count} moved`,
    onHeadway,
  );

it('many entries are written portion by portion, told how far it has come, and taken back as one', async () => {
  const headway: (Headway | null)[] = [];
  const notice = await move((one) => headway.push(one));
  expect(notice.text).toBe('250 moved');
  expect(await subcommittees()).toEqual(new Set(['Ảnh']));
  expect(headway.at(0)).toEqual({ done: 0, all: COUNT });
  expect(headway.length).toBeGreaterThan(2);
  expect(headway.at(-1)).toBeNull();
  await notice.undo!();
  expect((await listEntries('award-1')).map(({ subcommittee }) => subcommittee)).toEqual(
    all.map(({ subcommittee }) => subcommittee),
  );
});

it.each([
  ['by the message', async (notice: Notice) => notice.undo!()],
  ['by keys', () => replayStep('done', () => true)],
])(
  'many entries go back %s, and come again, as the one piece of work that they were, however long it took',
  async (_, undo) => {
    let now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const notice = await move(() => {
      now += 60_000;
    });
    await undo(notice);
    expect(await subcommittees()).toEqual(new Set([null, 'Báo in 1']));
    await replayStep('undone', () => true);
    expect(await subcommittees()).toEqual(new Set(['Ảnh']));
    await replayStep('done', () => true);
    expect(await subcommittees()).toEqual(new Set([null, 'Báo in 1']));
    vi.restoreAllMocks();
  },
);

it('taking back leaves what was written since', async () => {
  const notice = await move();
  await putEntries([{ ...all[0]!, subcommittee: 'Phát thanh' }]);
  await notice.undo!();
  expect(await subcommittees()).toEqual(new Set([null, 'Báo in 1', 'Phát thanh']));
});

it('where the store refuses in the middle, it is said what was done and why no more, and that can be taken back', async () => {
  const notice = await move((headway) => {
    // Once the first portion is written, the disk is full.
    if (headway && headway.done > 0)
      vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 1, usage: 1 });
  });
  vi.restoreAllMocks();
  const moved = (await listEntries('award-1')).filter(({ subcommittee }) => subcommittee === 'Ảnh').length;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(COUNT);
  expect(notice.text).toMatch(new RegExp(`^${moved} moved fault\\.`));
  await notice.undo!();
  expect(await subcommittees()).toEqual(new Set([null, 'Báo in 1']));
});

it('places at the top or the end keep the order of those that are moved, and write only what changes', () => {
  const entries = all.slice(0, 5);
  const told = (end: 'first' | 'last', ...at: number[]) =>
    placesAt(
      end,
      at.map((one) => entries[one]!),
      entries,
    ).map(({ entry, position }) => `${entry.id.slice(6)}→${position}`);
  expect(told('first', 3, 1)).toEqual(['1→0', '3→1', '0→2', '2→3']);
  expect(told('last', 4)).toEqual([]);
  expect(told('last', 0)).toEqual(['1→0', '2→1', '3→2', '4→3', '0→4']);
});
