import { describe, expect, it } from 'vitest';
import { type PageWords, readLayout } from '../../../utils/pages/index.ts';
import { Sheet } from './typeset.ts';

const FIRST =
  'Theo báo cáo của Huyện ủy, giai đoạn 2021–2025 toàn xã có 1.250 hộ tham gia tổ hợp tác, tăng 11,5% so với giai đoạn trước, và 96/112 thôn đã hoàn thành.';
const SECOND =
  'Thực hiện Chỉ thị số 05-CT/TW, Đảng ủy xã chọn 12 việc đột phá trong quý này, mỗi việc giao cho một đồng chí cấp ủy phụ trách và nêu rõ thời hạn.';
const THIRD =
  'Nhân dân đóng góp 318,5 triệu đồng và 2.640 ngày công để mở rộng con đường liên thôn dài 4,2 km.';

const linesOf = (...pages: PageWords[]): string[] => readLayout(pages, null).text.split('\n');

describe('paragraphs of a column', () => {
  it('are told apart by indents', () => {
    const sheet = new Sheet();
    const column = { x: 60, width: 220, indent: 14 };
    const y = sheet.paragraph(FIRST, { ...column, y: 100 });
    sheet.paragraph(SECOND, { ...column, y });
    expect(linesOf(sheet.page())).toEqual([FIRST, SECOND]);
  });

  it('are told apart by white between them', () => {
    const sheet = new Sheet();
    const y = sheet.paragraph(FIRST, { x: 60, y: 100, width: 220 });
    sheet.paragraph(SECOND, { x: 60, y: y + 6, width: 220 });
    expect(linesOf(sheet.page())).toEqual([FIRST, SECOND]);
  });

  it('are told apart by a short last line alone', () => {
    const sheet = new Sheet();
    const y = sheet.paragraph(THIRD, { x: 60, y: 100, width: 220 });
    sheet.paragraph(SECOND, { x: 60, y, width: 220 });
    expect(linesOf(sheet.page())).toEqual([THIRD, SECOND]);
  });

  it('hold together where lines are ragged', () => {
    const sheet = new Sheet();
    const y = sheet.paragraph(FIRST, { x: 60, y: 100, width: 160, justify: false, indent: 14 });
    sheet.paragraph(SECOND, { x: 60, y, width: 160, justify: false, indent: 14 });
    expect(linesOf(sheet.page())).toEqual([FIRST, SECOND]);
  });

  it('hold together where few words are spaced out over a narrow column', () => {
    const sheet = new Sheet();
    sheet.paragraph(FIRST, { x: 60, y: 100, width: 84 });
    expect(linesOf(sheet.page())).toEqual([FIRST]);
  });
});

it('two words at either edge of a column are one line, as lines around them go on between', () => {
  const sheet = new Sheet();
  sheet.line('Đảng bộ xã có nhiều việc mới và', 60, 100).line('đến', 60, 112.5).line('318,5', 190, 112.5);
  sheet.line('con đường liên thôn dài hơn 4,2', 60, 125).line('km vừa được trải nhựa năm ngoái', 60, 137.5);
  expect(linesOf(sheet.page())).toEqual([
    'Đảng bộ xã có nhiều việc mới và đến 318,5 con đường liên thôn dài hơn 4,2 km vừa được trải nhựa năm ngoái',
  ]);
});

describe('the ends of lines', () => {
  it.each([
    ['9-', '2024', 'Quý 9-2024'],
    ['05-', 'CT/TW', 'Quý 05-CT/TW'],
    ['2021–', '2025', 'Quý 2021–2025'],
    ['đồng/', 'người', 'Quý đồng/người'],
    ['-', 'văn hóa', 'Quý - văn hóa'],
    ['tăng', '61 %', 'Quý tăng 61 %'],
    ['1.250', '000', 'Quý 1.250 000'],
  ])('“%s” and “%s” read as “%s”', (end, start, expected) => {
    const sheet = new Sheet();
    sheet.line('Đảng bộ xã có nhiều việc mới trong năm qua và', 60, 100);
    sheet.line(`Quý ${end}`, 60, 112.5, 10, { width: 220 });
    sheet.line(`${start} thì xong.`, 60, 125);
    expect(linesOf(sheet.page())[0]).toContain(`${expected} thì xong.`);
  });
});

