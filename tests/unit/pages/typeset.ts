import type { PageRun, PageWords } from '../../../utils/pages/index.ts';

/** Letters of these tests are all as wide as this share of their size. */
const LETTER = 0.5;

export interface Setting {
  x: number;
  y: number;
  width: number;
  size?: number;
  leading?: number;
  font?: string;
  /** Spaces lines out to the full width, as printers do. */
  justify?: boolean;
  /** Of the first line. */
  indent?: number;
}

/** A page that is put together by hand, for tests: A4, one run a word. */
export class Sheet {
  readonly runs: PageRun[] = [];

  constructor(
    readonly number = 1,
    readonly width = 595,
    readonly height = 842,
  ) {}

  /** Paints one line as it is given, as one run. */
  line(text: string, x: number, baseline: number, size = 10, more: Partial<PageRun> = {}): this {
    this.runs.push({ text, x, baseline, width: text.length * LETTER * size, size, font: 'text', ...more });
    return this;
  }

  /**
   * Breaks a paragraph into lines as a printer does.
   * @returns the baseline after its last line
   */
  paragraph(
    text: string,
    { x, y, width, size = 10, leading = 1.25 * size, font = 'text', justify = true, indent = 0 }: Setting,
  ): number {
    let baseline = y;
    let line: string[] = [];
    let from = x + indent;
    const room = () => x + width - from;
    const lengthOf = (words: readonly string[]): number => words.join(' ').length * LETTER * size;
    const flush = (isLast: boolean): void => {
      const spare = room() - lengthOf(line);
      const gap = LETTER * size + (justify && !isLast && line.length > 1 ? spare / (line.length - 1) : 0);
      let at = from;
      for (const word of line) {
        this.runs.push({ text: word, x: at, baseline, width: word.length * LETTER * size, size, font });
        at += word.length * LETTER * size + gap;
      }
      baseline += leading;
      line = [];
      from = x;
    };
    for (const word of text.split(' ')) {
      if (line.length > 0 && lengthOf([...line, word]) > room()) flush(false);
      line.push(word);
    }
    flush(true);
    return baseline;
  }

  page(fonts: PageWords['fonts'] = {}): PageWords {
    const { number, width, height, runs } = this;
    return {
      number,
      label: String(number),
      width,
      height,
      runs,
      fonts: { text: { name: 'Text' }, bold: { name: 'Text-Bold', isBold: true }, ...fonts },
    };
  }
}
