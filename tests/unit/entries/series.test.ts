import { describe, expect, it } from 'vitest';
import { guessLayout } from '@/utils/entries/columns.ts';
import { readRows } from '@/utils/entries/read-rows.ts';
import { joinRows, seriesAmong } from '@/utils/entries/series/join-rows.ts';
import { placeAmong, proposeEntries, proposeParts } from '@/utils/entries/series/propose-parts.ts';
import { readSeriesAddress, readSeriesTitle } from '@/utils/entries/series/series.ts';
import { readDelimited } from '@/utils/entries/table/delimited.ts';
import { anEntry } from '../../sample/desk.ts';

const domainOf = (host: string) => host.split('.').slice(-2).join('.');

it.each<[string, number | null, boolean, number | null, string[], string]>([
  [
    'Giữ rừng đầu nguồn - Bài 2: Người gác đêm',
    2,
    false,
    null,
    ['giu rung dau nguon', 'nguoi gac dem'],
    'Giữ rừng đầu nguồn',
  ],
  ['Bài 2/5: Người gác đêm', 2, false, 5, ['nguoi gac dem'], ''],
  ['Lời hứa trước mùa lũ (Kỳ cuối)', null, true, null, ['loi hua truoc mua lu'], 'Lời hứa trước mùa lũ'],
  ['Lời hứa trước mùa lũ (Kỳ III)', 3, false, null, ['loi hua truoc mua lu'], 'Lời hứa trước mùa lũ'],
  [
    'Lời hứa trước mùa lũ (Tiếp theo và hết)',
    null,
    true,
    null,
    ['loi hua truoc mua lu'],
    'Lời hứa trước mùa lũ',
  ],
  [
    'Lời hứa trước mùa lũ (tiếp theo kỳ trước)',
    null,
    false,
    null,
    ['loi hua truoc mua lu'],
    'Lời hứa trước mùa lũ',
  ],
  ['Kỳ một: Ra khơi', 1, false, null, ['ra khoi'], ''],
])('“%s” names part %s (last: %s) of %s', (title, number, isLast, of, sides, name) => {
  expect(readSeriesTitle(title)).toEqual({ number, isLast, of, sides, name });
});

it.each([
  'Bài 2 tiếng mỗi ngày',
  'Nhật ký 30 ngày',
  'Kỳ 3 tháng cuối năm',
  'Bài học từ cơ sở',
  'Tập 5 nghìn chữ ký',
])('“%s” names no part', (title) => {
  expect(readSeriesTitle(title)).toBeNull();
});

it.each([
  ['https://a.vn/giu-rung-dau-nguon-bai-2-nguoi-gac-dem-post12345.html', 2, false],
  ['https://a.vn/giu-rung-dau-nguon-ky-cuoi-12345.html', null, true],
  ['https://a.vn/chi-bo-11/ky-1.html', 1, false],
  ['https://a.vn/bai-hoc-tu-co-so-12.html', undefined, undefined],
  ['không phải địa chỉ', undefined, undefined],
])('the address %s names part %s (last: %s)', (address, number, isLast) => {
  const place = readSeriesAddress(address);
  expect([place?.number, place?.isLast]).toEqual([number, isLast]);
});

const SECOND = {
  address: 'https://a.vn/giu-rung-dau-nguon-bai-2-nguoi-gac-dem-222.html',
  title: 'Giữ rừng đầu nguồn - Bài 2: Người gác đêm',
  links: [
    { address: 'https://a.vn/giu-rung-dau-nguon-bai-cuoi-loi-the-333.html', text: 'Bài cuối: Lời thề' },
    { address: 'https://a.vn/giu-rung-dau-nguon-bai-1-rung-keu-111.html', text: 'Bài 1: Rừng kêu' },
    { address: 'https://www.a.vn/giu-rung-dau-nguon-bai-1-rung-keu-111.html?utm_source=x', text: 'Bài 1' },
    { address: 'https://b.vn/giu-rung-dau-nguon-bai-4-444.html', text: 'Giữ rừng đầu nguồn - Bài 4: Khác' },
    { address: 'https://a.vn/giu-bien-bai-1-song-lon-555.html', text: 'Giữ biển - Bài 1: Sóng lớn' },
    { address: 'https://a.vn/thoi-su', text: 'Thời sự' },
  ],
};

