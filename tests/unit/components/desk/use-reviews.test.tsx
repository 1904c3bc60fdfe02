// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Reviews, useReviews } from '@/components/desk/use-reviews.ts';
import { Fault } from '@/utils/model/fault.ts';
import { database, door } from '@/utils/store/database/database.ts';
import * as store from '@/utils/store/desk/reviews.ts';
import { show } from '../render.ts';

const PROPOSED = { verdict: 'proposed', reason: '' } as const;

let reviews: Reviews;
function Probe() {
  reviews = useReviews();
  return null;
}
const shown = () => reviews.byEntry?.get('entry-1');

beforeEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
  door.leave();
  await show(<Probe />);
  await vi.waitFor(() => expect(reviews.byEntry).toBeDefined());
});

const leaves = () => {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return !event.defaultPrevented;
};

it('an edit is shown at once, before the store has answered, and is there afterwards', async () => {
  const write = vi.spyOn(store, 'editReview').mockReturnValue(new Promise(() => {}));
  await act(() => reviews.edit('entry-1', { decision: PROPOSED }));
  expect(shown()).toMatchObject({ decision: PROPOSED });
  expect(leaves()).toBe(false);
  write.mockRestore();
  await act(() => reviews.edit('entry-1', { remark: 'Hay' }));
  await vi.waitFor(() => expect(leaves()).toBe(true));
  expect(await store.listReviews()).toMatchObject([{ decision: PROPOSED, remark: 'Hay' }]);
});

it('an edit that was refused stays in sight with the reason, and goes through when it is tried again', async () => {
  const write = vi.spyOn(store, 'editReview').mockRejectedValue(new Fault('quota'));
  await act(() => reviews.edit('entry-1', { decision: PROPOSED }));
  await vi.waitFor(() => expect(reviews.fault?.code).toBe('quota'));
  expect(shown()).toMatchObject({ decision: PROPOSED });
  expect(leaves()).toBe(false);
  write.mockRestore();
  await act(() => reviews.retry());
  await vi.waitFor(() => expect(reviews.fault).toBeNull());
  expect(await store.listReviews()).toMatchObject([{ decision: PROPOSED }]);
});

it('what another tab writes is shown, also of a review that was edited here', async () => {
  await act(() => reviews.edit('entry-1', { decision: PROPOSED }));
  await vi.waitFor(() => expect(leaves()).toBe(true));
  await store.editReview('entry-1', { decision: { verdict: 'notProposed', reason: 'Trùng' } });
  await vi.waitFor(() => expect(shown()!.decision.verdict).toBe('notProposed'));
});
