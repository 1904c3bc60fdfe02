import type { DossierWords } from './dossier-words.ts';
import type { Dossier } from './model.ts';

/** Separators of a CSV file: the first is what a Vietnamese Excel takes for one. */
export const CSV_SEPARATORS = [';', ','] as const;

/** What is chosen beside the format; each format says which of it concerns it. */
export interface WriteOptions {
  separator: (typeof CSV_SEPARATORS)[number];
}

/** What formats are grouped by: who or what is going to read them. */
export const FORMAT_USES = ['jury', 'work', 'machines'] as const;

/**
 * A form in which the dossier is handed on. Its name on buttons is `exporting.format.<name>` in `locales/`, what it is for
 * `exporting.use.<name>`.
 */
interface Format {
  /** What its file's name ends with. */
  extension: `.${string}`;
  /** What its file is, in the file's name. */
  kind: string;
  use: (typeof FORMAT_USES)[number];
  /** What is asked before it is written: whether names are hidden, what parts the cells. */
  asks: readonly ('names' | 'separator')[];
  /** Writers are loaded when they are asked for: Word's alone weighs more than the popup. */
  write: (dossier: Dossier, words: DossierWords, options: WriteOptions) => Promise<Blob>;
}

/** In the order in which they are offered. A new one is its writer, a line here and its two texts. */
const FORMATS = {
  docx: {
    extension: '.docx',
    kind: 'phieu-nhan-xet',
    use: 'jury',
    asks: ['names'],
    write: async (dossier, words) => (await import('./writers/write-docx.ts')).writeDocx(dossier, words),
  },
  md: {
    extension: '.md',
    kind: 'phieu-nhan-xet',
    use: 'work',
    asks: ['names'],
    write: async (dossier, words) =>
      new Blob([(await import('./writers/write-markdown.ts')).writeMarkdown(dossier, words)], {
        type: 'text/markdown;charset=utf-8',
      }),
  },
  csv: {
    extension: '.csv',
    kind: 'bang-danh-dau',
    use: 'work',
    asks: ['names'],
    write: async (dossier, words) =>
      new Blob([(await import('./writers/write-csv.ts')).writeCsv(dossier, words)], {
        type: 'text/csv;charset=utf-8',
      }),
  },
  json: {
    extension: '.butnho.json',
    kind: 'goi-trao-doi',
    use: 'machines',
    asks: [],
    write: async (dossier) =>
      new Blob([(await import('./writers/write-exchange.ts')).writeExchange(dossier)], {
        type: 'application/json',
      }),
  },
} as const satisfies Record<string, Format>;

export type DossierFormat = keyof typeof FORMATS;

export const DOSSIER_FORMATS: Readonly<Record<DossierFormat, Format>> = FORMATS;

export const DOSSIER_FORMAT_NAMES = Object.keys(FORMATS) as DossierFormat[];
