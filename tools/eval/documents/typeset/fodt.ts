import { heightOf, type Insert, type NewsPage, type Story } from './news-page.ts';

/** A page as a flat OpenDocument text, for LibreOffice. */

/** One grey pixel. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOsr6//DwAFfQJ5lj9g5QAAAABJRU5ErkJggg==';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const mm = (value: number): string => `${value.toFixed(2)}mm`;

/** Collects the automatic styles that parts of the page ask for. */
class Styles {
  readonly all: string[] = [];

  add(make: (name: string) => string): string {
    const name = `S${this.all.length}`;
    this.all.push(make(name));
    return name;
  }

  columns(count: number, gutter: number): string {
    return `<style:columns fo:column-count="${count}" fo:column-gap="${mm(gutter)}"/>`;
  }
}

export function fodtOf(page: NewsPage): string {
  const styles = new Styles();
  const width = page.width - 2 * page.margin;
  const body =
    page.setting === 'stacked'
      ? page.stories.map((story) => stacked(story, page, width, styles)).join('')
      : boxed(page, width, styles);
  const language = page.isHyphenated
    ? 'fo:language="en" fo:country="US"'
    : 'fo:language="vi" fo:country="VN"';
  const text = `<style:text-properties style:font-name="${page.font}" fo:font-size="${page.size}pt" ${language} fo:hyphenate="${page.isHyphenated}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/>`;
  const leading = Math.round(page.leading * 100);
  const paragraph = (name: string, parent: string, own: string, letters = ''): string =>
    `<style:style style:name="${name}" style:family="paragraph"${parent ? ` style:parent-style-name="${parent}"` : ''}><style:paragraph-properties ${own}/>${letters ? `<style:text-properties ${letters}/>` : ''}</style:style>`;
  const fonts = [...new Set([page.font, page.headFont])]
    .map((font) => `<style:font-face style:name="${font}" svg:font-family="'${font}'"/>`)
    .join('');
  const head = `style:font-name="${page.headFont}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>${fonts}</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph">${text}</style:default-style>
<style:style style:name="Frame" style:family="graphic"/>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-top="0" fo:margin-bottom="0" fo:orphans="0" fo:widows="0"/></style:style>
${paragraph('Body', 'Standard', `fo:text-align="${page.align === 'justify' ? 'justify' : 'start'}" fo:text-indent="${mm(page.indent)}" fo:margin-bottom="${page.space}pt" fo:line-height="${leading}%"`)}
${paragraph('Title1', 'Standard', 'fo:margin-bottom="2mm" fo:text-align="start"', `${head} fo:font-weight="bold" fo:hyphenate="false"`)}
${paragraph('Sub', 'Standard', 'fo:margin-top="2mm" fo:margin-bottom="1mm"', `${head} fo:font-weight="bold" fo:hyphenate="false"`)}
${paragraph('Caption', 'Standard', 'fo:margin-bottom="2mm"', `fo:font-size="${page.size * 0.82}pt" fo:font-style="italic" fo:hyphenate="false"`)}
${paragraph('Quote1', 'Standard', 'fo:text-align="center" fo:margin-top="2mm" fo:margin-bottom="2mm"', `${head} fo:font-size="${page.size * 1.5}pt" fo:font-style="italic" fo:hyphenate="false"`)}
${paragraph('Cell', 'Standard', '', `fo:font-size="${page.size * 0.85}pt" fo:hyphenate="false"`)}
${paragraph('Running', 'Standard', '', `${head} fo:font-size="8pt" fo:hyphenate="false"`)}
${paragraph('Author1', 'Standard', 'fo:margin-top="1mm" fo:margin-bottom="3mm"', 'fo:font-weight="bold" fo:hyphenate="false"')}
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="${mm(page.width)}" fo:page-height="${mm(page.height)}" fo:margin="${mm(page.margin)}"/><style:header-style/><style:footer-style/></style:page-layout>
${paragraph('RunningTabs', 'Running', '').replace('<style:paragraph-properties />', `<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="${mm(width)}" style:type="right"/></style:tab-stops></style:paragraph-properties>`)}
${styles.all.join('\n')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">${page.head ? `<style:header><text:p text:style-name="RunningTabs">${tabbed(page.head)}</text:p></style:header>` : ''}${page.foot ? `<style:footer><text:p text:style-name="RunningTabs">${escaped(page.foot)}<text:tab/>Trang <text:page-number text:select-page="current"/></text:p></style:footer>` : ''}</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body>
</office:document>`;
}

