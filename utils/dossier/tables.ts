export interface TableCell {
  /** May hold several lines (`\n`). */
  text: string;
  /** Set so that it catches the eye: a status that a judge must not pass over. */
  strong: boolean;
}

export interface TableColumn {
  head: string;
  /** In millimetres on a page of 165 mm. */
  width: number;
  /** Whether the width stays when other columns are left out; the room goes to the columns that hold running text. */
  fixed?: boolean;
  /** Left unless told. */
  align?: 'left' | 'center' | 'right';
}

/** A table ready to be set by a writer. */
export interface DossierTable {
  heading: string;
  /** What to say instead of a table without rows. */
  empty: string;
  columns: TableColumn[];
  rows: TableCell[][];
}
