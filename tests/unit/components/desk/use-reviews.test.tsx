// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Reviews, useReviews } from '@/components/desk/use-reviews.ts';
import { Fault } from '@/utils/model/fault.ts';
import { listFiles } from '@/utils/store/backup/folder.ts';
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
  localStorage.clear();
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

describe('of a page that is taken away before the store has answered', () => {
  /** The page comes anew, and reads what is stored. */
  const comeBack = async () => {
    vi.restoreAllMocks();
    await show(<Probe key="again" />);
    await vi.waitFor(() => expect(reviews.byEntry).toBeDefined());
  };
  const TYPED = { verdict: 'proposed', reason: 'Chuyện kể si' } as const;

  it('what was written, and what was being typed, is written when it comes back', async () => {
    vi.spyOn(store, 'editReview').mockReturnValue(new Promise(() => {}));
    await act(() => reviews.edit('entry-1', { remark: 'Hay' }));
    reviews.type('entry-1', { decision: TYPED });
    await comeBack();
    await vi.waitFor(async () =>
      expect(await store.listReviews()).toMatchObject([{ decision: TYPED, remark: 'Hay' }]),
    );
    expect(await reviews.settled()).toBe(true);
    expect(localStorage).toHaveLength(0);
  });

  it('what the database took, and nobody answered for, is written once more: it may not stand in the second copy', async () => {
    vi.spyOn(store, 'editReview').mockReturnValue(new Promise(() => {}));
    await act(() => reviews.edit('entry-1', { decision: PROPOSED }));
    await database.reviews.put({ ...store.emptyReview('entry-1'), decision: PROPOSED });
    // The context is stopped there.
    database.log.committed.length = 0;
    door.leave();
    await comeBack();
    await vi.waitFor(async () =>
      expect((await listFiles()).map(({ kind, change }) => `${kind} ${change}`)).toContain('copy 2'),
    );
    await vi.waitFor(() => expect(leaves()).toBe(true));
    expect(localStorage).toHaveLength(0);
  });

  it('what was typed while the last words were saved is not given up with them', async () => {
    await act(() => reviews.edit('entry-1', { decision: PROPOSED }));
    reviews.type('entry-1', { decision: TYPED });
    expect(await reviews.settled()).toBe(true);
    await comeBack();
    await vi.waitFor(async () => expect(await store.listReviews()).toMatchObject([{ decision: TYPED }]));
  });

  it('what somebody wrote into the same field since goes before it', async () => {
    await act(() => reviews.edit('entry-1', { decision: PROPOSED }));
    await vi.waitFor(() => expect(leaves()).toBe(true));
    reviews.type('entry-1', { decision: TYPED });
    const since = { verdict: 'notProposed', reason: 'Trùng' } as const;
    await store.editReview('entry-1', { decision: since });
    await comeBack();
    await vi.waitFor(() => expect(localStorage).toHaveLength(0));
    expect(await reviews.settled()).toBe(true);
    expect(await store.listReviews()).toMatchObject([{ decision: since }]);
  });
});
