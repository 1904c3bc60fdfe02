/** A table as somebody keeps it: rows of texts, as far as they go. A cell that is not there is ''. */
export interface Sheet {
  /** Its name in the workbook; '' where it comes from elsewhere. */
  name: string;
  rows: readonly (readonly string[])[];
}

/** Rows that are read of a sheet: more than any award has, so that a file of empty rows does not choke the page. */
export const MOST_ROWS = 20_000;
/** Columns that are read of a row. */
export const MOST_COLUMNS = 60;

/** A cell's text in one spelling: NFC, no space at its ends, none of any kind twice. Line breaks stay. */
export const cellText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
