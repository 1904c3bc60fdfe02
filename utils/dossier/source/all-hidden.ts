import type { DossierRows } from './rows.ts';

/** The rows as they were collected, with every work read blind: for a reader who shall not know whose they are. */
export const allHidden = (rows: DossierRows): DossierRows => ({
  ...rows,
  entries: rows.entries.map((row) => ({ ...row, award: { ...row.award, blind: true } })),
  hidden: rows.articles.map(({ id }) => id),
});
