import { describe, expect, it } from 'vitest';
import { type PaintedLetter, withHoles } from '@/utils/pages/holes.ts';
import type { PageRun } from '@/utils/pages/index.ts';

const run = (text: string): PageRun => ({ text, x: 0, baseline: 10, width: 50, size: 10, font: 'F1' });

/** Letters as a map reads them: of those in brackets it reads nothing but a blank. */
function painted(text: string): PaintedLetter[] {
  const letters: PaintedLetter[] = [];
  for (const [, hole, letter] of text.matchAll(/\[(.)\]|([^[\]])/gsu)) {
    const shape = (hole ?? letter)!;
    letters.push({ font: 'F1', code: shape.codePointAt(0)!, reads: hole ? ' ' : shape });
  }
  return letters;
}

const holesOf = (runs: readonly PageRun[], letters: readonly PaintedLetter[]) =>
  withHoles(runs, letters).map(({ holes = 0 }) => holes);

describe('letters that read as blanks', () => {
  it('are counted in the runs that they are missing from', () => {
    const runs = [run('chuẩn TI   -   -G'), run('của Sở'), run(' ài chính')];
    const letters = painted('chuẩn TI[A]-[2][2][2]-G của Sở [Q]ài chính, một hai ba');
    expect(holesOf(runs, letters)).toEqual([4, 0, 1]);
  });

  it('are none where a font has a blank and a wide one', () => {
    const wide: PaintedLetter = { font: 'F1', code: 0x2003, reads: '\u2003' };
    expect(holesOf([run('một hai')], [...painted('một '), wide, ...painted('hai')])).toEqual([0]);
  });
});
