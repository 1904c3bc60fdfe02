import { describe, expect, test } from 'vitest';
import { detectArticle } from '@/utils/article/detect/detect.ts';
import { readArticle } from '@/utils/article/read.ts';
import { ArticleText } from '@/utils/text/article-text.ts';
import * as fixtures from './fixtures.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function read(html: string) {
  const reading = readArticle(parse(html), fixtures.ADDRESS);
  return { ...reading, text: new ArticleText(reading.root, { skip: reading.skip }).text };
}

const ARTICLES = {
  'a portal in one form, without headings': fixtures.PORTAL,
  'a newsroom page with the wrong og:type': fixtures.NEWSROOM,
  'a page without h1': fixtures.TABLES,
  'a page with line breaks for paragraphs': fixtures.LINE_BREAKS,
};

describe('detection', () => {
  test.each(Object.entries(ARTICLES))('%s is an article', (_, html) => {
    expect(detectArticle(parse(html), fixtures.ADDRESS).isArticle).toBe(true);
  });

  test.each([
    ['the root address, unread', fixtures.NEWSROOM, 'https://vidu.vn/'],
    ['a front page under another address', fixtures.FRONT, 'https://vidu.vn/trang-chu.htm'],
    ['a section', fixtures.SECTION, 'https://vidu.vn/thoi-su.htm'],
    ['a thread', fixtures.THREAD, 'https://diendan.vidu.vn/threads/hoi-kinh-nghiem.155/'],
    ['an empty page', '', 'https://vidu.vn/bai-1'],
  ])('%s is none', (_, html, url) => {
    expect(detectArticle(parse(html), url).isArticle).toBe(false);
  });

  test('a page becomes an article when its body arrives', () => {
    const document = parse(fixtures.UNDECODED);
    expect(detectArticle(document, fixtures.ADDRESS).isArticle).toBe(false);
    document.querySelector('#dcontent')!.innerHTML = fixtures.DECODED_BODY;
    expect(detectArticle(document, fixtures.ADDRESS).isArticle).toBe(true);
  });

  test('a document without a body, or with hostile names, is answered', () => {
    const document = parse(fixtures.NEWSROOM);
    document.body.remove();
    expect(detectArticle(document, fixtures.ADDRESS).isArticle).toBe(false);
    const clobbered = parse(
      '<form name="body"></form><img name="querySelector"><form name="getElementsByTagName"></form>',
    );
    expect(detectArticle(clobbered, fixtures.ADDRESS).isArticle).toBe(false);
  });

  test('an enormous page is answered', () => {
    const html = `<h1>${fixtures.TITLE}</h1>${'<div><p>Một câu ngắn.</p></div>'.repeat(120_000)}`;
    expect(detectArticle(parse(html), fixtures.ADDRESS)).toBeDefined();
  });
});

describe('text', () => {
  test.each(Object.entries(ARTICLES))('%s gives its paragraphs in order, and nothing else', (_, html) => {
    const { text } = read(html);
    let from = 0;
    for (const paragraph of fixtures.PARAGRAPHS) {
      const at = text.indexOf(paragraph, from);
      expect(at, paragraph).toBeGreaterThanOrEqual(0);
      from = at + paragraph.length;
    }
    const rest = [fixtures.SAPO, ...fixtures.PARAGRAPHS].reduce(
      (left, known) => left.replace(known, ''),
      text,
    );
    expect(rest.replace(/\s|\(VD\) -/g, '')).toBe('');
  });

  test.each([
    ['portal', fixtures.PORTAL],
    ['newsroom', fixtures.NEWSROOM],
    ['tables', fixtures.TABLES],
  ])('the lead of the %s page is part of the text and known as such', (_, html) => {
    const { text, sapoElement, root, meta } = read(html);
    expect(text).toContain(fixtures.SAPO);
    expect(meta.sapo).toContain(fixtures.SAPO);
    expect(root.contains(sapoElement)).toBe(true);
    expect(sapoElement?.textContent).toContain(fixtures.SAPO);
  });

  test('the root is the live element, and a box that arrives later is left out by its name', () => {
    const document = parse(fixtures.NEWSROOM);
    const { root, skip } = readArticle(document, fixtures.ADDRESS);
    const before = new ArticleText(root, { skip }).text;
    expect(document.contains(root)).toBe(true);
    const box = document.createElement('div');
    box.className = 'related-news';
    box.textContent = 'Chuyện khác của bản khác.';
    document.querySelector('.detail-content')!.append(box);
    expect(new ArticleText(root, { skip }).text).toBe(before);
  });
});

describe('what the page says of the article', () => {
  test.each([
    ['portal', fixtures.PORTAL, 'Vàng Thị Mỷ', null],
    ['newsroom', fixtures.NEWSROOM, 'VÀNG THỊ MỶ - LÒ VĂN ÌNH', '07:41'],
    ['tables', fixtures.TABLES, 'Vàng Thị Mỷ', '07:41'],
    ['line breaks', fixtures.LINE_BREAKS, 'Lê Hằng - Cảnh Toàn', '07:41'],
  ])('%s', (_, html, byline, publishedTime) => {
    const { meta } = read(html);
    expect(meta).toMatchObject({
      title: fixtures.TITLE,
      byline,
      publishedOn: '2023-10-12',
      publishedTime,
      language: 'vi',
    });
  });

  test('the award banner', () => {
    expect(read(fixtures.PORTAL).meta.awardBanner).toMatchObject({
      award: 'Ngọn lửa nhỏ',
      edition: 'IV',
      year: 2023,
    });
    expect(read(fixtures.NEWSROOM).meta.awardBanner).toBeNull();
  });

  test('each known field says where it was read, and no other does', () => {
    const { meta, sources } = read(fixtures.NEWSROOM);
    expect(sources).toMatchObject({ title: 'visible', byline: 'visible', outlet: 'json-ld' });
    for (const [name, value] of Object.entries(meta)) expect(name in sources, name).toBe(value !== null);
  });

  test('an empty page gives nothing, and no exception', () => {
    const { meta, text } = read('');
    expect(text).toBe('');
    expect(meta).toMatchObject({
      title: null,
      sapo: null,
      byline: null,
      publishedOn: null,
      awardBanner: null,
    });
  });
});

test('a page whose elements hide the title of the document is read', () => {
  const html = fixtures.PORTAL.replace('</form>', '</form><img name="title"><form name="body"></form>');
  expect(() => read(html)).not.toThrow();
});
