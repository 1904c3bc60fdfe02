import { describe, expect, test } from 'vitest';
import { passageLinks } from '@/utils/dossier/passage/passage-link.ts';

const ADDRESS = 'https://bao-mau.vn/bai';

/** What a browser is told to look for, decoded piece by piece; null where the link opens the article alone. */
function told(text: string, words: string, { above = [], nth = 0 }: { above?: string[]; nth?: number } = {}) {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  const link = passageLinks(text, above)(ADDRESS, { start, end: start + words.length })!;
  if (link === ADDRESS) return null;
  const [address, directive] = link.split('#:~:text=');
  expect(address).toBe(ADDRESS);
  return directive!.split(',').map(decodeURIComponent);
}

describe('a link to a passage', () => {
  test('tells a long enough passage that stands once by its words alone', () => {
    const text = 'Cả bản đã hiến 3.200 m2 đất và góp nhiều ngày công cho con đường mới.';
    expect(told(text, 'hiến 3.200 m2 đất và góp nhiều ngày công')).toEqual([
      'hiến 3.200 m2 đất và góp nhiều ngày công',
    ]);
  });

  test('tells a short one with its neighbours: a menu may have the same word', () => {
    expect(told('Toàn huyện có 46 chi bộ trực thuộc.', '46 chi bộ')).toEqual([
      'huyện có-',
      '46 chi bộ',
      '-trực thuộc',
    ]);
  });

  test('takes words for the same that differ by case and diacritics only', () => {
    const text =
      'Con ma cũ đứng ở cuối con đường làng vắng vẻ.\nCon má cũ đứng ở cuối con đường làng vắng vẻ.';
    const second = told(text, 'Con má cũ đứng ở cuối con đường làng vắng vẻ')!;
    expect(second[0]).toBe('vẻ.-');
    expect(second[1]).toBe('Con má cũ đứng ở cuối con đường làng vắng vẻ');
    expect(
      told('Đất đai do xã quản lý từ lâu.\ndat dai do xa quan ly từ lâu.', 'Đất đai do xã quản lý'),
    ).toEqual(['Đất đai do xã quản lý từ lâu.', '-dat']);
  });

  test('begins and ends with whole words, or with what they go on from', () => {
    expect(told('Năm nay có 1.250 hộ thoát nghèo bền vững.', '250 hộ')![0]).toBe('nay có 1.-');
    expect(told('Năm nay có 33 hộ thoát nghèo bền vững.', '33 h')!.at(-1)).toBe('-ộ thoát nghèo');
  });

  test('tells a passage over several blocks by its first and last words, each of one block', () => {
    const text =
      'Ba năm trước đường vào bản còn lầy lội.\nNay xe máy đi tận cửa.\nHọc trò không phải lội bộ nữa.';
    expect(
      told(text, 'đường vào bản còn lầy lội.\nNay xe máy đi tận cửa.\nHọc trò không phải lội bộ'),
    ).toEqual(['đường vào bản còn lầy lội', 'Học trò không phải lội bộ']);
  });

  test('tells a long passage by its ends, and by more of them where these stand elsewhere, too', () => {
    const middle = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(5);
    const text = `Phong trào thi đua ở đây. Phong trào thi đua ở kia ${middle}cho đến hết mùa gặt năm ấy.`;
    const passage = `Phong trào thi đua ở kia ${middle}cho đến hết mùa gặt`;
    expect(told(text, passage)).toEqual(['Phong trào thi đua ở kia', 'mười cho đến hết mùa gặt']);
  });

  test('looks above the text, where headline and lead may say the same first', () => {
    const words = 'Hũ gạo nghĩa tình ở bản Luông';
    const text = `Mô hình ${words} ra đời.`;
    expect(told(text, words)).toEqual([words]);
    expect(told(text, words, { above: [`${words} năm 2021`] })).toEqual(['hình-', words]);
  });

  test('takes a lead that is a part of the text for no copy of itself', () => {
    const lead = 'Mô hình Hũ gạo nghĩa tình ở bản Luông ra đời.';
    expect(told(`${lead}\nChuyện bắt đầu từ đó.`, lead.slice(0, -1), { above: [lead] })).toEqual([
      lead.slice(0, -1),
    ]);
  });

  test('tells cells that repeat by the cells around them, and part of a line that repeats by the line', () => {
    const cells = 'Năm 2020\n12%\nNăm 2021\n12%\nhết';
    expect(told(cells, '12%', { nth: 1 })).toEqual(['2021-', '12%']);
    const lines = 'Mở đầu.\nTổng số 12 hộ nghèo\nGiữa bài.\nTổng số 12 hộ nghèo\nKết.';
    expect(told(lines, '12 hộ', { nth: 1 })).toEqual(['bài.-', 'Tổng số 12 hộ nghèo']);
  });

  test('opens the article alone rather than show another passage', () => {
    expect(told('Như nhau.\nNhư nhau.\nNhư nhau.\nNhư nhau.', 'Như', { nth: 1 })).toBeNull();
    expect(told('a '.repeat(2_000), 'a', { nth: 1_000 })).toBeNull();
    expect(told('Chữ hỏng \ud800 đứng giữa câu này đây.', 'hỏng \ud800 đứng giữa câu này')).toBeNull();
    expect(passageLinks('Một hai')('https://bao-mau.vn/bai', { start: 9, end: 12 })).toBe(ADDRESS);
    expect(passageLinks('Một hai')('https://bao-mau.vn/bai', { start: 3, end: 4 })).toBe(ADDRESS);
  });

  test('keeps what it is told letter for letter in an address', () => {
    const text = "Kế hoạch 37-KH/HU (bản 2), A&B 100% 'mới' #1 đã ban hành.";
    const link = passageLinks(text)(ADDRESS, { start: 0, end: text.length - 1 })!;
    expect(link).toBe(
      `${ADDRESS}#:~:text=${encodeURIComponent(text.slice(0, -1))
        .replaceAll('-', '%2D')
        .replaceAll("'", '%27')
        .replaceAll('(', '%28')
        .replaceAll(')', '%29')}`,
    );
  });

  test('keeps a fragment that says which page is shown, and leads nowhere but into the web', () => {
    const link = passageLinks('Toàn huyện có 46 chi bộ trực thuộc.');
    const span = { start: 0, end: 34 };
    expect(link('https://bao-mau.vn/#/bai/1', span)).toMatch(/#\/bai\/1:~:text=To%C3%A0n/);
    expect(link('bao-mau.vn/bai', span)).toMatch(/^https:\/\/bao-mau\.vn\/bai#:~:text=/);
    expect(link('javascript:alert(1)', span)).toBeNull();
  });

  test('takes a page of a million characters and thousands of passages in its stride', () => {
    const text = 'Có 12 hộ nghèo. '.repeat(60_000);
    const link = passageLinks(text);
    const links = Array.from({ length: 2_000 }, (_, i) => link(ADDRESS, { start: i * 16, end: i * 16 + 8 }));
    // Only the first words of the text can be told from all that follow.
    expect(new Set(links.slice(100))).toEqual(new Set([ADDRESS]));
  });
});

test('an article without a title, or with a blank one, is linked into as any other', () => {
  const text = 'Cả bản đã hiến 3.200 m2 đất và góp nhiều ngày công cho con đường mới.';
  expect(told(text, 'hiến 3.200 m2 đất và góp nhiều ngày công', { above: ['', ' '] })).toEqual([
    'hiến 3.200 m2 đất và góp nhiều ngày công',
  ]);
});
