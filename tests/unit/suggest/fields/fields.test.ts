import { describe, expect, it } from 'vitest';
import { parseStatistic, suggest } from '../../../../utils/suggest/index.ts';
import { FRAMES } from './frames.ts';
import type { Row, Told } from './row.ts';
import { SUBJECTS } from './subjects.ts';

const toldOf = (text: string): Row[2] =>
  suggest(text).flatMap((found) => {
    if (found.kind !== 'statistic') return [];
    const { subject, baseline, attribution, aim } = found.statistic;
    const told: Told = {};
    if (baseline !== null) told.baseline = baseline;
    if (attribution !== null) told.attribution = attribution;
    if (aim === 'target') told.aim = aim;
    if (found.doubts.length > 0) told.doubts = [...found.doubts];
    return [[text.slice(found.start, found.end), subject, told]];
  });

describe('what a sentence says of its figures', () => {
  it.each([...SUBJECTS, ...FRAMES])('%s', (_kind, text, figures) => {
    expect(toldOf(text)).toEqual(figures.map(([span, subject, told]) => [span, subject, told ?? {}]));
  });

  it('leaves empty what no rule knows', () => {
    expect(toldOf('Khoảng 35%.')).toEqual([['Khoảng 35%', null, {}]]);
  });

  it('tells of each given field the rule and the words it was read from', () => {
    const text = 'Theo Sở Y tế, tỷ lệ tiêm chủng đạt 96%, tăng 4% so với năm trước.';
    const found = suggest(text).at(-1);
    const reasons = found?.kind === 'statistic' ? found.reasons : {};
    const told = Object.entries(reasons).map(([field, { rule, words }]) => [
      field,
      rule,
      words && text.slice(words.start, words.end),
    ]);
    expect(told).toEqual([
      ['subject', 'chain', 'tỷ lệ tiêm chủng'],
      ['baseline', 'compared', 'năm trước'],
      ['attribution', 'theo', 'Sở Y tế'],
    ]);
  });

  it('reads a hand-made mark with the figures around it, and tells the words in the whole text', () => {
    const text = `${'Xã có đường mới. '.repeat(60)}Thu ngân sách đạt 512 tỷ đồng, bằng 88% dự toán.`;
    const start = text.indexOf('88%');
    const found = parseStatistic(text, { start, end: start + 3 });
    expect(found?.statistic).toMatchObject({ subject: 'Thu ngân sách', baseline: 'dự toán' });
    const { words } = found!.reasons.subject!;
    expect(words && text.slice(words.start, words.end)).toBe('Thu ngân sách');
  });

  it('joins a line that goes on in small letters', () => {
    expect(toldOf('Thu ngân sách trên địa bàn\nđạt 512 tỷ đồng.')).toEqual([
      ['512 tỷ đồng', 'Thu ngân sách trên địa bàn', {}],
    ]);
  });

  it('holds a heading over three hundred items, and no longer', () => {
    const items = Array.from({ length: 300 }, (_, at) => `- Kết nạp ${at + 10} đảng viên;`);
    const text = ['Mục tiêu đến năm 2030:', ...items, 'Năm qua, xã kết nạp 9 đảng viên.'].join('\n');
    const aims = suggest(text).map((found) => found.kind === 'statistic' && found.statistic.aim);
    expect(aims).toEqual([...items.map(() => 'target'), 'result']);
  });

  it('keeps a subject short in a sentence of four hundred words', () => {
    const text = `Xã có 12 mô hình ${'giúp nhau phát triển kinh tế gia đình '.repeat(50)}và 5 tổ hợp tác.`;
    for (const [, subject] of toldOf(text)) expect(subject!.split(' ').length).toBeLessThan(25);
  });
});
