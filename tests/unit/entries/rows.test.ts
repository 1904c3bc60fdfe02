import { describe, expect, it } from 'vitest';
import { readAddresses } from '@/utils/entries/addresses.ts';
import { type ColumnRole, guessLayout, roleOfHeading } from '@/utils/entries/columns.ts';
import { readListedDay } from '@/utils/entries/listed-day.ts';
import { readRows } from '@/utils/entries/read-rows.ts';

const HEADINGS: [string, ColumnRole | null][] = [
  ['Mã', 'code'],
  ['Mã số', 'code'],
  ['MÃ TÁC PHẨM', 'code'],
  ['Ma so', 'code'],
  ['Số báo danh', 'code'],
  ['Tên TP', 'title'],
  ['Tên tác phẩm', 'title'],
  ['TEN TAC PHAM', 'title'],
  ['Tên bài/ loạt bài', 'title'],
  ['Tác phẩm dự thi', 'title'],
  ['Tác giả', 'authors'],
  ['Tác giả/nhóm TG', 'authors'],
  ['Tên tác giả (bút danh)', 'authors'],
  ['Họ và tên', 'authors'],
  ['Đơn vị', 'outlet'],
  ['Cơ quan báo chí', 'outlet'],
  ['Tên cơ quan báo chí', 'outlet'],
  ['Nơi đăng', 'outlet'],
  ['Loại hình', 'type'],
  ['Thể loại', 'type'],
  ['Tiểu ban chấm', 'subcommittee'],
  ['Link', 'links'],
  ['Đường dẫn', 'links'],
  ['Liên kết các kỳ', 'links'],
  ['Địa chỉ trang web', 'links'],
  ['Ngày đăng', 'published'],
  ['Thời gian đăng, phát', 'published'],
  ['Ngày nộp hồ sơ', null],
  ['STT', 'ignored'],
  ['TT', 'ignored'],
  ['Ghi chú BTK', 'ignored'],
  ['Số kỳ', null],
  ['', null],
];

it.each(HEADINGS)('the heading “%s” is of the column %s', (heading, role) => {
  expect(roleOfHeading(heading)).toBe(role);
});

