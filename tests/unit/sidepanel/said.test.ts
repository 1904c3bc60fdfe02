import { describe, expect, it } from 'vitest';
import { printedIn, type Said, sayings } from '@/entrypoints/sidepanel/checks/said.ts';
import { checkFigures } from '@/utils/figures/index.ts';
import type { AnsweredFinding } from '@/utils/model/entries.ts';

const TEXT = 'Toàn xã có 1.248 hộ hiến đất, trong đó 712 hộ nghèo, còn lại 546 hộ trung bình.';
const printed = (text: string) => printedIn(checkFigures(text), text, null);
const printOf = (text: string) => checkFigures(text)[0]!.fingerprint;
const answered = (text: string, changes: Partial<AnsweredFinding> = {}): AnsweredFinding[] => [
  { articleId: 'a', fingerprint: printOf(text), answer: 'fault', note: 'hỏi lại', stamps: {}, ...changes },
];
const said = (today: string, then: AnsweredFinding[], ...older: string[]): Said | undefined =>
  sayings(printed(today), then, older.flatMap(printed)).get(printOf(today));

describe('what was said to a finding', () => {
  it('holds while the text is the same, and when it changes elsewhere', () => {
    const holds = { answer: 'fault', note: 'hỏi lại', before: null };
    expect(said(TEXT, answered(TEXT))).toEqual(holds);
    expect(said(`Một đoạn mới.\n${TEXT}`, answered(TEXT), TEXT)).toEqual(holds);
  });

  it('holds when a figure that is none of its own changes beside it', () => {
    const beside = (n: number) =>
      `Thôn ${n} họp: có 46 chi bộ, gồm 19 chi bộ thôn, còn lại 28 chi bộ cơ quan.`;
    expect(printOf(beside(3))).not.toBe(printOf(beside(5)));
    expect(said(beside(5), answered(beside(3)), beside(3))).toMatchObject({ answer: 'fault', before: null });
  });

  it('is told with the figures of then, and answers nothing, once a figure has changed', () => {
    const today = TEXT.replace('1.248', '1.249');
    expect(said(today, answered(TEXT), TEXT)).toMatchObject({
      answer: null,
      note: '',
      before: { answer: 'fault', note: 'hỏi lại', verdict: 'fails', working: { printed: '1.248' } },
    });
  });

  it('is told of figures that were put right, too', () => {
    const today = TEXT.replace('1.248', '1.258');
    expect(checkFigures(today)[0]!.verdict).toBe('holds');
    expect(said(today, answered(TEXT), TEXT)).toMatchObject({ before: { answer: 'fault' } });
  });

  it('an answer to the new figures stands alone; the old one is not told again', () => {
    const today = TEXT.replace('1.248', '1.249');
    const both = [...answered(TEXT), ...answered(today, { answer: 'noFault', note: '' })];
    expect(said(today, both, TEXT)).toEqual({ answer: 'noFault', note: '', before: null });
  });

  it('nothing is told of what was taken back, or of other places', () => {
    const today = TEXT.replace('1.248', '1.249');
    expect(said(today, answered(TEXT, { answer: null, note: '' }), TEXT)).toBeUndefined();
    const other = 'Đảng bộ có 46 chi bộ, gồm 19 chi bộ thôn, còn lại 28 chi bộ cơ quan.';
    expect(said(today, answered(other), other)).toBeUndefined();
  });

  it('older texts are not read where all that was said is found', () => {
    const older = {
      [Symbol.iterator]() {
        throw new Error('read');
      },
    };
    expect(sayings(printed(TEXT), answered(TEXT), older).size).toBe(1);
  });
});
