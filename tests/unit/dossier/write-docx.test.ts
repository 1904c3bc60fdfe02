import { DOMParser, type Element, type Document as XmlDocument } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput } from '../../../utils/dossier/model.ts';
import { writeDocx } from '../../../utils/dossier/writers/write-docx.ts';
import { PALETTE } from '../../../utils/model/palette.ts';
import { aCampaign, aFullArticle, aMark, aStatistic } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';

const vi = wordsOf('vi');

/** A part of the package; the parser throws where the XML is not well formed. */
type Parts = (name: string) => XmlDocument;

async function exportDocx(input: Partial<DossierInput>): Promise<Parts> {
  const dossier = buildDossier({
    articles: [aFullArticle()],
    annotations: [],
    snapshots: [],
    exportedAt: '2026-11-22T08:00:00.000Z',
    reviewer: 'Hà Minh Thư',
    ...input,
  });
  const blob = await writeDocx(dossier, vi);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return (name) => {
    const file = files[name];
    if (!file) throw new Error(`${name} is not in ${Object.keys(files).join(', ')}`);
    const parser = new DOMParser({
      onError: (_, message) => {
        throw new Error(message);
      },
    });
    return parser.parseFromString(strFromU8(file), 'text/xml');
  };
}

function all(node: XmlDocument | Element, tag: string): Element[] {
  return [...node.getElementsByTagName(tag)];
}

/** A paragraph's text as a reader of Word sees it: its runs, with line breaks as `\n` and tabs as `\t`. */
function textOf(paragraph: Element): string {
  const runs = all(paragraph, 'w:r').flatMap((run) => [...run.childNodes] as Element[]);
  const breaks: Record<string, string> = { 'w:br': '\n', 'w:tab': '\t' };
  return runs
    .map((node) => breaks[node.tagName] ?? (node.tagName === 'w:t' ? node.textContent : ''))
    .join('');
}

function paragraphs(part: XmlDocument | Element): string[] {
  return all(part, 'w:p').map(textOf);
}

function tables(part: XmlDocument): string[][][] {
  return all(part, 'w:tbl').map((table) =>
    all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => paragraphs(cell).join('\n'))),
  );
}

