import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput } from '../../../utils/dossier/model.ts';
import {
  markdownAddress,
  markdownCell,
  markdownLine,
  markdownParagraph,
} from '../../../utils/dossier/writers/markdown-text.ts';
import { writeMarkdown } from '../../../utils/dossier/writers/write-markdown.ts';
import { aCampaign, aFullArticle, aMark, aStatistic } from '../../sample/records.ts';
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
  return [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) =>
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

describe('writeMarkdown', () => {
  it('shows every quote and note letter for letter, and as many as there are', () => {
    const quotes = HOSTILE.filter((quote) => !/^\s/.test(quote));
    const annotations = quotes.map((quote, start) => aMark('remark', quote, { start, note: quote }));
    const html = reader.render(exportMarkdown({ articles: [aFullArticle({ sapo: null })], annotations }));
    expect(texts(html, 'blockquote').map((text) => text.trim())).toEqual(quotes);
    expect(
      texts(html, 'p')
        .filter((text) => text.startsWith('Ghi chú của người nhận xét: '))
        .map((text) => text.replace('Ghi chú của người nhận xét: ', '')),
    ).toEqual(quotes);
    expect(texts(html, 'h4')).toHaveLength(quotes.length);
    expect(html).not.toContain('<script');
  });

  it('is read as head, tables and marks in text order', () => {
    const html = reader.render(
      exportMarkdown({
        annotations: [
          aMark('statistic', 'tăng 11,5%', {
            start: 20,
            anchorStatus: 'changed',
            currentQuote: 'tăng 15,1%',
            statistic: aStatistic({ attribution: 'theo báo cáo của xã' }),
            note: 'Đã sửa.',
          }),
          aMark('campaign', 'phong trào “Dân vận khéo” | thi đua', {
            start: 10,
            campaign: aCampaign(),
            origin: 'suggestion',
          }),
        ],
      }),
    );
    expect(texts(html, 'h1')).toEqual(['Hồ sơ nhận xét']);
    expect(texts(html, 'h2')).toEqual(['Về bản vùng cao nghe chuyện “ba cùng”']);
    expect(texts(html, 'h3')).toEqual([
      'Phong trào, văn bản',
      'Số liệu',
      'Các chỗ đánh dấu theo thứ tự trong bài',
    ]);
    expect(texts(html, 'td')).toEqual([
      '1',
      'Dân vận khéo',
      'phong trào',
      'phong trào “Dân vận khéo” | thi đua',
      '',
      'Đúng chỗ\n22/11/2026',
      '1',
      'tăng 11,5%',
      '11,5',
      '%',
      'Đã sửa.',
      'Câu chữ đã sửa: 11,5% → 15,1%\n22/11/2026',
    ]);
    expect(texts(html, 'h4')).toEqual(['Phong trào, văn bản 1', 'Số liệu 1']);
    expect(texts(html, 'blockquote').map((text) => text.trim())).toEqual([
      aFullArticle().sapo,
      'phong trào “Dân vận khéo” | thi đua',
      'tăng 11,5%',
      'tăng 15,1%',
    ]);
    expect(texts(html, 'li')).toEqual(
      expect.arrayContaining([
        'Người nhận xét: Hà Minh Thư',
        'Ngày đăng: 07:30, 15/06/2021',
        `Địa chỉ: ${aFullArticle().urls[0]}`,
        'Tình trạng: Đúng chỗ, đối chiếu ngày 22/11/2026',
        'Nguồn đánh dấu: gợi ý đã được chấp nhận, 20/11/2026',
        'Nguồn số liệu: theo báo cáo của xã',
      ]),
    );
    expect(html).toContain('<strong>Câu chữ đã sửa');
  });

  it('lists several articles first, and says when there is nothing', () => {
    const articles = ['article-1', 'article-2'].map((id) => aFullArticle({ id, title: `Bài # ${id}` }));
    const html = reader.render(exportMarkdown({ articles }));
    expect(texts(html, 'h2')).toEqual(['Danh sách bài', 'Bài # article-1', 'Bài # article-2']);
    expect(texts(html, 'p')).toContain('Bài này chưa có chỗ đánh dấu nào.');
    expect(texts(reader.render(exportMarkdown({ articles: [] })), 'p')).toEqual([
      'Chưa có bài nào trong hồ sơ.',
    ]);
  });

  it('says where there is no campaign or no statistic', () => {
    const html = reader.render(exportMarkdown({ annotations: [aMark('remark', 'hay')] }));
    expect(texts(html, 'p')).toEqual(expect.arrayContaining([vi.no_campaigns, vi.no_statistics]));
  });
});