describe('columns and pages', () => {
  const half = FIRST.indexOf(' toàn xã');
  const parts = [FIRST.slice(0, half), FIRST.slice(half + 1)] as const;
  /** Lines that fill a column of their own, so that its width is known. */
  const filler = `${SECOND} ${THIRD} ${SECOND}`;

  const twoColumns = (order: readonly number[]): PageWords => {
    const sheet = new Sheet();
    const paint = [
      () => {
        const y = sheet.paragraph(filler, { x: 60, y: 120, width: 200 });
        sheet.line(parts[0], 60, y, 10, { width: 200 });
      },
      () => {
        sheet.line(parts[1], 290, 120, 10, { width: 190 });
        sheet.paragraph(filler, { x: 290, y: 132.5, width: 200 });
      },
    ];
    for (const at of order) paint[at]!();
    return sheet.page();
  };

  it('go on with a sentence', () => {
    expect(linesOf(twoColumns([0, 1])).join(' ')).toContain(FIRST);
  });

  it('are read from left to right whatever was painted first', () => {
    expect(linesOf(twoColumns([1, 0]))).toEqual(linesOf(twoColumns([0, 1])));
  });

  it('a number that is parted at a column’s end goes on, however short its line', () => {
    const sheet = new Sheet();
    const y = sheet.paragraph(filler, { x: 60, y: 120, width: 200 });
    sheet.line('Nghị quyết số 18-', 60, y);
    sheet.line('NQ/TU trong năm ấy.', 290, 120);
    sheet.paragraph(filler, { x: 290, y: 132.5, width: 200, indent: 14 });
    expect(readLayout([sheet.page()], null).text).toContain('số 18-NQ/TU trong năm ấy.');
  });

  it('a sentence goes on over the page, running heads and page numbers left out', () => {
    const [one, two, three] = [new Sheet(1), new Sheet(2), new Sheet(3)];
    for (const sheet of [one, two, three]) {
      sheet.line('BÁO VÙNG CAO – XÂY DỰNG ĐẢNG', 60, 40, 8);
      sheet.line(`Trang ${sheet.number} / Số 214`, 480, 810, 8);
    }
    one.line(parts[0], 60, 780, 10, { width: 220 });
    two.line(parts[1], 60, 80, 10, { width: 220 });
    three.paragraph(SECOND, { x: 60, y: 80, width: 220, indent: 14 });
    expect(linesOf(one.page(), two.page(), three.page())).toEqual([FIRST, SECOND]);
  });

  it('a caption does not cut a sentence in two', () => {
    const sheet = new Sheet();
    const y = sheet.paragraph(`${SECOND} ${parts[0]}`, { x: 60, y: 100, width: 200 });
    sheet.line('Bà con làm đường. Ảnh: Minh Khoa', 60, y + 80, 8);
    sheet.paragraph(parts[1], { x: 60, y: y + 100, width: 200 });
    expect(linesOf(sheet.page())).toContain('Bà con làm đường. Ảnh: Minh Khoa');
    expect(linesOf(sheet.page())[0]).toBe(`${SECOND} ${FIRST}`);
  });
});

describe('drop caps', () => {
  const set = (cap: string, rest: string): string => {
    const sheet = new Sheet();
    sheet.line(cap, 60, 124, 36, { width: 20 });
    const words = `${rest} ngày 12-5 đến nay`;
    sheet.line(words, 84, 100, 10, { width: 200 });
    sheet.line('xã đã huy động hơn 318,5 triệu đồng và', 84, 112.5, 10, { width: 200 });
    sheet.line('2.640 ngày công cho con đường mới của cả', 84, 125, 10, { width: 200 });
    sheet.line('vùng, trong đó có 43 hộ dân tộc Dao.', 60, 137.5, 10);
    sheet.paragraph(SECOND, { x: 60, y: 150, width: 224, indent: 14 });
    return linesOf(sheet.page())[0]!;
  };

  it.each([
    ['T', 'ừ', 'Từ ngày'],
    ['Đ', 'úng', 'Đúng ngày'],
    ['A', 'nh Sáu', 'Anh Sáu ngày'],
    ['Ô', 'ng Tám', 'Ông Tám ngày'],
    ['Ở', 'những bản xa', 'Ở những bản xa ngày'],
    ['Ở', 'Hòa Bình', 'Ở Hòa Bình ngày'],
    ['Ý', 'thức ấy', 'Ý thức ấy ngày'],
    ['Ấ', 'y là', 'Ấy là ngày'],
    ['“T', 'ôi', '“Tôi ngày'],
    ['Q', 'UA', 'QUA ngày'],
    // With the blank that Scribus paints behind it.
    ['T ', 'ừ', 'Từ ngày'],
  ])('%s + %s begins “%s”', (cap, rest, expected) => {
    const text = set(cap, rest);
    expect(text.startsWith(expected)).toBe(true);
    expect(text.endsWith('trong đó có 43 hộ dân tộc Dao.')).toBe(true);
  });
});

