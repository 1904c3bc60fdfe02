import { canonicalise } from '@/utils/text/canonical.ts';
import { ASCENT, DESCENT, type PageLine } from './lines/line.ts';
import type { Layout, PageParagraph, Piece, Rect } from './model.ts';
import type { Paragraph } from './paragraphs/paragraphs.ts';
import { isParted } from './paragraphs/sentence-end.ts';

/** Writes paragraphs as one canonical text, with the place of every run in it. */
export function compose(paragraphs: readonly Paragraph[]): Pick<Layout, 'text' | 'paragraphs' | 'pieces'> {
  let raw = '';
  const starts: { paragraph: Paragraph; start: number; end: number }[] = [];
  const runs: { line: PageLine; index: number; start: number; end: number }[] = [];
  for (const paragraph of paragraphs) {
    if (raw !== '') raw += '\n';
    const start = raw.length;
    for (const [at, line] of paragraph.lines.entries()) {
      const text = line.text.replace(/[\n\r\u2028\u2029]/g, ' ');
      if (at > 0) raw += isParted(paragraph.lines[at - 1]!.text, text) ? '' : ' ';
      for (const [index, run] of line.runs.entries())
        runs.push({
          line,
          index,
          start: raw.length + run.start,
          end: raw.length + run.start + run.text.length,
        });
      raw += text;
    }
    starts.push({ paragraph, start, end: raw.length });
  }
  const canonical = canonicalise(raw);
  const spanOf = ({ start, end }: { start: number; end: number }) => ({
    start: canonical.fromRaw(start, 'start'),
    end: canonical.fromRaw(end, 'end'),
  });
  const placed: PageParagraph[] = starts.map(({ paragraph, ...span }) => ({
    ...spanOf(span),
    page: paragraph.lines[0]!.page,
    kind: paragraph.kind,
  }));
  const pieces: Piece[] = runs.map(({ line, index, ...span }) => {
    const { run, x, width, baseline, size } = line.runs[index]!;
    const rect: Rect = [x, baseline - ASCENT * size, width, (ASCENT + DESCENT) * size];
    return { ...trimmed(canonical.text, spanOf(span)), page: line.page, run, rect };
  });
  return {
    text: canonical.text,
    paragraphs: placed.filter(({ start, end }) => start < end),
    pieces: pieces.filter(({ start, end }) => start < end),
  };
}

/** Without blanks at the ends, which belong to no run. */
function trimmed(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return { start: from, end: to };
}