const tabbed = (text: string): string => text.split('\t').map(escaped).join('<text:tab/>');

/** The headline across, and under it the story in a section of its own columns. */
function stacked(story: Story, page: NewsPage, width: number, styles: Styles): string {
  const section = styles.add(
    (name) =>
      `<style:style style:name="${name}" style:family="section"><style:section-properties>${styles.columns(story.columns, story.gutter)}</style:section-properties></style:style>`,
  );
  const title = titleOf(story, styles);
  const each = (width - (story.columns - 1) * story.gutter) / story.columns;
  const flow = flowOf(story, page, each, styles);
  const inner = story.titleAcross ? flow : `${title}${flow}`;
  return `${story.titleAcross ? title : ''}<text:section text:style-name="${section}" text:name="${section}">${inner}</text:section>`;
}

/** Stories in boxes at fixed places: side by side while they fit, then below; or the first in frames that are linked. */
function boxed(page: NewsPage, width: number, styles: Styles): string {
  let top = page.margin + (page.head ? 12 : 0);
  const frames: string[] = [];
  const [first, ...others] = page.stories;
  const isSideBySide = page.setting === 'boxes' && others.length > 0;
  const share = isSideBySide ? first!.columns / (first!.columns + 1) : 1;
  const firstWidth = Math.floor(width * share) - (isSideBySide ? 4 : 0);
  let beside = top;
  if (page.setting === 'linked') top = linked(first!, page, width, top, frames, styles);
  else {
    const height = heightOf(first!, page, firstWidth, first!.columns, first!.gutter);
    frames.push(box(first!, page, page.margin, top, firstWidth, height, styles));
    top += height + 6;
  }
  for (const story of others) {
    if (isSideBySide) {
      const own = { ...story, columns: 1, titleAcross: true };
      const height = heightOf(own, page, width - firstWidth - 6, 1, 0);
      frames.push(
        box(own, page, page.margin + firstWidth + 6, beside, width - firstWidth - 6, height, styles),
      );
      beside += height + 6;
    } else {
      const height = heightOf(story, page, width, story.columns, story.gutter);
      frames.push(box(story, page, page.margin, top, width, height, styles));
      top += height + 6;
    }
  }
  return `${frames.join('')}<text:p text:style-name="Standard"/>`;
}

const frameStyle = (styles: Styles, columns: string): string =>
  styles.add(
    (name) =>
      `<style:style style:name="${name}" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties fo:margin="0" style:wrap="run-through" style:run-through="foreground" fo:padding="0" fo:border="none" style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top" style:vertical-rel="page">${columns}</style:graphic-properties></style:style>`,
  );

function box(
  story: Story,
  page: NewsPage,
  x: number,
  y: number,
  width: number,
  height: number,
  styles: Styles,
): string {
  const title = titleOf(story, styles);
  const style = frameStyle(styles, styles.columns(story.columns, story.gutter));
  const each = (width - (story.columns - 1) * story.gutter) / story.columns;
  const flow = flowOf(story, page, each, styles);
  if (!story.titleAcross) return frame(style, x, y, width, height, `${title}${flow}`);
  const plain = frameStyle(styles, '');
  const titleHeight =
    Math.ceil((story.article.title.length * story.titleSize * 0.72 * 0.3528) / width) *
      story.titleSize *
      0.3528 *
      1.25 +
    2;
  return `${frame(plain, x, y, width, titleHeight, title)}${frame(style, x, y + titleHeight + 1, width, height - titleHeight, flow)}`;
}

/** The story's columns as frames of their own, one linked to the next. @returns where they end */
function linked(
  story: Story,
  page: NewsPage,
  width: number,
  top: number,
  frames: string[],
  styles: Styles,
): number {
  const plain = frameStyle(styles, '');
  const titleHeight =
    Math.ceil((story.article.title.length * story.titleSize * 0.72 * 0.3528) / width) *
      story.titleSize *
      0.3528 *
      1.25 +
    2;
  frames.push(frame(plain, page.margin, top, width, titleHeight, titleOf(story, styles)));
  const each = (width - (story.columns - 1) * story.gutter) / story.columns;
  const height =
    heightOf({ ...story, titleAcross: true }, page, width, story.columns, story.gutter) - titleHeight;
  for (let at = 0; at < story.columns; at += 1) {
    const next = at + 1 < story.columns ? ` draw:chain-next-name="chain${at + 1}"` : '';
    const content = at === 0 ? flowOf(story, page, each, styles) : '<text:p text:style-name="Body"/>';
    frames.push(
      frame(
        plain,
        page.margin + at * (each + story.gutter),
        top + titleHeight + 1,
        each,
        height,
        content,
        `chain${at}`,
        next,
      ),
    );
  }
  return top + titleHeight + height + 6;
}

