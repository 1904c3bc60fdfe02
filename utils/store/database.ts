import { Dexie, type EntityTable, type Table } from 'dexie';
import { Fault } from '../fault';
import type { AcceptedCampaign, Annotation, Article, Rejection, Snapshot } from '../model';
import { declareVersions } from './versions';

/** One remembered choice of the reviewer; see preferences.ts for the keys. */
export interface PreferenceRow {
  key: string;
  value: unknown;
}

/**
 * The database. Only extension contexts (background, popup, pages) may open it: a content script's IndexedDB is the
 * page's own, so content scripts call the background instead (utils/messages.ts).
 */
export class ButNhoDatabase extends Dexie {
  articles!: EntityTable<Article, 'id'>;
  snapshots!: Table<Snapshot, [articleId: string, hash: string]>;
  annotations!: EntityTable<Annotation, 'id'>;
  rejections!: Table<Rejection, [articleId: string, fingerprint: string]>;
  campaigns!: EntityTable<AcceptedCampaign, 'id'>;
  preferences!: EntityTable<PreferenceRow, 'key'>;

  constructor(name = 'but-nho') {
    super(name);
    declareVersions(this);
  }
}

export const database = new ButNhoDatabase();

/** Quota errors wear different clothes: Dexie wraps them in an AbortError, whose message ends in a space. */
function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = 'inner' in error ? error.inner : undefined;
  return /QuotaExceeded/.test(`${error.name} ${error.message}`) || (inner !== error && isQuotaError(inner));
}

/**
 * Runs a piece of work on the database.
 * @throws Fault `quota` when the disk is full, `storage` when the database refuses for any other reason
 */
export async function withDatabase<T>(work: (database: ButNhoDatabase) => PromiseLike<T>): Promise<T> {
  try {
    return await work(database);
  } catch (error) {
    if (error instanceof Fault) throw error;
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new Fault(isQuotaError(error) ? 'quota' : 'storage', detail);
  }
}