it('a drop cap that is painted last is not joined with the paragraph under it', () => {
  const sheet = new Sheet();
  sheet.line('nay, xã đã huy động hơn 318,5 triệu đồng', 88, 100, 10, { width: 200 });
  sheet.line('và 2.640 ngày công cho con đường.', 88, 112.5, 10, { width: 110 });
  sheet.line('Ở', 60, 112.5, 30, { width: 26 });
  sheet.paragraph(`“${SECOND}”`, { x: 60, y: 125, width: 228 });
  const lines = linesOf(sheet.page());
  expect(lines[0]).toBe('Ở nay, xã đã huy động hơn 318,5 triệu đồng và 2.640 ngày công cho con đường.');
  expect(lines[1]).toBe(`“${SECOND}”`);
});

it('a drop cap that is painted before a lower line begins the upper one', () => {
  const sheet = new Sheet();
  sheet.line('ng đến nay, xã đã huy động hơn 318,5 triệu', 88, 100, 10, { width: 200 });
  sheet.line('Ô', 60, 112.5, 26, { width: 26 });
  sheet.line('đồng và 2.640 ngày công cho con đường.', 88, 112.5, 10, { width: 110 });
  sheet.paragraph(SECOND, { x: 60, y: 125, width: 228, indent: 14 });
  expect(linesOf(sheet.page())[0]).toBe(
    'Ông đến nay, xã đã huy động hơn 318,5 triệu đồng và 2.640 ngày công cho con đường.',
  );
});

describe('several articles on a page', () => {
  const body = `${SECOND} ${THIRD} ${SECOND} ${THIRD}`;

  it('are read one after the other under short headlines, whatever their columns', () => {
    const sheet = new Sheet();
    sheet.line('Giữ lửa ở vùng biên', 40, 60, 24);
    let low = 0;
    for (const [at, x] of [40, 170, 300, 430].entries())
      low = Math.max(low, sheet.paragraph(`${at + 1}. ${body}`, { x, y: 90, width: 120 }));
    sheet.line('Chi bộ nhỏ', 40, low + 40, 18);
    for (const [at, x] of [40, 213, 386].entries())
      sheet.paragraph(`${at + 5}. ${body}`, { x, y: low + 60, width: 163 });
    const starts = linesOf(sheet.page()).map((line) => line.slice(0, 2));
    expect(starts).toEqual(['Gi', '1.', '2.', '3.', '4.', 'Ch', '5.', '6.', '7.']);
  });

  it('words set large within a column part nothing', () => {
    const sheet = new Sheet();
    sheet.line('Giữ lửa ở vùng biên của tổ quốc', 40, 60, 24);
    const beside = sheet.paragraph(`2. ${body} ${body}`, { x: 300, y: 90, width: 240 });
    sheet.paragraph(body, { x: 40, y: 90, width: 240 });
    sheet.line('Dân tin, dân theo', 60, beside - 25, 15);
    sheet.paragraph(`1. ${body}`, { x: 40, y: beside + 15, width: 240 });
    sheet.paragraph(`3. ${body}`, { x: 300, y: beside + 15, width: 240 });
    const starts = linesOf(sheet.page()).map((line) => line.slice(0, 2));
    expect(starts.filter((start) => /\d/.test(start))).toEqual(['1.', '2.', '3.']);
  });

  it('a caption under one end of a headline does not part its lines', () => {
    const sheet = new Sheet();
    sheet.line('Người gieo niềm tin trên đất khó và câu', 40, 60, 24);
    sheet.line('chuyện bám bản', 40, 88, 24);
    sheet.line('Ảnh: Minh Khoa', 420, 104, 7);
    sheet.paragraph(body, { x: 40, y: 120, width: 240 });
    sheet.paragraph(body, { x: 300, y: 120, width: 240 });
    expect(linesOf(sheet.page())[0]).toBe('Người gieo niềm tin trên đất khó và câu chuyện bám bản');
  });

  it('a line of the issue close over a headline is no part of the text', () => {
    const sheet = new Sheet();
    sheet.line('Số 214 (3051) • Thứ Sáu, ngày 4-10-2024', 300, 50, 8);
    sheet.line('Giữ lửa ở vùng biên', 40, 76, 24);
    sheet.paragraph(body, { x: 40, y: 120, width: 240 });
    expect(linesOf(sheet.page())[0]).toBe('Giữ lửa ở vùng biên');
  });
});

