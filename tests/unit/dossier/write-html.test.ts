// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { buildDossier } from '@/utils/dossier/model.ts';
import { writeHtml } from '@/utils/dossier/writers/write-html.ts';
import { anEntryDossier, entryInput, MARKS, TEXT } from '../../sample/dossier.ts';
import { aFullArticle, aMark } from '../../sample/records.ts';
import { HOSTILE_TEXTS, UNSAYABLE_TEXTS } from './hostile-texts.ts';
import { wordsOf } from './locale.ts';

const vi = wordsOf('vi');
const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const page = read(writeHtml(anEntryDossier(), vi));
const textsOf = (selector: string, root: ParentNode = page) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
/** The words of a mark, by its number in the page. */
const marked = (number: number, root: ParentNode = page) =>
  [...root.querySelectorAll(`mark[data-mark="${number}"]`)].map(({ textContent }) => textContent).join('');

describe('the page of an entry', () => {
  it('begins with the form: what it is, the verdict with its reason, scores, eligibility, who says so', () => {
    expect(textsOf('header')[0]).toMatch(
      /Giải Búa liềm vàng lần thứ VI – năm 2021 · .*BLV-0123.*“Dân vận khéo” ở vùng lòng hồ.*Lường Văn Hạnh, Lò Thị Mẩy · Báo Đồng Thuận · .*3 kỳ/s,
    );
    expect(textsOf('.verdict')).toEqual(['✗ Không đề xuất']);
    expect(textsOf('.judged')[0]).toMatch(
      /Số liệu dày mà không nêu nguồn\..*Giọng kể gần dân\..*Vũ Hạnh Nguyên, 22\/11\/2026.*Đạt 1\/2/s,
    );
    expect(textsOf('.points td')).toEqual([
      'Tính phát hiện, tính mới',
      '2,5 / 4,0',
      'Số liệu, dẫn chứng',
      '1,0 / 2,0',
      'Tổng',
      '3,5 / 6,0',
    ]);
  });

  it('shows the kept text as it is, with every mark on its own words', () => {
    const [text] = page.querySelectorAll('.text');
    const paragraphs = [...text!.querySelectorAll(':scope > p')].map((paragraph) => {
      const bare = paragraph.cloneNode(true) as Element;
      for (const number of bare.querySelectorAll('sup')) number.remove();
      return bare.textContent;
    });
    expect(paragraphs.join('\n')).toBe(TEXT);
    const numbers = new Set(
      [...page.querySelectorAll('mark[data-mark]')].map((mark) => mark.getAttribute('data-mark')),
    );
    expect(numbers.size).toBe(MARKS.length + 1);
    const sorted = anEntryDossier().entries[0]!.marks.map(({ annotation }) => annotation.target.exact);
    expect(sorted.map((_, index) => marked(index + 1))).toEqual(sorted);
    // Each number stands once, where its mark ends.
    expect(textsOf('.text sup, .others sup').sort()).toEqual([...numbers].sort());
  });

  it('puts beside a paragraph what was noted, found, and changed since', () => {
    const remarks = textsOf('.text .remarks p');
    expect(remarks).toEqual([
      '2 Không ghi ngày ban hành.',
      expect.stringMatching(/^4 Câu chữ đã sửa: 9\.600 → 6\.900, đối chiếu ngày 22\/11\/2026\. Số cũ/),
      '5 Cả câu không có nguồn.',
      '6 ✗ sai. 712 + 546 = 1.258.',
      '7 ? còn ngờ.',
    ]);
    expect(textsOf('.others')[0]).toMatch(/Đánh dấu ngoài thân bài.*Ảnh: Lò Thị Mẩy.*Ảnh đẹp\./s);
  });

  it('leads to the passages on the site, but not where words are gone', () => {
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.text sup a')];
    expect(links.map(({ textContent }) => textContent)).not.toContain('4');
    expect(links.length).toBe(MARKS.length - 1);
    for (const { href } of links) expect(href).toMatch(/^https:\/\/dong-thuan-mau\.vn\/ky-\d\.html#:~:text=/);
  });

  it('does sums as on paper, and says what the reviewer said to them', () => {
    expect(textsOf('.check p')[0]).toMatch(/^✗ .* Kỳ 1 · Người nhận xét: có lỗi$/);
    expect(textsOf('.sum')[0]).toBe('712+546=1.258bài ghi 1.248');
    expect(textsOf('.check .note, .check blockquote')).toEqual([
      'Hỏi lại tòa soạn.',
      expect.stringContaining('712 hộ nghèo, còn lại 546 hộ'),
    ]);
    expect(textsOf('.holds')[0]).toContain('842 + 295 = 1.137 ✓');
  });

  it('tells campaigns one by one and every figure, and the part that was not read', () => {
    expect(textsOf('.grid tbody tr').length).toBe(2 + 5);
    expect(textsOf('.unread')[0]).toMatch(/^Kỳ 3 · dong-thuan-mau\.vn\/ky-3\.html .*chưa đọc/);
  });

  it('holds nothing that runs or loads, and says so to the browser', () => {
    expect(page.querySelectorAll('script, link, img, iframe, object, form, base').length).toBe(0);
    expect(page.querySelector('meta[http-equiv]')!.getAttribute('content')).toMatch(/^default-src 'none';/);
  });
});

it('several entries begin with what came of each, and lead to it', () => {
  const input = entryInput();
  const [source] = input.entries!;
  const other = {
    ...source!,
    entry: { ...source!.entry, id: 'entry-2', title: 'Chưa ai đọc' },
    articleIds: [],
    review: null,
  };
  const several = buildDossier({
    ...input,
    articles: [...input.articles, aFullArticle({ id: 'loose', title: 'Bài lẻ' })],
    entries: [source!, other],
  });
  const document = read(writeHtml(several, vi));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main > .wide a')];
  expect(links.map(({ textContent }) => textContent)).toEqual([
    '“Dân vận khéo” ở vùng lòng hồ',
    'Chưa ai đọc',
    'Bài lẻ',
  ]);
  for (const link of links)
    expect(document.querySelector(link.getAttribute('href')!)!.textContent).toContain(link.textContent);
  expect(textsOf('h1', document)).toEqual(['Tổng hợp nhận xét tác phẩm']);
  expect(document.querySelectorAll('[data-mark="4"]').length).toBe(1);
});

it('a text that is not at hand, or has other words there, is not marked: the sentence is told by itself', () => {
  const mark = aMark('statistic', '46 chi bộ', { start: 3 });
  const shown = (text: string | null) =>
    read(
      writeHtml(
        buildDossier({
          articles: [aFullArticle()],
          annotations: [mark],
          snapshots: text === null ? [] : [{ ...entryInput().snapshots[0]!, text }],
          exportedAt: '2026-11-22T08:00:00.000Z',
          reviewer: '',
        }),
        vi,
      ),
    );
  expect(textsOf('.text mark', shown('có 46 chi bộ.'))).toEqual(['46 chi bộ']);
  for (const text of [null, 'có 64 chi bộ.']) {
    const document = shown(text);
    expect(document.querySelector('.text')).toBeNull();
    expect(textsOf('.others mark', document)).toEqual(['46 chi bộ']);
  }
});

describe('whatever stands in titles, reasons, notes and quotes', () => {
  /** What the page shows of a text that stands everywhere. */
  const shownOf = (text: string) => {
    const input = entryInput();
    const [source] = input.entries!;
    const snapshot = { ...input.snapshots[0]!, text: `trước ${text} sau` };
    const review = {
      ...source!.review!,
      decision: { verdict: 'proposed' as const, reason: text },
      remark: text,
    };
    const entry = { ...source!.entry, title: text, authors: text };
    return read(
      writeHtml(
        buildDossier({
          ...input,
          annotations: [aMark('remark', text, { start: 6, note: text })],
          snapshots: [snapshot],
          entries: [{ ...source!, entry, review }],
        }),
        vi,
      ),
    );
  };

  it.each(Object.entries(HOSTILE_TEXTS))('is shown letter for letter and does nothing: %s', (_, text) => {
    const document = shownOf(text);
    expect(marked(1, document)).toBe(text);
    expect(document.querySelector('h1')!.textContent).toBe(text);
    expect(document.querySelector('.remarks .note')!.textContent).toBe(text);
    expect(textsOf('.judged p', document)).toContain(text.trim());
    expect(document.querySelectorAll('script, img, iframe, form, base, link').length).toBe(0);
    expect(document.querySelectorAll('style').length).toBe(1);
  });

  it.each(Object.entries(UNSAYABLE_TEXTS))('%s is shown as a sign that it cannot be', (_, [text, shown]) => {
    expect(marked(1, shownOf(text))).toBe(shown);
  });
});