const frame = (
  style: string,
  x: number,
  y: number,
  width: number,
  height: number,
  content: string,
  name = '',
  chain = '',
): string =>
  `<draw:frame draw:style-name="${style}" draw:name="${name || `at ${mm(x)} ${mm(y)}`}" text:anchor-type="page" text:anchor-page-number="1" svg:x="${mm(x)}" svg:y="${mm(y)}" svg:width="${mm(width)}" svg:height="${mm(height)}"><draw:text-box${chain}>${content}</draw:text-box></draw:frame>`;

function titleOf(story: Story, styles: Styles): string {
  const style = styles.add(
    (name) =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Title1"><style:text-properties fo:font-size="${story.titleSize}pt"/></style:style>`,
  );
  return `<text:p text:style-name="${style}">${escaped(story.article.title)}</text:p>`;
}

function flowOf(story: Story, page: NewsPage, each: number, styles: Styles): string {
  const { article, dropCap } = story;
  const parts: string[] = [];
  if (article.lead) {
    const letters =
      story.leadStyle === 'bold'
        ? 'fo:font-weight="bold"'
        : story.leadStyle === 'italic'
          ? 'fo:font-style="italic"'
          : `fo:font-size="${page.size * 1.15}pt"`;
    const style = styles.add(
      (name) =>
        `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:text-indent="0mm" fo:margin-bottom="2mm"/><style:text-properties ${letters}/></style:style>`,
    );
    parts.push(`<text:p text:style-name="${style}">${escaped(article.lead)}</text:p>`);
  }
  const first =
    dropCap > 0
      ? styles.add(
          (name) =>
            `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:text-indent="0mm"><style:drop-cap style:lines="${dropCap}" style:length="1" style:distance="1mm"/></style:paragraph-properties></style:style>`,
        )
      : 'Body';
  for (const [at, paragraph] of article.paragraphs.entries()) {
    const heading = story.subheads.get(at);
    if (heading) parts.push(`<text:p text:style-name="Sub">${escaped(heading)}</text:p>`);
    const insert = story.inserts.get(at);
    if (insert) parts.push(insertOf(insert, each, styles));
    parts.push(`<text:p text:style-name="${at === 0 ? first : 'Body'}">${escaped(paragraph)}</text:p>`);
  }
  if (story.author) {
    const style = styles.add(
      (name) =>
        `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Author1"><style:paragraph-properties fo:text-align="${story.author === 'right' ? 'end' : 'start'}"/></style:style>`,
    );
    parts.push(`<text:p text:style-name="${style}">${escaped(article.author.toUpperCase())}</text:p>`);
  }
  return parts.join('');
}

function insertOf(insert: Insert, each: number, styles: Styles): string {
  switch (insert.type) {
    case 'picture':
      return `<text:p text:style-name="Cell"><draw:frame text:anchor-type="as-char" svg:width="${mm(each - 1)}" svg:height="${mm(each * 0.55)}"><draw:image><office:binary-data>${PICTURE}</office:binary-data></draw:image></draw:frame></text:p><text:p text:style-name="Caption">${escaped(insert.caption)}</text:p>`;
    case 'quote':
      return `<text:p text:style-name="Quote1">“${escaped(insert.text)}”</text:p>`;
    case 'table': {
      const cell = styles.add(
        (name) =>
          `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.6mm"/></style:style>`,
      );
      const rows = insert.rows.map(
        (row) =>
          `<table:table-row>${row.map((text) => `<table:table-cell table:style-name="${cell}" office:value-type="string"><text:p text:style-name="Cell">${escaped(text)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
      );
      return `<table:table table:name="${cell}"><table:table-column table:number-columns-repeated="${insert.rows[0]!.length}"/>${rows.join('')}</table:table>`;
    }
    case 'box': {
      const style = styles.add(
        (name) =>
          `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Cell"><style:paragraph-properties fo:border="0.5pt solid #000000" fo:padding="1mm" fo:background-color="#eeeeee"/></style:style>`,
      );
      return insert.lines
        .map((line) => `<text:p text:style-name="${style}">${escaped(line)}</text:p>`)
        .join('');
    }
  }
}
