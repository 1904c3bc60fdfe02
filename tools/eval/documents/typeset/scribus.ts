import { heightOf, type NewsPage, type Story } from './news-page.ts';

/** Pages as a script of Scribus, which sets text into frames that are linked, as programs for layout do. */

/** What the script is told of one text frame's text: paragraphs with their styles. */
interface FrameText {
  x: number;
  y: number;
  width: number;
  height: number;
  columns: number;
  gutter: number;
  /** Name of a frame that this one is linked behind. */
  after: string | null;
  name: string;
  paragraphs: [style: string, text: string][];
}

interface PageScript {
  path: string;
  width: number;
  height: number;
  margin: number;
  font: string;
  headFont: string;
  size: number;
  leading: number;
  isJustified: boolean;
  indent: number;
  space: number;
  dropCap: number;
  frames: FrameText[];
}

/** @param pages with the paths of the PDF files to be written */
export function scribusScript(pages: readonly { page: NewsPage; path: string }[]): string {
  const data = JSON.stringify(pages.map(({ page, path }) => scriptOf(page, path)));
  return `# -*- coding: utf-8 -*-
import json, scribus as s
PAGES = json.loads(${JSON.stringify(data)})
def font(name, bold=False, italic=False):
    names = s.getFontNames()
    for want in [name + (' Bold Italic' if bold and italic else ' Bold' if bold else ' Italic' if italic else ' Regular'),
                 name + (' Bold Oblique' if bold and italic else ' Bold' if bold else ' Oblique' if italic else ' Book'), name + ' Regular', name + ' Book']:
        if want in names: return want
    return [n for n in names if n.startswith('Liberation Serif')][0]
for p in PAGES:
    s.newDocument((p['width'], p['height']), (p['margin'],) * 4, s.PORTRAIT, 1, s.UNIT_MILLIMETERS, s.PAGE_1, 0, 1)
    def chars(name, f, size): s.createCharStyle(name=name, font=f, fontsize=size)
    chars('cBody', font(p['font']), p['size'])
    chars('cBold', font(p['font'], True), p['size'])
    chars('cItalic', font(p['font'], False, True), p['size'] * .85)
    chars('cTitle', font(p['headFont'], True), 10)
    chars('cSub', font(p['headFont'], True), p['size'])
    chars('cQuote', font(p['headFont'], False, True), p['size'] * 1.5)
    chars('cRun', font(p['headFont']), 8)
    lead = p['size'] * p['leading']
    align = s.ALIGN_BLOCK if p['isJustified'] else s.ALIGN_LEFT
    mm = 72 / 25.4
    def para(name, c, a, l, first=0, before=0, after=0, drop=0):
        s.createParagraphStyle(name=name, linespacingmode=0, linespacing=l, alignment=a, firstindent=first, gapbefore=before, gapafter=after, charstyle=c, hasdropcap=1 if drop else 0, dropcaplines=drop or 2, dropcapoffset=2)
    para('body', 'cBody', align, lead, p['indent'] * mm, 0, p['space'])
    para('first', 'cBody', align, lead, 0, 0, p['space'], p['dropCap'])
    para('lead', 'cBold', align, lead, 0, 0, 4)
    para('sub', 'cSub', s.ALIGN_LEFT, lead, 0, 6, 3)
    para('caption', 'cItalic', s.ALIGN_LEFT, lead * .9, 0, 0, 6)
    para('quote', 'cQuote', s.ALIGN_CENTERED, lead * 1.5, 0, 6, 6)
    para('author', 'cBold', s.ALIGN_RIGHT, lead, 0, 2, 6)
    para('run', 'cRun', s.ALIGN_LEFT, 10)
    for f in p['frames']:
        s.createText(f['x'], f['y'], f['width'], f['height'], f['name'])
        if f['columns'] > 1:
            s.setColumns(f['columns'], f['name']); s.setColumnGap(f['gutter'], f['name'])
        if f['after']: s.linkTextFrames(f['after'], f['name'])
        if not f['paragraphs']: continue
        s.setText('\\r'.join(t for _, t in f['paragraphs']), f['name'])
        at = 0
        for style, text in f['paragraphs']:
            s.selectText(at, len(text), f['name'])
            if style.startswith('title:'):
                size = float(style[6:]); name = 'title' + style[6:]
                s.createCharStyle(name='c' + name, font=font(p['headFont'], True), fontsize=size)
                para(name, 'c' + name, s.ALIGN_LEFT, size * 1.15)
                s.setStyle(name, f['name'])
            else: s.setStyle(style, f['name'])
            at += len(text) + 1
    pdf = s.PDFfile(); pdf.file = p['path']; pdf.fontEmbedding = 0; pdf.save()
    s.closeDoc()
`;
}

