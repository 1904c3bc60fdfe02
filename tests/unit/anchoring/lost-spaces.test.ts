import { expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';

const LINES = [
  'Sáng sớm, sương còn giăng kín sườn đồi, loa của bản đã nhắc bà con về buổi lao động chung.',
  'Ban công tác mặt trận nhận định kết quả ấy. Đến hết năm 2018, tỷ lệ hộ nghèo còn 40,3%, giảm 28 hộ. So với đầu nhiệm kỳ, chủ yếu là môi trường và giao thông nội đồng chưa đạt.',
  'Chiều xuống, con đường mới hiện ra phẳng lì như một dải lụa vắt qua sườn núi.',
];
const OLD = LINES.join('\n');

test.each([
  ['at its end', 'chủ yếu là môi trường và giao', [['giao thông', 'giaothông']]],
  ['at its beginning', 'mặt trận nhận định kết quả', [['tác mặt', 'tácmặt']]],
  [
    'within and at its end',
    'Đến hết năm 2018, tỷ lệ hộ nghèo còn 40,3%',
    [
      ['tỷ lệ', 'tỷlệ'],
      ['40,3%, giảm', '40,3%,giảm'],
    ],
  ],
  [
    'at its end, far behind sentences that stay',
    'kết quả ấy. Đến hết năm 2018, tỷ lệ hộ nghèo còn 40,3%, giảm 28 hộ. So với đầu nhiệm kỳ, chủ yếu là môi trường và giao',
    [
      ['nhận định', 'nhậnđịnh'],
      ['là môi', 'làmôi'],
      ['giao thông', 'giaothông'],
    ],
  ],
  [
    'behind its beginning in a line that stays',
    `buổi lao động chung.\n${LINES[1]!.slice(0, 60)}`,
    [['mặt trận nhận', 'mặt trậnnhận']],
  ],
] as [string, string, [string, string][]][])(
  'a space lost %s neither shrinks nor stretches a mark',
  (_, mark, lost) => {
    const apply = (text: string) => lost.reduce((now, [from, to]) => now.replace(from, to), text);
    const start = OLD.indexOf(mark);
    const target = describe(OLD, { start, end: start + mark.length }, 'kept');
    const now = apply(OLD);
    const { span } = createAnchorer(now, () => OLD).anchor(target, 'remark');
    const letters = (text: string) => text.replace(/\s/g, '');
    expect(span && letters(now.slice(span.start, span.end))).toBe(letters(mark));
  },
);
