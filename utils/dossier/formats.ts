/** A form in which the dossier is handed on. */
interface Format {
  /** What its file's name ends with. */
  extension: `.${string}`;
  /** The key of its name on the button, in `locales/`. */
  label: string;
  /** Its media type. */
  type: string;
}

/** Every format, in the order of the buttons. A new one is a line here and its writer in writers/write-format.ts. */
export const DOSSIER_FORMATS = {
  docx: {
    extension: '.docx',
    label: 'popup.exportWord',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  md: { extension: '.md', label: 'popup.exportMarkdown', type: 'text/markdown;charset=utf-8' },
  csv: { extension: '.csv', label: 'popup.exportCsv', type: 'text/csv;charset=utf-8' },
  json: { extension: '.butnho.json', label: 'popup.exportJson', type: 'application/json' },
} as const satisfies Record<string, Format>;

export type DossierFormat = keyof typeof DOSSIER_FORMATS;

export const DOSSIER_FORMAT_NAMES = Object.keys(DOSSIER_FORMATS) as DossierFormat[];
