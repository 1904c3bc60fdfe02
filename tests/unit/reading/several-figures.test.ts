import { describe, expect, it, vi } from 'vitest';
import { splitMark } from '@/utils/reading/index.ts';
import { figuresIn, parseStatistic } from '@/utils/suggest/index.ts';
import { settle } from './background.ts';
import { openOn } from './open.ts';
import { background, life } from './set-up.ts';
import { takeUp } from './take-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('./fake-messages.ts'));

const TEXT = 'Đảng bộ phường hiện có 12 chi bộ và 340 đảng viên, trong đó đảng viên nữ chiếm 41,5%.';
const BOTH = '12 chi bộ và 340 đảng viên';

describe('the figures in a mark', () => {
  const wordsIn = (marked: string, text = TEXT) => {
    const start = text.indexOf(marked);
    return figuresIn(text, { start, end: start + marked.length }).map((one) =>
      text.slice(one.start, one.end),
    );
  };

  it('are all that count something there, and no others', () => {
    expect(wordsIn(BOTH)).toEqual(['12 chi bộ', '340 đảng viên']);
    expect(wordsIn('340 đảng viên')).toEqual(['340 đảng viên']);
    expect(wordsIn('Đảng bộ phường')).toEqual([]);
  });

  it('begin with the one that the mark is understood as', () => {
    const text = 'Xã khởi công hai dự án với 5 tỷ đồng theo Nghị quyết số 19-NQ/TW năm 2022.';
    const marked = text.slice(0, -1);
    expect(parseStatistic(text, { start: 0, end: marked.length })?.statistic.value).toBe(5);
    expect(wordsIn(marked, text)).toEqual(['5 tỷ đồng', 'hai dự án']);
  });
});

describe('a mark with two figures', () => {
  const open = () => {
    const opened = openOn(TEXT, life.signal);
    const { session } = opened;
    const { marks, announcements, history } = session;
    const id = opened.mark(BOTH, 'statistic');
    const start = TEXT.indexOf(BOTH);
    const figures = figuresIn(TEXT, { start, end: start + BOTH.length });
    const quotes = () => marks.all.value.map(({ annotation }) => annotation.target.exact).sort();
    return { session, marks, announcements, history, id, figures, quotes };
  };

  it('becomes two, the first with all that was written', async () => {
    const { session, marks, id, figures, quotes } = open();
    await settle();
    const { statistic } = marks.get(id)!.annotation;
    const edited = { ...statistic!, subject: 'chi bộ trực thuộc' };
    marks.edit(marks.get(id)!.annotation, { note: 'đối chiếu', statistic: edited });
    await splitMark(session, id, figures);
    await settle();
    expect(quotes()).toEqual(['12 chi bộ', '340 đảng viên']);
    expect(background.stored.get(id)).toMatchObject({ note: 'đối chiếu', statistic: edited });
    const other = [...background.stored.values()].find((one) => one.id !== id)!;
    expect(other).toMatchObject({ kind: 'statistic', note: '', statistic: { value: 340 } });
  });

  it('is one again by one undo', async () => {
    const { session, announcements, history, id, figures, quotes } = open();
    await settle();
    await splitMark(session, id, figures);
    takeUp(announcements.lines.value.at(-1)!, history);
    await settle();
    expect(quotes()).toEqual([BOTH]);
    const live = [...background.stored.values()].filter(({ deletedAt }) => deletedAt === null);
    expect(live).toMatchObject([{ id, target: { exact: BOTH } }]);
  });

  it('makes none twice of a figure that is marked already', async () => {
    const { session, marks, id, figures, quotes } = open();
    const [, second] = figures;
    marks.make([
      { kind: 'statistic', scope: 'article', span: second!, quote: '340 đảng viên', origin: 'reviewer' },
    ]);
    await splitMark(session, id, figures);
    expect(quotes()).toEqual(['12 chi bộ', '340 đảng viên']);
  });
});
