import {
  IMPORT_OUTCOMES,
  type ImportItem,
  type ImportOutcome,
  type ImportPreview,
  type ToldTable,
} from './types.ts';

/** What is told of a record of which there is nothing more to say. */
export const blankItem = (table: ToldTable, outcome: ImportOutcome, words: string | null): ImportItem => ({
  table,
  outcome,
  words,
  fields: [],
  conflicts: [],
  reason: null,
  detail: null,
  placed: null,
});

const noCounts = (): Record<ImportOutcome, number> =>
  Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, 0])) as Record<ImportOutcome, number>;

/** What is told of the records of a file, as they are met. */
export class Told {
  readonly totals = noCounts();
  readonly #counts: ImportPreview['counts'] = {};
  readonly #items: ImportItem[] = [];

  add(item: ImportItem): void {
    this.totals[item.outcome] += 1;
    const counts = this.#counts[item.table] ?? noCounts();
    counts[item.outcome] += 1;
    this.#counts[item.table] = counts;
    if (item.outcome !== 'same') this.#items.push(item);
  }

  told(): Pick<ImportPreview, 'totals' | 'counts' | 'items'> {
    return { totals: this.totals, counts: this.#counts, items: this.#items };
  }
}