describe('the layout of a sheet', () => {
  it('is told by its headings, below a letterhead', () => {
    const rows = [
      ['HỘI NHÀ BÁO', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'],
      ['DANH SÁCH TÁC PHẨM DỰ GIẢI', 'DANH SÁCH TÁC PHẨM DỰ GIẢI'],
      [],
      ['TT', 'Mã số', 'Tên tác phẩm', 'Tác giả', 'Link', 'Ghi chú'],
      ['1', 'A-1', 'Tác phẩm một', 'An', 'https://a.vn/1'],
    ];
    expect(guessLayout({ name: '', rows })).toEqual({
      headRow: 3,
      firstRow: 4,
      roles: ['ignored', 'code', 'title', 'authors', 'links', 'ignored'],
    });
  });

  it('is told by headings in two rows, where groups are merged', () => {
    const rows = [
      ['STT', 'Tác phẩm', 'Tác phẩm', 'Người dự thi', 'Người dự thi', 'Đường dẫn', 'Đường dẫn'],
      ['', 'Mã', 'Tên', 'Họ tên', 'Đơn vị', 'Kỳ 1', 'Kỳ 2'],
      ['1', 'A-1', 'Một', 'An', 'Báo Mẫu', 'https://a.vn/1', 'https://a.vn/2'],
    ];
    expect(guessLayout({ name: '', rows })).toEqual({
      headRow: 0,
      firstRow: 2,
      roles: ['ignored', 'code', 'title', 'authors', 'outlet', 'links', 'links'],
    });
  });

  it('is told by what the columns hold where there are no headings', () => {
    const rows = [
      ['BLV-0117', 'Giữ nếp họp chi bộ ở xóm đạo', 'https://a.vn/1'],
      ['BLV-0118', 'Người giữ lửa ở chi bộ phố', 'https://a.vn/2'],
    ];
    expect(guessLayout({ name: '', rows })).toEqual({
      headRow: -1,
      firstRow: 0,
      roles: ['code', 'title', 'links'],
    });
  });

  it('is that of links alone', () => {
    expect(guessLayout({ name: '', rows: [['https://a.vn/1'], ['www.b.vn/2']] }).roles).toEqual(['links']);
  });
});

it.each([
  ['https://a.vn/1', ['https://a.vn/1'], ''],
  ['Kỳ 1: https://a.vn/1; Kỳ 2: https://a.vn/2.', ['https://a.vn/1', 'https://a.vn/2'], ''],
  ['https://a.vn/1,https://a.vn/2', ['https://a.vn/1', 'https://a.vn/2'], ''],
  ['www.a.vn/bai\na.vn/xa-hoi/bai-2.html', ['https://www.a.vn/bai', 'https://a.vn/xa-hoi/bai-2.html'], ''],
  ['https://a.vn/1 https://a.vn/1', ['https://a.vn/1'], ''],
  ['=HYPERLINK("https://a.vn/1","Kỳ 1")', ['https://a.vn/1'], ''],
  ['Xem bài https://a.vn/1', ['https://a.vn/1'], ''],
  ['https://a.vn/1 http:/a', ['https://a.vn/1'], 'http:/a'],
  ['báo giấy số 214', [], 'báo giấy số 214'],
  ['http://', [], 'http://'],
  ['javascript:alert(1)', [], 'javascript:alert(1)'],
  ['lean@toasoan.vn', [], 'lean@toasoan.vn'],
])('the addresses of “%s”', (cell, addresses, rest) => {
  expect(readAddresses(cell)).toEqual({ addresses, rest });
});

it.each([
  ['06/10/2021', '2021-10-06'],
  ['6-1-2021', '2021-01-06'],
  ['Thứ Tư, 06/10/2021 08:15', '2021-10-06'],
  ['2021-10-06T08:15', '2021-10-06'],
  ['44475', '2021-10-06'],
  ['44475.34', '2021-10-06'],
  ['30/02/2021', null],
  ['10/2021', null],
  ['từ 12 đến 14/8/2021', null],
  ['', null],
])('the day “%s”', (text, day) => {
  expect(readListedDay(text)).toBe(day);
});

const ROLES: ColumnRole[] = ['code', 'title', 'authors', 'links', 'published'];
const read = (rows: string[][], withoutLinks?: Set<number>) =>
  readRows({ name: '', rows }, { headRow: -1, firstRow: 0, roles: ROLES }, withoutLinks);
const ABC = ['A-1', 'Một', 'An', 'https://a.vn/1', '06/10/2021'];

describe('the entries of a sheet', () => {
  it('have what their cells say, and each part its day', () => {
    const { entries, refused } = read([
      ['A-1', 'Một', 'An\nBình', 'https://a.vn/1\nhttps://a.vn/2', '06/10/2021; 07/10/2021'],
      ['', 'Hai', '', '', ''],
    ]);
    expect(refused).toEqual([]);
    expect(entries).toMatchObject([
      {
        line: 1,
        code: 'A-1',
        title: 'Một',
        authors: 'An, Bình',
        parts: [
          { address: 'https://a.vn/1', publishedOn: '2021-10-06' },
          { address: 'https://a.vn/2', publishedOn: '2021-10-07' },
        ],
      },
      { line: 2, code: null, title: 'Hai', authors: null, parts: [] },
    ]);
  });

  it('may stand in two rows: one with the code again, or with nothing but the next part', () => {
    const { entries, refused } = read([
      ABC,
      ['a 1', 'MỘT', '', 'https://a.vn/2'],
      ['', '', '', 'https://a.vn/3'],
    ]);
    expect(refused).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]!.parts.map(({ address }) => address)).toEqual([
      'https://a.vn/1',
      'https://a.vn/2',
      'https://a.vn/3',
    ]);
  });

  it.each([
    [
      'a code again with another title',
      [ABC, ['A-1', 'Hai', '', '']],
      { why: 'code', code: 'A-1', line: 1 },
      2,
    ],
    [
      'a link that is none',
      [['A-1', 'Một', '', 'báo giấy số 214']],
      { why: 'link', text: 'báo giấy số 214' },
      1,
    ],
    [
      'a name that is a formula without a result',
      [['A-1', '=B2&C2', '', '']],
      { why: 'formula', text: '=B2&C2' },
      1,
    ],
    ['a code that is an error', [['#REF!', 'Một', '', '']], { why: 'formula', text: '#REF!' }, 1],
    ['neither code nor title nor link', [ABC, ['', '', 'An', '']], { why: 'nothing' }, 2],
  ])('are refused for %s, with line and reason', (_, rows, refusal, line) => {
    const { refused } = read(rows);
    expect(refused).toMatchObject([{ line, refusal }]);
  });

  it('does not give the parts of a refused row to the entry above it', () => {
    const { entries } = read([ABC, ['A-1', 'Hai', '', 'https://a.vn/8'], ['', '', '', 'https://a.vn/9']]);
    expect(entries.flatMap(({ parts }) => parts)).toHaveLength(1);
  });

  it('take a row without its link when the reviewer says so', () => {
    const { entries, refused } = read([['A-1', 'Một', '', 'báo giấy số 214']], new Set([1]));
    expect(refused).toEqual([]);
    expect(entries).toMatchObject([{ code: 'A-1', parts: [] }]);
  });

  it('are no lines that part a list or count it', () => {
    const { entries, refused } = read([
      ['I. BÁO IN', 'I. BÁO IN', 'I. BÁO IN', 'I. BÁO IN'],
      ABC,
      ['II. Phát thanh', '', '', ''],
      ['', 'Tổng cộng: 1 tác phẩm', '', ''],
      ['', '', '', ''],
    ]);
    expect(refused).toEqual([]);
    expect(entries).toHaveLength(1);
  });
});
