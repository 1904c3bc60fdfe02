import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Alias } from '@/utils/dossier/exchange/file.ts';
import type { RecordKey } from '@/utils/merge/index.ts';
import type { Award } from '@/utils/model/award.ts';
import type { AnsweredFinding, Change, Review } from '@/utils/model/entries.ts';
import { Fault } from '@/utils/model/fault.ts';
import type {
  AcceptedCampaign,
  Annotation,
  Article,
  Lesson,
  Rejection,
  Snapshot,
} from '@/utils/model/records.ts';
import type { Membership } from '@/utils/panel/index.ts';
import type { StoredEntry } from '../desk/entry-keys.ts';
import { stampEdits } from '../stamps/stamping.ts';
import { ChangeLog, countChanges, type Tally } from '../tally.ts';
import type { Home } from './home.ts';
import type { ColleagueRecord, ImportedSlice, ImportNote, StoredHistory } from './imported.ts';
import { type Journal, journalWrites } from './journal.ts';
import type {
  ArrivedRow,
  AssignmentRow,
  BookmarkRow,
  OutboxRow,
  PersonRow,
  RefusedRow,
  ScanRow,
  VisitRow,
} from './panel-rows.ts';
import { declareVersions } from './versions.ts';

/** One remembered choice of the reviewer; see preferences.ts for the keys. */
export interface PreferenceRow {
  key: string;
  value: unknown;
}

/**
 * The database. Only extension contexts (background, popup, pages) may open it: a content script's IndexedDB is the
 * page's own, so content scripts call the background instead (utils/platform/messages/messages.ts).
 */
export class ButNhoDatabase extends Dexie {
  articles!: EntityTable<Article, 'id'>;
  snapshots!: Table<Snapshot, [articleId: string, hash: string]>;
  annotations!: EntityTable<Annotation, 'id'>;
  rejections!: Table<Rejection, [articleId: string, fingerprint: string]>;
  campaigns!: EntityTable<AcceptedCampaign, 'id'>;
  lessons!: Table<Lesson, [about: string, words: string]>;
  preferences!: EntityTable<PreferenceRow, 'key'>;
  tally!: EntityTable<Tally, 'id'>;
  awards!: EntityTable<Award, 'id'>;
  entries!: EntityTable<StoredEntry, 'id'>;
  reviews!: Table<Review, [entryId: string, reviewer: string]>;
  findings!: Table<AnsweredFinding, [articleId: string, fingerprint: string]>;
  changes!: Table<Change, [by: string, n: number]>;
  histories!: Table<StoredHistory, [table: string, key: RecordKey]>;
  aliases!: Table<Alias, string>;
  colleagues!: Table<ColleagueRecord, [reviewer: string, table: string, key: RecordKey]>;
  imports!: EntityTable<ImportNote, 'id'>;
  imported!: Table<ImportedSlice, [importId: string, slice: number]>;
  memberships!: EntityTable<Membership, 'panel'>;
  outbox!: Table<OutboxRow, [panel: string, id: string]>;
  scans!: EntityTable<ScanRow, 'panel'>;
  arrived!: Table<ArrivedRow, [panel: string, by: string, n: number]>;
  refused!: Table<RefusedRow, [panel: string, id: string]>;
  bookmarks!: Table<BookmarkRow, [panel: string, reading: string]>;
  visits!: Table<VisitRow, [panel: string, startedAt: string]>;
  assignments!: Table<AssignmentRow, [panel: string, entryId: string, who: string]>;
  people!: Table<PersonRow, [panel: string, who: string]>;

  /** What this context changed and has not brought into the second copy. */
  readonly log = new ChangeLog();

  /** Transactions whose records bring their own times along (../stamps/records.ts). */
  readonly incoming = new WeakSet<object>();

  /** Transactions that note what they write over. */
  readonly journals = new WeakMap<object, Journal>();

  constructor({ name, factory }: Pick<Home, 'name' | 'factory'> = { name: 'but-nho', factory: indexedDB }) {
    super(name, {
      indexedDB: knownVersionsOf(factory),
      IDBKeyRange,
      // A mark that was answered for is on the disk, not on its way there; the cost: `npm run bench -- --section save`.
      chromeTransactionDurability: 'strict',
    });
    declareVersions(this);
    countChanges(this, this.log);
    stampEdits(this, this.incoming);
    journalWrites(this, this.journals);
  }
}

/** Dexie opens a database that is newer than its code all the same, and writes into it: such a one is refused. */
function knownVersionsOf(factory: IDBFactory): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined) throw new Fault('newer', 'the database was written by a newer version');
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}