describe('small signs', () => {
  it('marks of foot notes are no part of the sentence, exponents are', () => {
    const sheet = new Sheet();
    sheet.line('Năm 2024', 60, 100).line('1', 100, 96, 6).line(' đạt 11,5%', 103, 100).line('2', 153, 96, 6);
    sheet.line(' trên 42 m', 156, 100).line('2', 206, 96, 6).line(' đất ở.', 210, 100);
    expect(linesOf(sheet.page())).toEqual(['Năm 2024 đạt 11,5% trên 42 m2 đất ở.']);
  });

  it('foot notes come last', () => {
    const [one, two] = [new Sheet(1), new Sheet(2)];
    one.paragraph(FIRST.slice(0, 110), { x: 60, y: 600, width: 220 });
    one.line('1. Báo cáo số 112 của Huyện ủy.', 60, 720, 7.5);
    two.paragraph(`${FIRST.slice(111)} ${SECOND}`, { x: 60, y: 120, width: 220 });
    const layout = readLayout([one.page(), two.page()], null);
    expect(layout.text.split('\n')).toEqual([`${FIRST} ${SECOND}`, '1. Báo cáo số 112 của Huyện ủy.']);
    expect(layout.paragraphs.map(({ kind }) => kind)).toEqual(['body', 'note']);
  });

  it('letters painted twice to look bold are read once', () => {
    const sheet = new Sheet();
    for (const by of [0, 0.3]) sheet.line('Đạt 11,5% kế hoạch năm.', 60 + by, 100);
    expect(linesOf(sheet.page())).toEqual(['Đạt 11,5% kế hoạch năm.']);
  });

  it('turned words and words outside of the page are not read', () => {
    const sheet = new Sheet();
    sheet.line('Đạt 11,5% kế hoạch năm.', 60, 100);
    sheet.line('Ảnh bên lề', 20, 300, 8, { isTurned: true }).line('Dấu cắt 99%', 60, 900);
    expect(linesOf(sheet.page())).toEqual(['Đạt 11,5% kế hoạch năm.']);
  });

  it('Ƣ of old files is Ư', () => {
    const sheet = new Sheet().line('ĐẢNG ỦY XÃ HƢNG ĐẠO nƣớc ta', 60, 100);
    expect(linesOf(sheet.page())).toEqual(['ĐẢNG ỦY XÃ HƯNG ĐẠO nước ta']);
  });
});

it('joined letters are read apart', () => {
  const sheet = new Sheet().line('Dự án ﬁlm tài liệu đạt 11,5% kế hoạch.', 60, 100);
  expect(linesOf(sheet.page())).toEqual(['Dự án film tài liệu đạt 11,5% kế hoạch.']);
});

describe('tables', () => {
  it('give a row each, the label first, and are joined to no paragraph', () => {
    const sheet = new Sheet();
    const y = sheet.paragraph(FIRST, { x: 60, y: 100, width: 400 });
    const rows = [
      ['Năm', 'Hộ nghèo', 'Thu nhập'],
      ['2021', '4,2%', '41,2'],
      ['2022', '3,1%', '45,9'],
      ['2024', '1,35%', '58,6'],
    ];
    for (const [at, row] of rows.entries())
      for (const [column, cell] of row.entries()) sheet.line(cell, 60 + column * 120, y + 20 + at * 16);
    sheet.paragraph(SECOND, { x: 60, y: y + 110, width: 400 });
    expect(linesOf(sheet.page())).toEqual([FIRST, ...rows.map((row) => row.join(' ')), SECOND]);
  });
});

describe('tables with cells of several lines', () => {
  it('keep the lines of a cell together, and prose above out', () => {
    const sheet = new Sheet();
    const y = sheet.paragraph(FIRST, { x: 60, y: 100, width: 400 });
    sheet
      .line('Năm', 60, y + 26)
      .line('Thu nhập', 180, y + 20)
      .line('(triệu đồng)', 180, y + 32);
    sheet.line('Hộ', 300, y + 20).line('nghèo', 300, y + 32);
    for (const [at, row] of [
      ['2021', '41,2', '4,2%'],
      ['2022', '45,9', '3,1%'],
    ].entries())
      for (const [column, cell] of row.entries()) sheet.line(cell, 60 + column * 120, y + 50 + at * 16);
    expect(linesOf(sheet.page())).toEqual([
      FIRST,
      'Năm Thu nhập (triệu đồng) Hộ nghèo',
      '2021 41,2 4,2%',
      '2022 45,9 3,1%',
    ]);
  });
});

describe('the map of places', () => {
  it('has each letter of the text in a piece, but for blanks between pieces', () => {
    const sheet = new Sheet();
    const y = sheet.paragraph(FIRST, { x: 60, y: 100, width: 220, indent: 14 });
    sheet.paragraph(SECOND.normalize('NFD'), { x: 60, y, width: 220, indent: 14 });
    const { text, pieces } = readLayout([sheet.page()], null);
    let at = 0;
    for (const piece of pieces) {
      expect(text.slice(at, piece.start).trim()).toBe('');
      expect(sheet.runs[piece.run]!.text.normalize('NFC')).toBe(text.slice(piece.start, piece.end));
      at = piece.end;
    }
    expect(at).toBe(text.length);
  });
});
