import { beforeEach, expect, it, vi } from 'vitest';
import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import { settle } from '../reading/background.ts';
import { openOn } from '../reading/open.ts';
import { life, TEXT } from '../reading/set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));
let painted: readonly PaintedMark[] = [];
vi.mock('@/utils/marks/painter.ts', () => ({
  createPainter: () => ({
    paint: (marks: readonly PaintedMark[]) => {
      painted = marks;
    },
  }),
}));

const { keepPainted } = await import('@/entrypoints/reader/paint.ts');

beforeEach(() => {
  painted = [];
});

const open = () => {
  const opened = openOn(TEXT, life.signal);
  keepPainted({} as never, opened.session, life.signal);
  const states = () => painted.map(({ state, span }) => [state, TEXT.slice(span.start, span.end)]);
  return { ...opened, ...opened.session, states };
};

it('a mark is drawn as it is made, as what it is; suggestions lie under it', async () => {
  const { suggestions, mark, states } = open();
  suggestions.refresh();
  await settle();
  const count = suggestions.open.value.length;
  expect(count).toBeGreaterThan(0);
  mark('Cả huyện');
  expect(
    states()
      .slice(0, count)
      .every(([state]) => state === 'suggestion'),
  ).toBe(true);
  expect(states().slice(count)).toEqual([['mark', 'Cả huyện']]);
});

it('nothing is drawn where it is not known to belong', () => {
  const { marks, mark, states } = open();
  mark('12,1%');
  marks.unplace();
  expect(states()).toEqual([]);
});

it('what is looked at stands out, and a candidate place instead of it', () => {
  const { focus, mark, states } = open();
  focus.turnToMark(mark('12,1%'));
  expect(states().at(-1)).toEqual(['selected', '12,1%']);
  focus.look({ start: 0, end: 8 });
  expect(states().at(-1)).toEqual(['selected', 'Cả huyện']);
  focus.close();
  expect(states()).toEqual([['mark', '12,1%']]);
});

it('what has changed or moved is drawn as such', () => {
  const { marks, mark } = open();
  mark('12,1%');
  const [made] = marks.all.value;
  marks.place([{ ...made!, anchoring: { ...made!.anchoring, status: 'changed' } }], true);
  expect(painted.map(({ state }) => state)).toEqual(['changed']);
});
