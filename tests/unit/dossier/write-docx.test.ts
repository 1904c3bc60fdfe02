import { DOMParser, type Element, type Document as XmlDocument } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDossier, type DossierInput, type EntrySource } from '../../../utils/dossier/model.ts';
import { writeDocx } from '../../../utils/dossier/writers/write-docx.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import { aCampaign, aFullArticle, aMark, aSnapshot, aStatistic } from '../../sample/records.ts';
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

/** What is bold in a paragraph: the marked words of a sentence. */
function boldIn(paragraph: Element): string {
  const runs = all(paragraph, 'w:r').filter((run) => all(run, 'w:b').length > 0);
  const breaks: Record<string, string> = { 'w:br': '\n', 'w:tab': '\t' };
  return runs
    .flatMap((run) => [...run.childNodes] as Element[])
    .map((node) => breaks[node.tagName] ?? (node.tagName === 'w:t' ? node.textContent : ''))
    .join('');
}

function sentences(part: XmlDocument): Element[] {
  return all(part, 'w:p').filter(
    (paragraph) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') === 'BnSentence',
  );
}

const SOURCE: EntrySource = {
  entry: anEntry({ parts: [{ address: 'https://nhandan.vn/ky-1', publishedOn: '2021-10-12' }] }),
  award: anAward({
    name: 'Búa liềm vàng lần thứ VI – năm 2021',
    criteria: [
      { name: 'Tính mới', most: 4 },
      { name: 'Hiệu quả', most: 6 },
    ],
  }),
  review: {
    entryId: 'entry-1',
    reviewer: '',
    decision: { verdict: 'notProposed', reason: 'Số liệu không nêu nguồn.' },
    remark: 'Loạt bài gần dân.\nKết còn non.',
    scores: { 'Tính mới': 2.5, 'Hiệu quả': 3 },
    overrules: { type: { answer: 'yes', reason: 'hỏi ban thư ký' } },
    opened: [],
    stamps: {},
  },
  eligibility: [
    { rule: 'window', answer: 'yes', reason: { says: 'inside', values: ['2020-11-01', '2021-10-31'] } },
    { rule: 'press', answer: 'ask', reason: { says: 'unknownHost', values: ['nhandan.vn'] } },
    { rule: 'type', answer: 'ask', reason: { says: 'typeMissing', values: [] } },
  ],
  articleIds: ['article-1'],
};

