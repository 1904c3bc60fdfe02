// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { useDeskHistory } from '@/components/desk/history/use-desk-history.ts';
import { useUndoKeys } from '@/components/desk/history/use-undo-keys.ts';
import { type Notice, RunningLine } from '@/components/desk/RunningLine.tsx';
import { type Reviews, useReviews } from '@/components/desk/use-reviews.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { putEntries } from '@/utils/store/desk/entries.ts';
import { changeStacks } from '@/utils/store/desk/history/stacks.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import { anEntry } from '../../../sample/desk.ts';
import { show } from '../render.ts';

vi.mock('#i18n', () => ({
  i18n: { t: (key: string, values: string[] = []) => [key, values].join(' ') },
}));

let reviews: Reviews;
let page: HTMLElement;

/** A page beside the entries, or beside one of them. */
function Probe({ entryId }: { entryId: string | undefined }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  reviews = useReviews();
  const use = { onNotice: setNotice, settled: reviews.settled };
  useUndoKeys(useDeskHistory(entryId ? { ...use, entryId } : use));
  return (
    <>
      <button type="button">–</button>
      <textarea />
      <RunningLine notice={notice} onNotice={setNotice} />
    </>
  );
}

const open = async (entryId?: string) => {
  page = await show(<Probe entryId={entryId} />);
  await vi.waitFor(() => expect(reviews.byEntry).toBeDefined());
};

beforeEach(async () => {
  await database.delete();
  door.leave();
  await putEntries([anEntry(), anEntry({ id: 'entry-2', code: '017' })]);
  await changeStacks(() => ({ done: [], undone: [] }));
});

const said = () => page.querySelector('[data-testid=notice]')!.textContent;
const press = (key: string, more: KeyboardEventInit = {}, target: string = 'button') =>
  act(() => {
    const code = `Key${key.toUpperCase()}`;
    const event = { key, code, ctrlKey: true, bubbles: true, cancelable: true, ...more };
    page.querySelector(target)!.dispatchEvent(new KeyboardEvent('keydown', event));
  });
const verdict = async (entryId = 'entry-1') =>
  (await listReviews()).find((review) => review.entryId === entryId)?.decision.verdict ?? null;

it('a verdict is told with its undo, goes back by the message, and comes again by a key', async () => {
  await open();
  await act(() => reviews.decide('entry-1', 'proposed'));
  await vi.waitFor(() => expect(said()).toContain('deskStep.written'));
  await act(() => page.querySelector<HTMLElement>('[data-testid=undo]')!.click());
  await vi.waitFor(() => expect(said()).toContain('toast.undone'));
  expect(await verdict()).toBeNull();
  await press('z', { shiftKey: true });
  await vi.waitFor(() => expect(said()).toContain('toast.redone'));
  expect(await verdict()).toBe('proposed');
});

it('Ctrl+Z takes back what was written on another page, too, one step after the other', async () => {
  await editReview('entry-2', { scores: { 'Nội dung': 7 } });
  await editReview('entry-1', { remark: 'Hay' });
  await open();
  await press('z');
  await vi.waitFor(() => expect(said()).toContain('deskStep.remark'));
  await press('z');
  await vi.waitFor(() => expect(said()).toContain('deskStep.scores 017'));
  expect((await listReviews()).map(({ remark, scores }) => [remark, scores])).toEqual([
    ['', {}],
    ['', {}],
  ]);
});

it('beside one entry what was written of others stays', async () => {
  await editReview('entry-1', { remark: 'Hay' });
  await editReview('entry-2', { remark: 'Được' });
  await open('entry-1');
  await press('z');
  await vi.waitFor(() => expect(said()).toContain('toast.undone'));
  await press('z');
  expect((await listReviews()).map(({ remark }) => remark)).toEqual(['', 'Được']);
});

it('a field in which something was typed has its own undo; one that was only turned to has none', async () => {
  await open();
  await act(() => reviews.decide('entry-1', 'proposed'));
  await vi.waitFor(() => expect(said()).toContain('deskStep.written'));
  const field = page.querySelector('textarea')!;
  await act(() => void field.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  await act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
  await press('z', {}, 'textarea');
  expect(await verdict()).toBe('proposed');
  await act(() => void field.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  await press('z', {}, 'textarea');
  await vi.waitFor(async () => expect(await verdict()).toBeNull());
});
