/** Separators of a CSV file: the first is what a Vietnamese Excel takes for one. */
export const CSV_SEPARATORS = [';', ','] as const;

/** What is chosen beside the format; each format says which of it concerns it. */
export interface WriteOptions {
  /** Hides authors and outlets of all works, not only of those that are judged blind. */
  isBlind: boolean;
  /** Numbers reviewers in the place of their names. */
  isUnnamed: boolean;
  separator: (typeof CSV_SEPARATORS)[number];
}

/** What formats are grouped by: who or what is going to read them. */
export const FORMAT_USES = ['jury', 'round', 'work', 'machines'] as const;
export type FormatUse = (typeof FORMAT_USES)[number];

/**
 * A form in which the dossier is handed on. Its name on buttons is `exporting.format.<name>` in `locales/`, what it is for
 * `exporting.use.<name>`.
 */
interface Format {
  /** What its file's name ends with. */
  extension: `.${string}`;
  /** Its media type. */
  type: string;
  /** What its file is, in the file's name. */
  kind: string;
  use: FormatUse;
  /** What is asked before it is written. */
  asks: readonly (keyof WriteOptions)[];
}

/** In the order in which they are offered. A new one is a line here, its two texts, and its writer in writers/write-format.ts. */
const FORMATS = {
  docx: {
    extension: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kind: 'phieu-nhan-xet',
    use: 'jury',
    asks: ['isBlind'],
  },
  xlsx: {
    extension: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    kind: 'bang-tong-hop',
    use: 'jury',
    asks: ['isBlind'],
  },
  html: {
    extension: '.html',
    type: 'text/html;charset=utf-8',
    kind: 'phieu-nhan-xet',
    use: 'jury',
    asks: ['isBlind'],
  },
  roundDocx: {
    extension: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kind: 'phieu-tong-hop',
    use: 'round',
    asks: ['isBlind', 'isUnnamed'],
  },
  roundXlsx: {
    extension: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    kind: 'phieu-tong-hop',
    use: 'round',
    asks: ['isBlind', 'isUnnamed'],
  },
  roundHtml: {
    extension: '.html',
    type: 'text/html;charset=utf-8',
    kind: 'phieu-tong-hop',
    use: 'round',
    asks: ['isBlind', 'isUnnamed'],
  },
  md: {
    extension: '.md',
    type: 'text/markdown;charset=utf-8',
    kind: 'phieu-nhan-xet',
    use: 'work',
    asks: ['isBlind'],
  },
  csv: {
    extension: '.csv',
    type: 'text/csv;charset=utf-8',
    kind: 'bang-danh-dau',
    use: 'work',
    asks: ['isBlind', 'separator'],
  },
  json: {
    extension: '.butnho.json',
    type: 'application/json',
    kind: 'goi-trao-doi',
    use: 'machines',
    asks: [],
  },
  jsonld: {
    extension: '.jsonld',
    type: 'application/ld+json',
    kind: 'w3c',
    use: 'machines',
    asks: ['isBlind'],
  },
  jsonl: {
    extension: '.jsonl',
    type: 'application/jsonl;charset=utf-8',
    kind: 'doan-danh-dau',
    use: 'machines',
    asks: ['isBlind'],
  },
} as const satisfies Record<string, Format>;

export type DossierFormat = keyof typeof FORMATS;

/** Those that tell what several reviewers say of the entries of an award. */
export type RoundForm = Extract<DossierFormat, `round${string}`>;

/** Those that a reviewer's own dossier is written in: the exchange file holds the records themselves. */
export type DossierForm = Exclude<DossierFormat, 'json' | RoundForm>;

export const DOSSIER_FORMATS: Readonly<Record<DossierFormat, Format>> = FORMATS;

export const isRoundForm = (format: DossierFormat): format is RoundForm => format.startsWith('round');

export const DOSSIER_FORMAT_NAMES = Object.keys(FORMATS) as DossierFormat[];
