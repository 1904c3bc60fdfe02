import { expect, it } from 'vitest';
import { judge } from '../../../../tools/eval/panel/faults/judge.ts';

const head = (id: string, n: number, by = 'a') => ({ seq: 0, at: '', subject: '', id, by, n });

it('finds what was acknowledged and is not there, what stands twice, and what stands before an earlier one', () => {
  const heads = [head('x1', 1), head('x3', 3), head('x2', 2), head('x3', 3), head('y1', 1, 'b')];
  const writers = [
    { by: 'a', acknowledged: new Set(['x1', 'x2', 'x3', 'x4']) },
    { by: 'b', acknowledged: new Set(['y1']) },
  ];
  expect(judge(heads, writers)).toEqual({ stored: 5, lost: 1, twice: 1, outOfOrder: 1 });
});

it('takes a change that was sent again after later ones for no disorder', () => {
  const heads = [head('x1', 1), head('x2', 2), head('x1', 1)];
  expect(judge(heads, []).outOfOrder).toBe(0);
});
