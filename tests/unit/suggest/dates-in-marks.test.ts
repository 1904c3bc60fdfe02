import { describe, expect, it } from 'vitest';
import { parseStatistic } from '../../../utils/suggest/index.ts';
import { DATE_MARKS } from './dates-in-marks.ts';
import { UNSEEN_DATE_MARKS } from './dates-in-marks-unseen.ts';

describe('case 22 month-read-as-years', () => {
  it.each([...DATE_MARKS, ...UNSEEN_DATE_MARKS])('“%s” in “%s”', (mark, text, expected) => {
    const start = text.indexOf(mark);
    const found = parseStatistic(text, { start, end: start + mark.length })?.statistic ?? null;
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