function paragraphsInStyle(part: XmlDocument, style: string): string[] {
  return all(part, 'w:p')
    .filter((paragraph) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') === style)
    .map(textOf);
}

describe('writeDocx', () => {
  const quotes = [
    'tăng 11,5% so với cùng kỳ năm 2020',
    'ký tự & <thẻ> ]]> "nháy" \' &amp; <!-- -->',
    'Ðảng bộ, Đảng bộ, ằẳẵ ộợữ',
    'Tiếng Việt tách dấu: ằ ộ ữ'.normalize('NFD'),
    '  khoảng trắng  hai   bên  ',
    'dòng một\ndòng hai\n\ndòng bốn\tsau tab',
    'chữ ngoài mặt phẳng cơ bản 𠀋 😀, khoảng trắng không ngắt\u00A0, gạch nối mềm \u00AD, nối \u200D',
    'phong trào '.repeat(500),
  ];

  it('keeps every quote letter for letter, in one paragraph of its own', async () => {
    const part = await exportDocx({
      annotations: quotes.map((quote, start) => aMark('remark', quote, { start: start * 10 })),
    });
    expect(paragraphsInStyle(part('word/document.xml'), 'BnQuote')).toEqual(quotes);
  });

  it('draws a kind in the colour that it has on the page', async () => {
    const part = await exportDocx({ annotations: [aMark('statistic', '412 hộ')] });
    const [label] = all(part('word/document.xml'), 'w:p').filter((one) => textOf(one) === 'Số liệu 1');
    const colour = all(label!, 'w:color')[0]?.getAttribute('w:val');
    expect(`#${colour}`.toLowerCase()).toBe(PALETTE.light.statistic.line);
  });

  it('keeps each line of a quote in one run', async () => {
    const part = await exportDocx({ annotations: [aMark('remark', 'dòng một & <hai>\nba')] });
    const texts = all(part('word/document.xml'), 'w:t').map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['dòng một & <hai>', 'ba']));
  });

  it('leaves out only what XML cannot hold', async () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
    const quote = `a${controls}b\uFFFE\uFFFFc\uD800d\uDC00e\u007Ff😀`;
    const part = await exportDocx({
      annotations: [aMark('remark', quote, { note: quote })],
      reviewer: quote,
    });
    const [written] = paragraphsInStyle(part('word/document.xml'), 'BnQuote');
    expect(written).toBe('a\t\n\nbcde\u007Ff😀');
    expect(all(part('docProps/core.xml'), 'dc:creator')[0]?.textContent).toMatch(/^a\s+bcde/);
    const unnamed = await exportDocx({ reviewer: '' });
    expect(all(unnamed('docProps/core.xml'), 'dc:creator')[0]?.textContent).toBe('Lập bằng Bút Nhớ');
  });

  it('sets campaigns and statistics as tables, marks without details with their quote alone', async () => {
    const part = await exportDocx({
      annotations: [
        aMark('campaign', 'Chỉ thị số 05-CT/TW', {
          start: 10,
          note: 'Dẫn đúng.\nĐủ số hiệu.',
          campaign: aCampaign({
            kind: 'directive',
            name: 'Học tập và làm theo',
            number: '05-CT/TW',
            issuer: 'Bộ Chính trị',
            date: '2016-05-15',
          }),
        }),
        aMark('campaign', 'tổ “ba cùng”', { start: 20, anchorStatus: 'orphan' }),
        aMark('statistic', 'tăng 11,5%', {
          start: 30,
          anchorStatus: 'changed',
          currentQuote: 'tăng 15,1%',
          statistic: aStatistic({ direction: 'up', baseline: 'so với năm 2020' }),
        }),
      ],
    });
    const [, , campaigns, statistics] = tables(part('word/document.xml'));
    expect(campaigns).toEqual([
      [
        'STT',
        'Tên',
        'Loại',
        'Số, ký hiệu; cơ quan ban hành',
        'Trích nguyên văn',
        'Ghi chú của người nhận xét',
        'Tình trạng, ngày đối chiếu',
      ],
      [
        '1',
        'Học tập và làm theo',
        'chỉ thị',
        '05-CT/TW, Bộ Chính trị, 15/05/2016',
        'Chỉ thị số 05-CT/TW',
        'Dẫn đúng.\nĐủ số hiệu.',
        'Đúng chỗ\n22/11/2026',
      ],
      ['2', '', '', '', 'tổ “ba cùng”', '', 'Không tìm thấy trong bài trên trang\n22/11/2026'],
    ]);
    expect(statistics?.[1]).toEqual([
      '1',
      'tăng 11,5%',
      '11,5',
      '%',
      'tăng',
      'so với năm 2020',
      '',
      'Câu chữ đã sửa: 11,5% → 15,1%\n22/11/2026',
    ]);
  });

  it('says of every mark its note, what the page says now, its status and its origin', async () => {
    const part = await exportDocx({
      annotations: [
        aMark('statistic', 'tăng 11,5%', {
          anchorStatus: 'changed',
          currentQuote: 'tăng 15,1%',
          note: 'Đã sửa.\nHỏi lại tòa soạn.',
          statistic: aStatistic({ subject: 'giá trị sản xuất', attribution: 'theo báo cáo của xã' }),
        }),
      ],
    });
    const document = part('word/document.xml');
    expect(paragraphsInStyle(document, 'BnMarkLabel')).toEqual(['Số liệu 1']);
    expect(paragraphsInStyle(document, 'BnNote')).toEqual([
      'Hiện nay trên trang: tăng 15,1%',
      'Ghi chú của người nhận xét: Đã sửa.\nHỏi lại tòa soạn.',
    ]);
    expect(paragraphsInStyle(document, 'BnQuiet')).toEqual([
      'Tình trạng: Câu chữ đã sửa: 11,5% → 15,1%, đối chiếu ngày 22/11/2026 · Đối tượng: giá trị sản xuất' +
        ' · Nguồn số liệu: theo báo cáo của xã · Nguồn đánh dấu: người nhận xét đánh dấu, 20/11/2026',
    ]);
  });

  it('leaves out columns that no row fills', async () => {
    const part = await exportDocx({ annotations: [aMark('statistic', 'tăng 11,5%')] });
    const statistics = tables(part('word/document.xml')).at(-1);
    expect(statistics).toEqual([
      ['STT', 'Trích nguyên văn', 'Ghi chú của người nhận xét', 'Tình trạng, ngày đối chiếu'],
      ['1', 'tăng 11,5%', '', 'Đúng chỗ\n22/11/2026'],
    ]);
  });

  it('repeats the head of a long table, splits no row, and fills the width of the text', async () => {
    const annotations = Array.from({ length: 60 }, (_, start) =>
      aMark('statistic', `${start} hộ`, { start }),
    );
    const document = (await exportDocx({ annotations }))('word/document.xml');
    const table = all(document, 'w:tbl').at(-1)!;
    const rows = all(table, 'w:tr');
    expect(rows).toHaveLength(61);
    expect(rows.filter((row) => all(row, 'w:tblHeader').length > 0)).toEqual([rows[0]]);
    expect(rows.filter((row) => all(row, 'w:cantSplit').length === 0)).toEqual([]);
    const width = all(table, 'w:gridCol').reduce(
      (sum, column) => sum + Number(column.getAttribute('w:w')),
      0,
    );
    const number = (tag: string, name: string) => Number(all(document, tag)[0]?.getAttribute(name));
    const room = number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right');
    expect(width).toBe(room);
  });

  it('is A4, in Vietnamese, with title and author as properties', async () => {
    const part = await exportDocx({});
    const [size] = all(part('word/document.xml'), 'w:pgSz');
    expect([size?.getAttribute('w:w'), size?.getAttribute('w:h')]).toEqual(['11906', '16838']);
    expect(all(part('word/styles.xml'), 'w:lang')[0]?.getAttribute('w:val')).toBe('vi-VN');
    const core = part('docProps/core.xml');
    expect(all(core, 'dc:title')[0]?.textContent).toBe(
      'Hồ sơ nhận xét: Về bản vùng cao nghe chuyện “ba cùng”',
    );
    expect(all(core, 'dc:creator')[0]?.textContent).toBe('Hà Minh Thư');
  });

  it('has a running header, and page numbers', async () => {
    const part = await exportDocx({
      articles: [aFullArticle({ title: 'dân vận khéo '.repeat(20).trim() })],
    });
    expect(paragraphs(part('word/header1.xml'))[0]).toMatch(
      /^Hồ sơ nhận xét\t?dân vận.* khéo dân…$|^.{15,90}…$/,
    );
    const fields = all(part('word/footer1.xml'), 'w:instrText').map(({ textContent }) => textContent);
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('says what is not known, and leaves out what may be missing', async () => {
    const bare = aFullArticle({
      title: null,
      sapo: null,
      byline: null,
      outlet: null,
      publishedOn: null,
      seriesPart: null,
      awardBanner: null,
      urls: [],
    });
    const part = await exportDocx({ articles: [bare], reviewer: '' });
    const document = part('word/document.xml');
    expect(paragraphs(document)).toContain('(Bài chưa rõ tên)');
    expect(tables(document)[1]).toEqual([
      ['Tác giả', 'chưa rõ'],
      ['Cơ quan báo chí', 'chưa rõ'],
      ['Ngày đăng', 'chưa rõ'],
    ]);
    expect(paragraphs(document)).toContain('Bài này chưa có chỗ đánh dấu nào.');
  });

  it('links web addresses and nothing else', async () => {
    const urls = [
      'https://bao.vidu.vn/a?b=1&c=2',
      'bao.vidu.vn/a',
      'javascript:alert(1)',
      'file:///etc/passwd',
    ];
    const part = await exportDocx({ articles: [aFullArticle({ urls })] });
    const targets = all(part('word/_rels/document.xml.rels'), 'Relationship')
      .filter((relationship) => relationship.getAttribute('TargetMode') === 'External')
      .map((relationship) => relationship.getAttribute('Target'));
    expect(targets).toEqual([urls[0], 'https://bao.vidu.vn/a']);
    expect(paragraphs(part('word/document.xml'))).toEqual(expect.arrayContaining(urls));
  });

  it('lists several articles, each in a section of its own', async () => {
    const titles = ['Bài một', 'Bài hai', 'Bài ba'];
    const articles = titles.map((title, index) => aFullArticle({ id: `a${index}`, title }));
    const document = (await exportDocx({ articles }))('word/document.xml');
    expect(
      tables(document)[1]
        ?.slice(1)
        .map(([number, title]) => `${number} ${title}`),
    ).toEqual(['1 Bài một', '2 Bài hai', '3 Bài ba']);
    expect(paragraphsInStyle(document, 'Heading1')).toEqual(titles);
    expect(all(document, 'w:sectPr')).toHaveLength(4);
  });

  it('is a document also when there is nothing to say', async () => {
    const document = (await exportDocx({ articles: [] }))('word/document.xml');
    expect(paragraphs(document)).toContain('Chưa có bài nào trong hồ sơ.');
  });
});
