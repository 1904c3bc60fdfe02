// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useDeskHistory } from '@/components/desk/history/use-desk-history.ts';
import { useUndoKeys } from '@/components/desk/history/use-undo-keys.ts';
import { useReviews } from '@/components/desk/use-reviews.ts';
import type { PageProps } from '@/entrypoints/library/address/page-props.ts';
import { ConsolidationView } from '@/entrypoints/library/consolidation/ConsolidationView.tsx';
import { vietnamDay } from '@/utils/model/days.ts';
import type { Ruling, Verdict } from '@/utils/model/entries.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import { show } from '../components/render.ts';

vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, values: string[] = []) => (key === 'app.language' ? 'vi' : [key, values].join(' ')),
  },
}));

const AWARD = anAward({ criteria: [{ name: 'Phát hiện', most: 4 }] });
const ENTRIES = [anEntry({ parts: [] }), anEntry({ id: 'entry-2', code: 'BLV-0124', parts: [] })];

const find = (testId: string, at = 0): HTMLElement =>
  document.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)[at]!;
const rows = () => [...document.querySelectorAll('[data-testid="round-row"]')].map((row) => row.textContent);

async function colleagueSays(
  entryId: string,
  verdict: Verdict,
  points: number,
  ruling: Ruling | null = null,
): Promise<void> {
  const review = {
    ruling,
    entryId,
    reviewer: 'Hoàng Văn Sĩ',
    decision: { verdict, reason: 'Ít người' },
    remark: '',
    scores: { 'Phát hiện': points },
    overrules: {},
    opened: [],
    stamps: {},
  };
  await database.colleagues.put({
    reviewer: 'Hoàng Văn Sĩ',
    table: 'reviews',
    key: [entryId, ''],
    entryId,
    articleId: null,
    row: review,
    history: null,
  });
}

function View({ isBlind }: { isBlind: boolean }) {
  const award = { ...AWARD, blind: isBlind };
  const desk = { rows: ENTRIES.map((entry) => ({ entry })) };
  const reviews = useReviews();
  const history = useDeskHistory({ onNotice: () => {}, settled: reviews.settled });
  useUndoKeys(history);
  const place = { filter: { subcommittee: null } };
  return <ConsolidationView {...({ award, desk, reviews, place } as unknown as PageProps)} />;
}

async function showView(isBlind = false): Promise<void> {
  await show(<View isBlind={isBlind} />);
  await vi.waitFor(() => expect(find('round')).toBeTruthy());
}

beforeEach(async () => {
  await database.delete();
  door.leave();
  await putAward(AWARD);
  await putEntries(ENTRIES);
  const own = (verdict: Verdict) => ({
    decision: { verdict, reason: 'Chi tiết đắt' },
    scores: { 'Phát hiện': 3.5 },
  });
  await editReview('entry-1', own('proposed'));
  await editReview('entry-2', own('proposed'));
  await colleagueSays('entry-1', 'proposed', 3.5);
  await colleagueSays('entry-2', 'notProposed', 2.5);
});

it('verdicts and points of all stand beside each other, with mean and spread', async () => {
  await showView();
  expect(rows()[1]).toMatch(/verdict\.proposed.*3,5.*verdict\.notProposed.*2,5/);
  expect(rows()[1]).toMatch(/1 verdict\.proposed.*1 verdict\.notproposed.*mean 3 .*spread 1/);
  expect(find('agreement').textContent).toContain('consolidation.verdicts 1,2');
  expect(find('agreement').textContent).toContain('strength.few 10');
});

it('only what is disputed is shown where that is asked for, and an entry opens with the reasons of all', async () => {
  await showView();
  await act(() => find('only-disputed').click());
  expect(rows()).toHaveLength(1);
  await act(() => find('round-open').click());
  const text = find('opinions').textContent!;
  for (const words of [
    'BLV-0124',
    'Chi tiết đắt',
    'Ít người',
    'Hoàng Văn Sĩ',
    'spread 1',
    ENTRIES[1]!.authors!,
  ])
    expect(text).toContain(words);
});

it('an award judged blind shows nobody’s name', async () => {
  await showView(true);
  await act(() => find('round-open').click());
  expect(find('opinions').textContent).not.toContain(ENTRIES[0]!.authors!);
  expect(find('opinions').textContent).not.toContain(ENTRIES[0]!.outlet!);
});

const press = (key: string, more: KeyboardEventInit = {}) =>
  act(
    () =>
      dispatchEvent(
        new KeyboardEvent('keydown', { key, code: codeOf(key), bubbles: true, ...more }),
      ) as never,
  );
