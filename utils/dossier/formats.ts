import type { DossierWords } from './dossier-words.ts';
import type { Dossier } from './model.ts';

/** A form in which the dossier is handed on. */
interface Format {
  /** What its file's name ends with. */
  extension: `.${string}`;
  /** The key of its name on the button, in `locales/`. */
  label: string;
  /** Writers are loaded when they are asked for: Word's alone weighs more than the popup. */
  write: (dossier: Dossier, words: DossierWords) => Promise<Blob>;
}

/** Every format, in the order of the buttons. A new one is its writer and a line here. */
export const DOSSIER_FORMATS = {
  docx: {
    extension: '.docx',
    label: 'popup.exportWord',
    write: async (dossier, words) => (await import('./writers/write-docx.ts')).writeDocx(dossier, words),
  },
  md: {
    extension: '.md',
    label: 'popup.exportMarkdown',
    write: async (dossier, words) =>
      new Blob([(await import('./writers/write-markdown.ts')).writeMarkdown(dossier, words)], {
        type: 'text/markdown;charset=utf-8',
      }),
  },
  csv: {
    extension: '.csv',
    label: 'popup.exportCsv',
    write: async (dossier, words) =>
      new Blob([(await import('./writers/write-csv.ts')).writeCsv(dossier, words)], {
        type: 'text/csv;charset=utf-8',
      }),
  },
  json: {
    extension: '.butnho.json',
    label: 'popup.exportJson',
    write: async (dossier) =>
      new Blob([(await import('./writers/write-exchange.ts')).writeExchange(dossier)], {
        type: 'application/json',
      }),
  },
} as const satisfies Record<string, Format>;

export type DossierFormat = keyof typeof DOSSIER_FORMATS;

export const DOSSIER_FORMAT_NAMES = Object.keys(DOSSIER_FORMATS) as DossierFormat[];
