import { expect, it, vi } from 'vitest';
import type { Comparison } from '@/utils/article/visit/sight/sight.ts';
import { tellTextChanges } from '@/utils/reading/page/text-change.ts';
import { leavePage } from '@/utils/reading/session.ts';
import { openOn } from './open.ts';
import { life, TEXT } from './set-up.ts';
import { takeUp } from './take-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));

const EDITED: Comparison = {
  shows: 'whole',
  difference: 'edited',
  pieces: [
    { type: 'removed', text: '118' },
    { type: 'added', text: '119' },
  ],
};
const SAME: Comparison = { shows: 'whole', difference: 'none', pieces: [] };

/** A page with a mark, which reads as `comparison` says once it is quiet. */
function open(comparison: Comparison) {
  const known = { comparison };
  const opened = openOn(TEXT, life.signal, { comparisons: { now: { compare: () => known.comparison } } });
  opened.mark('12,1%');
  tellTextChanges(opened.session, life.signal);
  const { page, announcements, focus } = opened.session;
  const say = (next: Comparison) => {
    known.comparison = next;
    page.unsettle();
    page.settle();
  };
  const line = () => announcements.lines.value.at(-1)!;
  return { ...opened, page, announcements, focus, say, line };
}

it('an edit is told once the page is quiet, and led to', () => {
  const { page, focus, told, line } = open(EDITED);
  expect(told()).toEqual([]);
  page.settle();
  expect(told()).toMatchObject([{ says: 'textState', text: EDITED }]);
  takeUp(line());
  expect(focus.current.value).toMatchObject({ type: 'textChange', text: EDITED });
});

it('is taken back, with its card, when it does not hold any more', () => {
  const { page, focus, told, line, say } = open(EDITED);
  page.settle();
  takeUp(line());
  say(SAME);
  expect(told()).toEqual([]);
  expect(focus.current.value).toBeNull();
});

it('is brought up to date while it is there, and not said again once it was dealt with', () => {
  const { page, announcements, told, line, say } = open(EDITED);
  page.settle();
  const more: Comparison = { ...EDITED, pieces: [{ type: 'added', text: 'Đính chính' }] };
  say(more);
  expect(told()).toMatchObject([{ text: more }]);
  announcements.dismiss(line().id);
  say(EDITED);
  expect(told()).toEqual([]);
});

it('leaves with its page', () => {
  const { session, page, told } = open(EDITED);
  page.settle();
  leavePage(session);
  expect(told()).toEqual([]);
});

it('a text of which only a part is shown is worth a word where a mark is missed', () => {
  const partial: Comparison = { shows: 'partial', difference: 'none', pieces: [] };
  const { session, page, told, say } = open(partial);
  page.settle();
  expect(told()).toEqual([]);
  const [mark] = session.marks.all.value;
  session.marks.place([{ ...mark!, unseen: { reason: 'partial', hider: null } }], true);
  say(partial);
  expect(told()).toMatchObject([{ says: 'textState', text: partial }]);
});