describe('the sheet of an entry', () => {
  const TEXT = 'Có 1.248 hộ hiến đất. Phong trào “Dân vận khéo” lan rộng.\nBài khác.';
  const marks = [
    aMark('statistic', '1.248 hộ', {
      start: TEXT.indexOf('1.248'),
      note: 'Cộng lại là 1.258.',
      flag: 'wrong',
      statistic: aStatistic({ kind: 'count', value: 1248, unit: 'hộ', subject: 'hộ hiến đất' }),
    }),
    aMark('campaign', 'Dân vận khéo', {
      start: TEXT.indexOf('Dân vận'),
      campaign: aCampaign(),
      note: 'Trục chính.',
    }),
  ];
  const sheet = (source: Partial<EntrySource> = {}) =>
    exportDocx({
      articles: [aFullArticle({ title: 'Giữ lời hứa', publishedOn: '2021-10-12' })],
      annotations: marks,
      snapshots: [aSnapshot({ text: TEXT })],
      entries: [{ ...SOURCE, ...source }],
    });

  it('has the head of an office document, the code, and what the entry is', async () => {
    const document = (await sheet())('word/document.xml');
    const told = paragraphs(document);
    for (const line of [
      'Giải Búa liềm vàng',
      'lần thứ VI – năm 2021',
      'Hội đồng sơ khảo',
      'Tiểu ban Báo điện tử',
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Độc lập - Tự do - Hạnh phúc',
      'Phiếu nhận xét tác phẩm',
      'Mã số: BLV-0123',
    ])
      expect(told).toContain(line);
    expect(tables(document)[1]).toEqual([
      ['Tên tác phẩm', 'Giữ nếp họp chi bộ'],
      ['Tác giả', 'Lường Văn Hạnh, Lò Thị Mẩy'],
      ['Cơ quan báo chí', 'Báo Nhân Dân'],
      ['Loại hình, thể loại', 'Báo điện tử'],
      ['Ngày đăng', '12/10/2021, nhandan.vn/ky-1'],
      [
        'Điều kiện dự thi',
        'Đạt 2/3. Cần hỏi: nơi đăng (Chưa biết nhandan.vn có phải báo chí được cấp phép không). Loại hình (người nhận xét quyết: hỏi ban thư ký).',
      ],
    ]);
  });

  it('has the scores with their total, the verdict ticked with its reason, the remark, the day and the name', async () => {
    const document = (await sheet())('word/document.xml');
    expect(tables(document)[2]!.slice(1)).toEqual([
      ['1', 'Tính mới', '4,0', '2,5'],
      ['2', 'Hiệu quả', '6,0', '3,0'],
      ['', 'Tổng', '10,0', '5,5'],
    ]);
    expect(tables(document)[3]).toEqual([['☐ Đề xuất', '☐ Chưa quyết', '☒ Không đề xuất']]);
    const told = paragraphs(document);
    for (const line of [
      'Lý do: Số liệu không nêu nguồn.',
      'Loạt bài gần dân.',
      'Kết còn non.',
      '…………, ngày 22 tháng 11 năm 2026',
      'Người nhận xét',
      'Hà Minh Thư',
    ])
      expect(told).toContain(line);
  });

  it('leaves room to write where nothing is written, and no total where points are missing', async () => {
    const document = (await sheet({ review: null }))('word/document.xml');
    expect(tables(document)[2]!.at(-1)).toEqual(['', 'Tổng', '10', '']);
    expect(tables(document)[3]).toEqual([['☐ Đề xuất', '☐ Chưa quyết', '☐ Không đề xuất']]);
    expect(paragraphs(document).filter((line) => /^(?:Lý do: )?…{20,}$/.test(line))).toHaveLength(2);
  });

  it('has an annex: campaigns and figures one row each, and each sentence once with the marked words bold', async () => {
    const document = (await sheet())('word/document.xml');
    const [campaigns, statistics] = tables(document).slice(5);
    expect(campaigns!.slice(1)).toEqual([['1', 'Dân vận khéo', 'phong trào', '1 lần', 'Trục chính.']]);
    expect(statistics!.slice(1)).toEqual([['1', 'hộ hiến đất', '1.248 hộ', '1.248', 'hộ', 'sai']]);
    const [sentence, ...others] = sentences(document);
    expect(others).toEqual([]);
    expect(textOf(sentence!)).toBe(
      'Có 1.248 hộ hiến đất. Phong trào “Dân vận khéo” lan rộng. “1.248 hộ”: Cộng lại là 1.258.',
    );
    expect(boldIn(sentence!)).toBe('1.248 hộDân vận khéo');
    expect(paragraphs(document)).toContain(
      'Tất cả 2 chỗ đánh dấu còn nguyên văn, đối chiếu ngày 22/11/2026. Đánh dấu ngày 20/11/2026.',
    );
  });

  it('has no annex where nothing is marked', async () => {
    const part = await exportDocx({ articles: [], entries: [{ ...SOURCE, articleIds: [null] }] });
    expect(paragraphs(part('word/document.xml'))).not.toContain('Phụ lục: Nội dung đánh dấu');
  });

  it('tells what no longer stands one by one', async () => {
    const annotations = [
      aMark('statistic', 'tăng 11,5%', {
        anchorStatus: 'changed',
        currentQuote: 'tăng 15,1%',
        statistic: aStatistic(),
      }),
      aMark('remark', 'câu hay', { start: 40 }),
    ];
    const document = (await exportDocx({ annotations, entries: [SOURCE] }))('word/document.xml');
    expect(paragraphs(document).join('\n')).toContain(
      '2 chỗ đánh dấu, 1 chỗ còn nguyên văn, đối chiếu ngày 22/11/2026.',
    );
    expect(sentences(document).map(textOf)[0]).toContain('Câu chữ đã sửa: 11,5% → 15,1%');
  });
});

