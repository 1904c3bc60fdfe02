import { describe, expect, it } from 'vitest';
import { fleissKappa, krippendorffAlpha } from '@/utils/consolidation/index.ts';

describe('Fleiss’ κ', () => {
  // The worked example of en.wikipedia.org/wiki/Fleiss'_kappa: ten subjects, fourteen raters, five categories.
  const WORKED = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];

  it('is that of the published example', () => {
    expect(fleissKappa(WORKED)).toEqual({ coefficient: expect.closeTo(0.21, 3), entries: 10, unanimous: 1 });
  });

  it('is 1 where all agree, and less than 0 where they agree less than by chance', () => {
    const agreed = Array.from({ length: 12 }, (_, index) => (index % 2 ? [3, 0] : [0, 3]));
    expect(fleissKappa(agreed)).toEqual({ coefficient: 1, entries: 12, unanimous: 12 });
    expect(fleissKappa(Array.from({ length: 12 }, () => [1, 1])).coefficient).toBe(-1);
  });

  it('says nothing of few entries, of entries that one alone judged, and where all chose one word', () => {
    expect(fleissKappa(WORKED.slice(1))).toEqual({ coefficient: null, entries: 9, unanimous: 0 });
    expect(fleissKappa(Array.from({ length: 30 }, () => [1, 0]))).toMatchObject({
      coefficient: null,
      entries: 0,
    });
    expect(fleissKappa(Array.from({ length: 30 }, () => [3, 0]))).toMatchObject({
      coefficient: null,
      unanimous: 30,
    });
    expect(fleissKappa([])).toMatchObject({ coefficient: null, entries: 0 });
  });
});

describe('Krippendorff’s α', () => {
  // Krippendorff 2011, section D: four observers, twelve units, some values missing; α interval = 0.849.
  const OBSERVED = [
    [1, 1, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [5, 5, 5],
    [1, 1],
    [3],
  ];

  it('is that of the published example', () => {
    expect(krippendorffAlpha(OBSERVED)).toEqual({
      coefficient: expect.closeTo(0.849, 3),
      entries: 11,
      unanimous: 8,
    });
  });

  it('is 1 where all give the same, and says nothing of few entries, or where all got the same points', () => {
    expect(krippendorffAlpha(OBSERVED.map((points) => points.map(() => points[0]!))).coefficient).toBe(1);
    expect(krippendorffAlpha(OBSERVED.slice(0, 9)).coefficient).toBeNull();
    expect(krippendorffAlpha(Array.from({ length: 12 }, () => [7, 7])).coefficient).toBeNull();
  });
});
