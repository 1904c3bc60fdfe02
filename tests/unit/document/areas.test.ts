import { describe, expect, it } from 'vitest';
import { boxBetween, isLarge, movedBy } from '@/entrypoints/document/frame/areas.ts';
import type { PageArea } from '@/utils/pages/index.ts';

const AREA: PageArea = { page: 2, box: [100, 200, 300, 400] };

describe('a frame', () => {
  it.each([
    ['down to the right', [100, 200, 400, 600]],
    ['up to the left', [400, 600, 100, 200]],
  ] as const)('is drawn %s', (_, [x0, y0, x1, y1]) => {
    expect(boxBetween(x0, y0, x1, y1)).toEqual([100, 200, 300, 400]);
  });

  it('ends at the edges of its page', () => {
    expect(boxBetween(900, -50, 1_400, 2_000)).toEqual([900, 0, 100, 1_000]);
  });

  it('is none where the mouse was only clicked', () => {
    expect(isLarge(boxBetween(500, 500, 503, 700))).toBe(false);
    expect(isLarge(AREA.box)).toBe(true);
  });

  it.each([
    ['ArrowLeft', false, [90, 200, 300, 400]],
    ['ArrowDown', false, [100, 210, 300, 400]],
    ['ArrowRight', true, [100, 200, 310, 400]],
    ['ArrowUp', true, [100, 200, 300, 390]],
  ] as const)('is moved, and with Shift sized: %s %s', (key, sizes, box) => {
    expect(movedBy(key, sizes, AREA)).toEqual({ page: 2, box });
  });

  it('stays on its page', () => {
    let area: PageArea = AREA;
    for (let times = 0; times < 99; times += 1) area = movedBy('ArrowRight', false, area)!;
    expect(area.box).toEqual([700, 200, 300, 400]);
    for (let times = 0; times < 99; times += 1) area = movedBy('ArrowLeft', true, area)!;
    expect(area.box[2]).toBeGreaterThan(0);
  });

  it('leaves other keys alone', () => {
    expect(movedBy('a', false, AREA)).toBeNull();
  });
});