describe('a page of a series', () => {
  it('proposes the other parts that it leads to, in order, and no other series', () => {
    const parts = proposeParts(SECOND, [], domainOf);
    expect(parts.map(({ text }) => text)).toEqual(['Bài 1: Rừng kêu', 'Bài cuối: Lời thề']);
    expect(proposeParts(SECOND, [parts[0]!.address], domainOf)).toHaveLength(1);
  });

  it('proposes the entry that it leads to a part of before the one of its name', () => {
    const entries = [
      anEntry({ id: 'name', title: 'GIỮ RỪNG ĐẦU NGUỒN', parts: [] }),
      anEntry({ id: 'link', title: null, parts: [{ address: SECOND.links[1]!.address, publishedOn: null }] }),
      anEntry({ id: 'other', title: 'Giữ biển', parts: [] }),
    ];
    expect(proposeEntries(SECOND, entries, domainOf).map(({ entry, why }) => [entry.id, why])).toEqual([
      ['link', 'linked'],
      ['name', 'title'],
    ]);
    const alone = { ...SECOND, address: 'https://a.vn/222', title: 'Người gác đêm' };
    expect(proposeEntries(alone, entries, domainOf)).toEqual([]);
    expect(proposeParts(alone, [], domainOf)).toEqual([]);
  });

  it('belongs before the parts of higher numbers and the last one', () => {
    const entry = anEntry({
      parts: SECOND.links.slice(0, 1).map(({ address }) => ({ address, publishedOn: null })),
    });
    expect(placeAmong(entry, readSeriesTitle(SECOND.title))).toBe(0);
    expect(placeAmong(entry, readSeriesTitle('Giữ rừng (Kỳ cuối)'))).toBe(1);
    expect(placeAmong(entry, null)).toBe(1);
  });
});

describe('a list of links', () => {
  const addresses = [
    'https://a.vn/giu-rung-dau-nguon-bai-cuoi-3.html',
    'https://a.vn/khac-1.html',
    'https://a.vn/giu-rung-dau-nguon-bai-1-12.html',
    'https://b.vn/giu-rung-dau-nguon-bai-2.html',
    'https://a.vn/giu-rung-dau-nguon-bai-2-14.html',
  ];
  const read = (text: string) => {
    const sheet = readDelimited(text);
    return readRows(sheet, guessLayout(sheet)).entries;
  };

  it('is as many entries, and what looks like one work is proposed in the order of reading', () => {
    const entries = read(addresses.join('\n'));
    expect(entries.map(({ parts }) => parts.length)).toEqual([1, 1, 1, 1, 1]);
    const [series, ...others] = seriesAmong(entries, domainOf);
    expect(others).toEqual([]);
    expect(series!.map(({ line }) => line)).toEqual([3, 5, 1]);
    const joined = joinRows(entries, [[3, 5, 1]]);
    expect(joined.map(({ line, parts }) => [line, parts.map(({ address }) => address)])).toEqual([
      [1, [addresses[2], addresses[4], addresses[0]]],
      [2, [addresses[1]]],
      [4, [addresses[3]]],
    ]);
    expect(seriesAmong(joined, domainOf)).toEqual([]);
  });

  it('with titles is told by these, and one with a code is left as it is', () => {
    const rows = [
      'Tên tác phẩm\tMã\tLink',
      'Giữ rừng đầu nguồn - Bài 2: Người gác đêm\t\thttps://a.vn/2',
      'Giữ rừng đầu nguồn - Bài 1: Rừng kêu\t\thttps://a.vn/1',
      'Giữ rừng đầu nguồn - Bài 3: Lời thề\tA-3\thttps://a.vn/3',
    ];
    const entries = read(rows.join('\n'));
    const [series] = seriesAmong(entries, domainOf);
    const [joined] = joinRows(entries, [series!.map(({ line }) => line)]);
    expect(joined).toMatchObject({ title: 'Giữ rừng đầu nguồn', line: 2 });
    expect(joined!.parts.map(({ address }) => address)).toEqual(['https://a.vn/1', 'https://a.vn/2']);
  });
});
