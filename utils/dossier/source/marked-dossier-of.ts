import { withoutNames } from '../blind.ts';
import { buildDossier, type Dossier } from '../model.ts';
import type { DossierHead } from './dossier-of.ts';
import type { DossierRows } from './rows.ts';

/** Makes a dossier of collected rows without what takes time to work out, figure checks, copies and eligibility: at once. */
export function markedDossierOf(rows: DossierRows, head: DossierHead): Dossier {
  const hidden = new Set(rows.hidden);
  const { articles, annotations, snapshots } = rows;
  const entries = rows.entries.map((row) => ({ ...row, eligibility: [] }));
  const input = { articles, annotations, snapshots, entries, ...head };
  return buildDossier(withoutNames(input, ({ id }) => hidden.has(id), head.hiddenWord));
}