describe('several entries', () => {
  const ids = ['a1', 'a2', 'a3'];
  const several = () =>
    exportDocx({
      articles: ids.map((id) => aFullArticle({ id, title: `Bài ${id}` })),
      annotations: ids.map((articleId) => aMark('remark', 'câu hay', { articleId, id: articleId })),
      entries: ids.slice(0, 2).map((id, index) => ({
        ...SOURCE,
        entry: anEntry({ id, code: `BLV-000${index + 1}`, title: `Tác phẩm ${id}` }),
        articleIds: [id],
      })),
    });

  it('are summed up in a table, and stand one after the other without page breaks', async () => {
    const document = (await several())('word/document.xml');
    expect(
      tables(document)[1]!
        .slice(1)
        .map((row) => row.slice(1, 6)),
    ).toEqual([
      ['BLV-0001', 'Tác phẩm a1', 'Báo Nhân Dân', '5,5/10', 'Không đề xuất'],
      ['BLV-0002', 'Tác phẩm a2', 'Báo Nhân Dân', '5,5/10', 'Không đề xuất'],
    ]);
    const headings = ['1. BLV-0001 · Tác phẩm a1', '2. BLV-0002 · Tác phẩm a2', '3. Bài a3'];
    expect(paragraphsInStyle(document, 'Heading1')).toEqual(headings);
    expect(all(document, 'w:pageBreakBefore')).toEqual([]);
    expect(all(document, 'w:sectPr')).toHaveLength(1);
  });

  it('are found by a table of contents whose pages the word processor works out', async () => {
    const document = (await several())('word/document.xml');
    const anchors = all(document, 'w:bookmarkStart').map((one) => one.getAttribute('w:name'));
    const fields = all(document, 'w:instrText').map(({ textContent }) => textContent);
    expect(fields).toEqual(anchors.map((anchor) => `PAGEREF ${anchor} \\h`));
    expect(paragraphsInStyle(document, 'BnContents')).toHaveLength(3);
  });

  it('are told apart from tables that would run into each other', async () => {
    const document = (await several())('word/document.xml');
    for (const table of all(document, 'w:tbl'))
      expect((table.nextSibling as Element | null)?.tagName).not.toBe('w:tbl');
  });
});

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
    '{ PAGE } HYPERLINK "javascript:alert(1)" \\* MERGEFORMAT',
    '\u202Eđảo chiều\u202C العربية עברית',
    'dài '.repeat(25_000),
  ];

  it('keeps every quote letter for letter, each in its sentence', async () => {
    const part = await exportDocx({
      annotations: quotes.map((quote, start) => aMark('remark', quote, { start: start * 10 })),
    });
    expect(sentences(part('word/document.xml')).map(boldIn)).toEqual(quotes);
  });

  it('makes no field of what looks like one', async () => {
    const part = await exportDocx({ annotations: [aMark('remark', quotes[8]!, { note: quotes[8]! })] });
    expect(all(part('word/document.xml'), 'w:instrText')).toEqual([]);
  });

  it('leaves out only what XML cannot hold', async () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
    const quote = `a${controls}b\uFFFE\uFFFFc\uD800d\uDC00e\u007Ff😀`;
    const part = await exportDocx({
      annotations: [aMark('remark', quote, { note: quote })],
      entries: [
        {
          ...SOURCE,
          entry: anEntry({ title: quote, authors: quote, code: quote, subcommittee: quote }),
          review: { ...SOURCE.review!, remark: quote, decision: { verdict: null, reason: quote } },
        },
      ],
      reviewer: quote,
    });
    expect(sentences(part('word/document.xml')).map(boldIn)).toEqual(['a\t\n\nbcde\u007Ff😀']);
    expect(all(part('docProps/core.xml'), 'dc:creator')[0]?.textContent).toMatch(/^a\s+bcde/);
    const unnamed = await exportDocx({ reviewer: '' });
    expect(all(unnamed('docProps/core.xml'), 'dc:creator')[0]?.textContent).toBe('Lập bằng Bút Nhớ');
  });

  it('repeats the head of a long table, splits no row, and fills the width of the text', async () => {
    const annotations = Array.from({ length: 60 }, (_, start) =>
      aMark('statistic', `${start} hộ`, { start }),
    );
    const document = (await exportDocx({ annotations }))('word/document.xml');
    const table = all(document, 'w:tbl').find((one) => all(one, 'w:tr').length > 60)!;
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

  it('is A4 with the margins of Decree 30/2020, in Vietnamese, with title and author as properties', async () => {
    const part = await exportDocx({});
    const document = part('word/document.xml');
    const [size] = all(document, 'w:pgSz');
    expect([size?.getAttribute('w:w'), size?.getAttribute('w:h')]).toEqual(['11906', '16838']);
    const millimetres = (side: string) =>
      Math.round((Number(all(document, 'w:pgMar')[0]?.getAttribute(`w:${side}`)) / 1440) * 25.4);
    expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([20, 20, 30, 15]);
    expect(all(part('word/styles.xml'), 'w:lang')[0]?.getAttribute('w:val')).toBe('vi-VN');
    const core = part('docProps/core.xml');
    expect(all(core, 'dc:title')[0]?.textContent).toBe(
      'Phiếu nhận xét bài báo: Về bản vùng cao nghe chuyện “ba cùng”',
    );
    expect(all(core, 'dc:creator')[0]?.textContent).toBe('Hà Minh Thư');
  });

  it('has the number of the page at the top, from the second page on', async () => {
    const part = await exportDocx({});
    expect(all(part('word/document.xml'), 'w:titlePg')).toHaveLength(1);
    const fields = ['word/header1.xml', 'word/header2.xml'].map((name) =>
      all(part(name), 'w:instrText').map(({ textContent }) => textContent),
    );
    expect(fields).toEqual([['PAGE'], []]);
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
    expect(tables(part('word/document.xml'))[1]).toEqual([
      ['Tên bài', '(Bài chưa rõ tên)'],
      ['Tác giả', 'chưa rõ'],
      ['Cơ quan báo chí', 'chưa rõ'],
      ['Ngày đăng', 'chưa rõ'],
    ]);
    expect(paragraphs(part('word/document.xml'))).toContain('Không có chỗ đánh dấu nào.');
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
    expect(paragraphs(part('word/document.xml'))).toEqual(
      expect.arrayContaining(['bao.vidu.vn/a?b=1&c=2', ...urls.slice(1)]),
    );
  });

  it('is a document also when there is nothing to say', async () => {
    const document = (await exportDocx({ articles: [] }))('word/document.xml');
    expect(paragraphs(document)).toContain('Chưa có bài nào trong hồ sơ.');
  });
});
