import type { Opinion } from '@/utils/consolidation/index.ts';
import type { Award } from '@/utils/model/award.ts';
import type { AnsweredFinding, Entry, Review } from '@/utils/model/entries.ts';
import type { Annotation, Article, Snapshot } from '@/utils/model/records.ts';

/** An entry as it was collected. */
export interface EntryRow {
  entry: Entry;
  award: Award;
  /** Null while nothing is written of it. */
  review: Review | null;
  /** For each part the id of its article; null where it was not read. */
  articleIds: (string | null)[];
  /** Codes or titles of entries that have an address in common with it. */
  duplicates: string[];
}

/** The texts of an entry of an award, for the search for copies. */
export interface WorkRow {
  id: string;
  awardId: string;
  /** Its code or title. */
  name: string;
  text: string;
}

/** What everybody says of one entry. */
export interface EntryOpinions {
  entryId: string;
  /** Oneself first, then colleagues by name. */
  opinions: Opinion[];
}

/**
 * All that a dossier is made of, as it lies in the store: lists only, so that it can be handed over in portions. What has to be worked
 * out, figure checks, copies and eligibility, is worked out of it where nobody waits (`dossierOf`).
 */
export interface DossierRows {
  /** In the order of the dossier. */
  entries: EntryRow[];
  articles: Article[];
  annotations: Annotation[];
  snapshots: Snapshot[];
  /** What the reviewer said to figure checks. */
  answered: AnsweredFinding[];
  /** Ids of the articles that are read blind. */
  hidden: string[];
  /** What everybody says of the entries, where several are told side by side: the marks are in it, and not in `annotations`. */
  opinions: EntryOpinions[];
  /** Every read work of the entries' awards. */
  works: WorkRow[];
}

export const noRows = (): DossierRows => ({
  entries: [],
  articles: [],
  annotations: [],
  snapshots: [],
  answered: [],
  hidden: [],
  opinions: [],
  works: [],
});

/** Adds a portion to what is there. */
export function addRows(rows: DossierRows, portion: Partial<DossierRows>): void {
  for (const [name, more] of Object.entries(portion)) {
    const held: unknown[] = rows[name as keyof DossierRows];
    for (const row of more) held.push(row);
  }
}
