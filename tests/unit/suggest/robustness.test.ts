import { describe, expect, it } from 'vitest';
import { suggest } from '../../../utils/suggest/index.ts';

const MEGABYTE = 1_000_000;
const repeated = (piece: string, length = MEGABYTE): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts that make careless patterns and scans take quadratic time. With those, this file would never end. */
const HOSTILE: [name: string, text: string][] = [
  ['no full stop', repeated('cấp ủy tổ chức cơ sở đảng tuyên truyền sâu rộng đến nhân dân ')],
  ['no space', repeated('đảngviên')],
  ['digits', repeated('1234567890')],
  ['grouped digits', repeated('1.234.567,')],
  ['chains of numbers', repeated('12/11-10/9 ')],
  ['chains of dots', repeated('1.')],
  ['chains of ranges', repeated('1 đến ')],
  ['numbers and letters', repeated('1a')],
  ['changes without end', repeated('từ 5% ')],
  ['pieces without end', repeated('5 chiếc nón lá ')],
  ['things counted together', repeated('12 hình ảnh, tư liệu, ')],
  ['equivalents', `giảm 5 xã (${repeated('tương đương ')}`],
  ['loan words', repeated('5 tablet ')],
  ['wrapped lines', repeated('12\nhộ\n')],
  ['figures without end', repeated('tăng 11,5% ')],
  ['comparators', repeated('trên gần khoảng hơn ')],
  ['opening quotes', repeated('“')],
  ['straight quotes', repeated('"a ')],
  ['ten thousand names', repeated('phong trào “Dân vận khéo”, ')],
  ['single quotes', repeated("'a ")],
  ['apostrophes', repeated("''a'' b' ")],
  ['wrapped lines', repeated('cấp ủy\nđảng bộ mô hình\n')],
  ['quotes before type words', repeated('“A b c” là một trong những mô hình ')],
  [
    'ten thousand different names',
    Array.from({ length: 10_000 }, (_, n) => `mô hình “Tên số ${n} hay”, `).join(''),
  ],
  ['a name without its type word', `Mô hình “Bếp lửa nghĩa tình”. ${repeated('Bếp lửa nghĩa tình ')}`],
  ['names that count', repeated('phong trào 5 không, 3 sạch, ')],
  ['type words', repeated('phong trào thi đua mô hình chương trình đề án ')],
  ['capital type words', repeated('Đề án Phát triển Chương trình ')],
  ['document types', repeated('Nghị quyết số ')],
  ['symbols', repeated('05-CT/TW, ')],
  ['plenums', repeated('Nghị quyết Đại hội Đảng bộ ')],
  ['definitions', repeated('phong trào “A b” (gọi tắt là A), ')],
  ['brackets', repeated('(')],
  ['line breaks', repeated('5 xã\n')],
  ['combining marks', repeated('e\u0301\u0323')],
  ['Chinese', repeated('第十三次全国代表大会 2021 年 35% ')],
  ['surrogates', repeated('😀 5 ')],
  ['number words', repeated('một trăm linh năm nghìn tỷ ')],
  ['aims', repeated('phấn đấu đạt mục tiêu dự kiến phải ít nhất 5 xã ')],
  ['sources', repeated('Ông A, Chủ tịch xã B, cho biết: “có 5 xã đạt chuẩn nông thôn”. ')],
  ['nested quotations', `${repeated('“', MEGABYTE / 2)}5 xã${repeated('”', MEGABYTE / 2)}`],
  ['comparisons', repeated('So với năm trước, tăng 5% so với kế hoạch; ')],
  ['one list', `Mục tiêu như sau:\n${repeated('- Thu nhập đạt 5 triệu đồng;\n')}`],
  ['a break after each word', repeated('huyện\ncó\n5\nxã\n')],
];

describe('hostile texts', () => {
  it.each(HOSTILE)(
    '%s',
    (_name, text) => {
      const found = suggest(text, { includeWords: true, includeLegalDocuments: true });
      for (const { start, end } of found) expect(start < end && end <= text.length).toBe(true);
    },
    120_000,
  );

  it.each([
    ['empty', ''],
    ['blank', ' \n\u00a0\n'],
    ['lone surrogate', '\ud800 5 xã'],
    ['OCR noise', 'Đ%ng b0 c0 l59 t0 ch*c c> s* d@ng, tr0ng d0 80/ 79 ch1 b0'],
    ['glued words', 'Đảngviên xãcó5chi bộ,trongđó có3 đảngbộ'],
    ['mojibake', 't?ếp nhận 5 c?ng trình, taùc phaåm 12'],
  ])('%s', (_name, text) => expect(() => suggest(text)).not.toThrow());

  it('never proposes two marks on the same words', () => {
    const text =
      'Thực hiện Chỉ thị số 05-CT/TW, phong trào “5 không, 3 sạch” có 152/159 chi hội, tăng 11,5%; mô hình “Dân vận khéo” có 1.200 lượt người. Đó là Năm Dân vận khéo, Tháng hành động “Dân vận khéo”, Đề án Dân vận khéo giai đoạn 2021-2025 và Nghị quyết Đại hội Đảng bộ tỉnh.';
    const found = suggest(text, { includeWords: true });
    for (const [at, one] of found.entries())
      if (at > 0) expect(one.start).toBeGreaterThanOrEqual(found[at - 1]!.end);
  });

  it('gives every suggestion a fingerprint of its own', () => {
    const text = repeated('Xã có 5 chi bộ. ', 2000);
    const prints = suggest(text).map(({ fingerprint }) => fingerprint);
    expect(prints.length).toBeGreaterThan(100);
    expect(new Set(prints).size).toBe(prints.length);
  });
});