const codeOf = (key: string) => (/^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key);
const ruled = async (entryId = 'entry-2') =>
  (await listReviews()).find((one) => one.entryId === entryId)?.ruling ?? null;
const type = (testId: string, text: string) =>
  act(() => {
    const field = find(testId) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
  });

it('of one reviewer alone says that the others’ files are missing', async () => {
  await database.colleagues.bulkDelete((await database.colleagues.toCollection().primaryKeys()) as never);
  await showView();
  expect(document.body.textContent).toContain('consolidation.alone');
  expect(document.querySelector('[data-testid="agreement"]')).toBeNull();
});

it('points by another score sheet than the award’s are shown, and told from its own', async () => {
  await colleagueSays('entry-2', 'notProposed', 2.5);
  const [row] = await database.colleagues.where('entryId').equals('entry-2').toArray();
  await database.colleagues.put({ ...row!, row: { ...row!.row, scores: { 'Tiêu chí cũ': 7 } } as never });
  await showView();
  await act(() => find('round-open', 1).click());
  expect(find('opinions').textContent).toContain('Tiêu chí cũ consolidation.foreign');
  expect(find('opinions').textContent).toMatch(/Tiêu chí cũ consolidation\.foreign –7/);
});

describe('the subcommittee’s decision', () => {
  const open = async () => {
    await showView();
    await act(() => find('only-disputed').click());
    await act(() => find('round-open').click());
  };

  it('is recorded by keys, dated today, and taken back by the desk’s own history', async () => {
    await open();
    await press('k');
    await vi.waitFor(async () => expect(await ruled()).toMatchObject({ verdict: 'notProposed', reason: '' }));
    expect((await ruled())?.decidedOn).toBe(vietnamDay(new Date().toISOString()));
    expect(document.activeElement).toBe(find('ruling-reason'));
    await type('ruling-reason', 'Số liệu không có nguồn');
    await type('ruling-rank', 'Giải C');
    await type('ruling-day', '2021-11-22');
    const whole = {
      verdict: 'notProposed',
      rank: 'Giải C',
      reason: 'Số liệu không có nguồn',
      decidedOn: '2021-11-22',
    };
    await vi.waitFor(async () => expect(await ruled()).toEqual(whole));
    // What the reviewer thinks alone is another matter.
    expect((await listReviews()).map(({ decision }) => decision.verdict)).toEqual(['proposed', 'proposed']);
    await act(() => find('ruling-withdraw').click());
    await vi.waitFor(async () => expect(await ruled()).toBeNull());
    await act(() => (document.activeElement as HTMLElement).blur());
    await press('z', { ctrlKey: true });
    await vi.waitFor(async () => expect(await ruled()).toEqual(whole));
    for (const _ of ['day', 'rank', 'reason', 'verdict']) {
      const before = await ruled();
      await press('z', { ctrlKey: true });
      await vi.waitFor(async () => expect(await ruled()).not.toEqual(before));
    }
    expect(await ruled()).toBeNull();
  });

  it('as a colleague recorded it is shown with its author, and becomes one’s own when it is edited', async () => {
    const ruling = {
      verdict: 'proposed',
      rank: 'Giải B',
      reason: 'Đề tài mới',
      decidedOn: '2021-11-22',
    } as const;
    await colleagueSays('entry-2', 'notProposed', 2.5, ruling);
    await open();
    expect((find('ruling-rank') as HTMLInputElement).value).toBe('Giải B');
    expect(find('ruling').textContent).toContain('ruling.by Hoàng Văn Sĩ');
    expect(document.querySelector('[data-testid="ruling-withdraw"]')).toBeNull();
    await type('ruling-rank', 'Giải A');
    await vi.waitFor(async () => expect(await ruled()).toEqual({ ...ruling, rank: 'Giải A' }));
    // Now two were recorded, and neither is dropped.
    expect(find('ruling').textContent).toContain('ruling.differ');
    expect(find('ruling-other').textContent).toContain(
      'Hoàng Văn Sĩ: verdict.proposed  · Giải B · Đề tài mới',
    );
    await act(() => find('ruling-other').querySelector('button')!.click());
    await vi.waitFor(async () => expect(await ruled()).toEqual(ruling));
    await vi.waitFor(() => expect(document.querySelector('[data-testid="ruling-other"]')).toBeNull());
  });

  it('stands in the table of the round', async () => {
    await editReview('entry-1', {
      ruling: { verdict: 'proposed', rank: 'Giải B', reason: '', decidedOn: null },
    });
    await showView();
    expect(rows()[0]).toContain('ruling.ofRow verdict.proposed  · Giải B');
    expect(document.body.textContent).toContain('ruling.count 1,2');
  });
});
