import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput } from '../../../utils/dossier/model.ts';
import {
  markdownAddress,
  markdownCell,
  markdownLine,
  markdownParagraph,
  markdownPassage,
} from '../../../utils/dossier/writers/markdown-text.ts';
import { writeMarkdown } from '../../../utils/dossier/writers/write-markdown.ts';
import { anEntryDossier, entryInput, MARKS } from '../../sample/dossier.ts';
import { aFullArticle, aMark } from '../../sample/records.ts';
import { HOSTILE_TEXTS, UNSAYABLE_TEXTS } from './hostile-texts.ts';
import { wordsOf } from './locale.ts';

const vi = wordsOf('vi');
/** HTML is allowed, as on the sites where Markdown is read: what a quote holds must not become HTML. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

function exportMarkdown(input: Partial<DossierInput>): string {
  const dossier = buildDossier({
    articles: [aFullArticle()],
    annotations: [],
    snapshots: [],
    exportedAt: '2026-11-22T08:00:00.000Z',
    reviewer: 'Hà Minh Thư',
    ...input,
  });
  return writeMarkdown(dossier, vi);
}

/** The text inside each element of a kind, tags out, line breaks kept. */
function texts(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) =>
    plain(inner),
  );
}

function plain(html: string): string {
  return html
    .replace(/<br>\n?/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

const HOSTILE = [
  'nhân *sao* và __gạch__ và `mã` và ~~bỏ~~ và $x$',
  '# không phải đề mục',
  'đề mục #',
  '- gạch đầu dòng',
  '+ cộng',
  '* sao',
  '1. một',
  '24.761,596 tỷ đồng',
  '2021) năm',
  '> trích',
  '---',
  '===',
  '***',
  '| ô | ô |',
  '\\| đã thoát',
  'a\\',
  '<script>alert(1)</script>',
  '<br>',
  '&nbsp;&#35;&lt;',
  '[chữ](http://x.vn) ![ảnh](y) [^1] [ ]',
  '```',
  '~~~',
  'https://vidu.vn/a_b_c?x=1&y=2*3 và www.vidu.vn/_x_',
  '    bốn khoảng trắng',
  '\tmột tab',
  'tăng 11,5% so với 2020; “Dân vận khéo”',
  'ỗ ợ'.normalize('NFD'),
  'mail_to@vidu.vn',
  '😀 :smile: ==đậm== ^mũ^',
];

describe('Markdown text', () => {
  it.each(HOSTILE)('is shown letter for letter: %s', (text) => {
    const paragraph = reader.render(markdownLine(text));
    expect(paragraph).toMatch(/^<p>.*<\/p>\n$/s);
    expect(plain(paragraph)).toBe(`${text}\n`);
    expect(paragraph).not.toMatch(/<(?!\/?p>)/);
    const quote = reader.render(markdownParagraph(`trước\n${text}\nsau`, '> '));
    expect(texts(quote, 'blockquote')).toEqual([`\ntrước\n${text}\nsau\n`]);
    const table = reader.render(`| a | b |\n| --- | --- |\n| ${markdownCell(text)} | c |`);
    expect(texts(table, 'td')).toEqual([
      text.trim() === text ? text : expect.stringContaining(text.trim()),
      'c',
    ]);
  });

  it.each([
    ['hai\ndòng', 'hai\ndòng'],
    ['hai\r\ndòng', 'hai\ndòng'],
    ['cách\n\ndòng', 'cách\n\ndòng'],
    ['\nđầu', '\nđầu'],
    ['cuối\n\n', 'cuối'],
    ['một\n- hai\n# ba', 'một\n- hai\n# ba'],
  ])('keeps the lines of %j', (text, shown) => {
    expect(texts(reader.render(markdownParagraph(text)), 'p')).toEqual([shown]);
    expect(texts(reader.render(markdownParagraph(text, '> ')), 'p')).toEqual([shown]);
  });

  it.each([
    ['https://bao.vidu.vn/a_b*c', '<https://bao.vidu.vn/a_b*c>'],
    ['bao.vidu.vn/a_b', '[bao.vidu.vn/a\\_b](<https://bao.vidu.vn/a_b>)'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['https://x.vn/> <b>', 'https\\://x.vn/\\> \\<b\\>'],
  ])('links web addresses only: %s', (url, markdown) => {
    expect(markdownAddress(url)).toBe(markdown);
  });
});

describe('a passage with marked stretches', () => {
  const passage = (...words: string[]) =>
    markdownPassage(
      words.map((one, index) => ({ words: one, isMarked: index % 2 === 1 })),
      '> ',
    );

  it.each([
    ['beside spaces', ['Có ', '1.248 hộ', ' hiến đất.'], '> Có **1.248 hộ** hiến đất.'],
    ['within quotes', ['“', 'Dân vận khéo', '”'], '> “**Dân vận khéo**”'],
    ['a sign that touches a letter', ['tăng ', '11,5%', 'so với'], '> tăng <b>11,5%</b>so với'],
    ['spaces at its ends', ['a', ' b ', 'c'], '> a<b> b </b>c'],
    ['over lines', ['Một ', 'hai\nba', ' bốn'], '> Một **hai**\\\n> **ba** bốn'],
    ['that touch', ['', 'a', '', 'b', ' c'], '> **ab** c'],
    ['a list that is none', ['', '1', '. một'], '> **1**. một'],
  ])('%s', (_, words, written) => {
    expect(passage(...words)).toBe(written);
    const [quote] = texts(reader.render(passage(...words)), 'blockquote');
    expect(quote!.trim()).toBe(words.join(''));
  });

  it.each([...HOSTILE, ...Object.values(HOSTILE_TEXTS)])('is shown letter for letter: %s', (text) => {
    const html = reader.render(passage('trước ', text, ' sau'));
    expect(texts(html, 'blockquote')[0]!.trim()).toBe(`trước ${text} sau`);
    expect(html).not.toMatch(/<(?!\/?(?:p|blockquote|strong|b)>)/);
    expect(texts(html, html.includes('<strong>') ? 'strong' : 'b')).toEqual([text]);
  });
});

describe('writeMarkdown', () => {
  const HEADINGS = [
    'Chấm điểm',
    'Kết luận',
    'Nhận xét chung',
    'Nội dung đánh dấu',
    'Phong trào, văn bản',
    'Số liệu',
    'Chỗ đánh dấu trong câu',
    'Kiểm số',
  ];
  const html = reader.render(writeMarkdown(anEntryDossier(), vi));

  it('tells an entry as its form does, then what was marked', () => {
    expect(texts(html, 'h1')).toEqual(['Phiếu nhận xét tác phẩm']);
    expect(texts(html, 'h2')).toEqual(['“Dân vận khéo” ở vùng lòng hồ']);
    expect(texts(html, 'h3')).toEqual(HEADINGS);
    expect(texts(html, 'li')).toEqual(
      expect.arrayContaining([
        'Người nhận xét: Vũ Hạnh Nguyên',
        'Mã số: BLV-0123',
        'Tác giả: Lường Văn Hạnh, Lò Thị Mẩy',
        'Kỳ 2: Điện về bản <Nà & Ẳng>, 16/06/2021, https://dong-thuan-mau.vn/ky-2.html',
        'Kỳ 3: 17/06/2021, https://dong-thuan-mau.vn/ky-3.html',
        'Không khớp: 712 + 546 = 1.258, bài ghi 1.248 (Kỳ 1). Người nhận xét: có lỗi. Hỏi lại tòa soạn.',
      ]),
    );
    expect(texts(html, 'p')).toEqual(
      expect.arrayContaining(['Không đề xuất', 'Số liệu dày mà không nêu nguồn.', 'Giọng kể gần dân.']),
    );
  });

  it('tells campaigns once with how often, and every figure', () => {
    const rows = texts(html, 'tr').map((row) => row.trim().split('\n'));
    expect(rows).toContainEqual(['2', 'Dân vận khéo', 'phong trào', '2 lần']);
    expect(rows.filter((row) => /hộ|km|người|3,7%/.test(row[2] ?? '')).map((row) => row[2])).toEqual([
      '68,5 km',
      'hơn 9.600 lượt người',
      '1.248 hộ',
      '546 hộ trung bình',
      'xuống còn 3,7%',
    ]);
  });

  it('shows each sentence once, with every mark in it, and what became of it', () => {
    const quotes = texts(html, 'blockquote').map((text) => text.trim());
    expect(new Set(quotes).size).toBe(quotes.length);
    for (const { target } of MARKS) expect(quotes.join('\n')).toContain(target.exact);
    expect(texts(html, 'strong')).toEqual(
      expect.arrayContaining(['68,5 km', 'hơn 9.600 lượt người', 'Kỳ 1', 'Kỳ 2']),
    );
    expect(texts(html, 'p').join('\n')).toMatch(/Câu chữ đã sửa: 9\.600 → 6\.900/);
  });

  it('counts the parts of an entry that nobody has read, too', () => {
    const input = entryInput();
    const [source] = input.entries!;
    const second = source!.articleIds[1]!;
    const html = reader.render(
      writeMarkdown(buildDossier({ ...input, entries: [{ ...source!, articleIds: [null, second] }] }), vi),
    );
    expect(texts(html, 'strong').filter((text) => /^Kỳ/.test(text))).toEqual(['Kỳ 2']);
  });

  it('shows every quote and note letter for letter, and as many as there are', () => {
    const quotes = HOSTILE.filter((quote) => !/^\s/.test(quote));
    const annotations = quotes.map((quote, start) => aMark('remark', quote, { start, note: quote }));
    const html = reader.render(exportMarkdown({ articles: [aFullArticle({ sapo: null })], annotations }));
    expect(texts(html, 'blockquote').map((text) => text.trim())).toEqual(
      quotes.map((quote) => expect.stringContaining(quote)),
    );
    expect(texts(html, 'p').filter((text) => quotes.includes(text))).toEqual(quotes);
    expect(html).not.toContain('<script');
  });

  it('lists several entries first; an article of none has its own section', () => {
    const input = entryInput();
    const [source] = input.entries!;
    const other = {
      ...source!,
      entry: { ...source!.entry, id: 'entry-2', title: 'Chưa | ai đọc' },
      articleIds: [],
      review: null,
    };
    const several = buildDossier({
      ...input,
      articles: [...input.articles, aFullArticle({ id: 'loose', title: 'Bài # lẻ' })],
      entries: [source!, other],
    });
    const html = reader.render(writeMarkdown(several, vi));
    const titles = ['“Dân vận khéo” ở vùng lòng hồ', 'Chưa | ai đọc'];
    expect(texts(html, 'h2')).toEqual([...titles, 'Bài # lẻ']);
    expect(texts(html, 'h1')).toEqual(['Tổng hợp nhận xét tác phẩm']);
    for (const title of titles) expect(texts(html, 'td')).toContain(title);
    expect(texts(html, 'p')).toContain('chưa đọc');
  });

  it('says when there is nothing', () => {
    expect(texts(reader.render(exportMarkdown({})), 'p')).toContain('Không có chỗ đánh dấu nào.');
    expect(texts(reader.render(exportMarkdown({ articles: [] })), 'p')).toEqual([
      'Chưa có bài nào trong hồ sơ.',
    ]);
  });

  it.each(Object.entries(UNSAYABLE_TEXTS))('%s is shown as a sign that it cannot be', (_, [text, shown]) => {
    expect(exportMarkdown({ reviewer: text })).toContain(shown);
  });
});