function scriptOf(page: NewsPage, path: string): PageScript {
  const width = page.width - 2 * page.margin;
  const frames: FrameText[] = [];
  let top = page.margin;
  const running = (name: string, y: number, text: string): void => {
    const [left = '', right = ''] = text.split('\t');
    const half = { y, width: width / 2, height: 6, columns: 1, gutter: 0, after: null };
    frames.push({ ...half, x: page.margin, name: `${name}L`, paragraphs: [['run', left]] });
    if (right)
      frames.push({ ...half, x: page.margin + width / 2, name: `${name}R`, paragraphs: [['run', right]] });
  };
  if (page.head) {
    running('head', top, page.head);
    top += 12;
  }
  for (const [at, story] of page.stories.entries()) {
    const isSideBySide = page.setting === 'boxes' && page.stories.length > 1;
    const first = page.stories[0]!;
    const share = isSideBySide ? first.columns / (first.columns + 1) : 1;
    const firstWidth = Math.floor(width * share) - (isSideBySide ? 4 : 0);
    const isBeside = isSideBySide && at > 0;
    const own = isBeside ? { ...story, columns: 1, titleAcross: true } : story;
    const x = isBeside ? page.margin + firstWidth + 6 : page.margin;
    const each = isBeside ? width - firstWidth - 6 : firstWidth;
    if (at === 1 && isSideBySide) top = page.margin + (page.head ? 12 : 0);
    top += place(own, page, `s${at}`, x, top, each, frames) + 6;
  }
  if (page.foot) running('foot', page.height - page.margin - 6, `${page.foot}\tTrang 1`);
  const { margin, height, size, leading, indent, space } = page;
  return {
    path,
    width: page.width,
    height,
    margin,
    font: whole(page.font),
    headFont: whole(page.headFont),
    size,
    leading,
    isJustified: page.align === 'justify',
    indent,
    space,
    dropCap: page.stories[0]!.dropCap,
    frames,
  };
}

/** Scribus shows no letter that a font lacks, as this one does. */
const whole = (font: string): string => font.replace('Liberation Sans Narrow', 'DejaVu Sans Condensed');

/** Adds a story's frames. @returns their height in mm */
function place(
  story: Story,
  page: NewsPage,
  name: string,
  x: number,
  y: number,
  width: number,
  frames: FrameText[],
): number {
  const titleHeight =
    Math.ceil((story.article.title.length * story.titleSize * 0.72 * 0.3528) / width) *
      story.titleSize *
      0.3528 *
      1.25 +
    3;
  const height =
    heightOf({ ...story, titleAcross: true }, page, width, story.columns, story.gutter) - titleHeight;
  const common = { y: y + titleHeight, height, columns: 1, gutter: 0 };
  frames.push({
    ...common,
    x,
    y,
    width,
    height: titleHeight,
    after: null,
    name: `${name}title`,
    paragraphs: [[`title:${story.titleSize}`, story.article.title]],
  });
  const paragraphs = paragraphsOf(story);
  if (page.setting !== 'linked')
    frames.push({
      ...common,
      x,
      width,
      columns: story.columns,
      gutter: story.gutter,
      after: null,
      name,
      paragraphs,
    });
  else {
    const each = (width - (story.columns - 1) * story.gutter) / story.columns;
    for (let at = 0; at < story.columns; at += 1)
      frames.push({
        ...common,
        x: x + at * (each + story.gutter),
        width: each,
        after: at === 0 ? null : `${name}-${at - 1}`,
        name: `${name}-${at}`,
        paragraphs: at === 0 ? paragraphs : [],
      });
  }
  return titleHeight + height;
}

function paragraphsOf({ article, subheads, inserts, author }: Story): [string, string][] {
  const parts: [string, string][] = [];
  if (article.lead) parts.push(['lead', article.lead]);
  for (const [at, text] of article.paragraphs.entries()) {
    const heading = subheads.get(at);
    if (heading) parts.push(['sub', heading]);
    const insert = inserts.get(at);
    if (insert?.type === 'picture') parts.push(['caption', insert.caption]);
    else if (insert?.type === 'quote') parts.push(['quote', `“${insert.text}”`]);
    else if (insert?.type === 'box') for (const line of insert.lines) parts.push(['caption', line]);
    parts.push([at === 0 ? 'first' : 'body', text]);
  }
  if (author) parts.push(['author', article.author.toUpperCase()]);
  return parts;
}
