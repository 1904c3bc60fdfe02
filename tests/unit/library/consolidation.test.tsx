// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PageProps } from '@/entrypoints/library/address/page-props.ts';
import { ConsolidationView } from '@/entrypoints/library/consolidation/ConsolidationView.tsx';
import type { Verdict } from '@/utils/model/entries.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { editReview } from '@/utils/store/desk/reviews.ts';
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

async function colleagueSays(entryId: string, verdict: Verdict, points: number): Promise<void> {
  const review = {
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

async function showView(isBlind = false): Promise<void> {
  const award = { ...AWARD, blind: isBlind };
  const desk = { rows: ENTRIES.map((entry) => ({ entry })) };
  await show(<ConsolidationView {...({ award, desk } as unknown as PageProps)} />);
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
