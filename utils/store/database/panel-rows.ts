import type { RecordKey } from '@/utils/merge/index.ts';
import type { FieldChange } from '@/utils/model/entries.ts';
import type {
  Assignment,
  Bookmark,
  PanelChange,
  PanelFaultKind,
  PanelTable,
  ReadingName,
  RefusedChange,
  VisitReport,
} from '@/utils/panel/index.ts';

/**
 * What is kept of a panel (utils/panel/) beside the records themselves. Memberships hold keys, which no file can hold, and
 * the rest can be had from the log again, so only assignments have a place in the second copy.
 */

/** A change that this library has to say in a panel. */
export interface OutboxRow {
  panel: string;
  id: string;
  /** Its place among all that this library has to say there, in the order in which it was made. */
  place: number;
  /** The library it was made in: another one after a loss. */
  by: string;
  /** Its number in the log; null until it is first sent. */
  n: number | null;
  table: PanelTable;
  key: RecordKey;
  t: string;
  /** The number of the change in the table `changes`; null where the row says itself what is written. */
  change: number | null;
  set: Record<string, FieldChange> | null;
  /** ISO time at which it was found in the log by comparison; null while it was not. */
  confirmedAt: string | null;
  /** Why it stays here. */
  leftOut: PanelFaultKind | null;
}

/** How far the library was looked through for what a panel is to be told. */
export interface ScanRow {
  panel: string;
  /** The library whose changes are counted. */
  library: string;
  /** The last of its changes that was looked at, and the last number that was given in the log. */
  change: number;
  n: number;
  /** The last place that was given in the outbox. */
  place: number;
  /** What the panel is told of, as text: where it is another one now, all records are looked through. */
  scope: string;
  /** The last place that went out in a file. */
  filed?: number;
  /** The folder that reviewer and secretariat share, where one was chosen. */
  folder?: FileSystemDirectoryHandle | null;
}

/** A change that came in, from the log or in a file. */
export interface ArrivedRow {
  panel: string;
  id: string;
  by: string;
  n: number;
  who: string;
  /** When the server took it, or the file was written: ISO 8601. */
  at: string | null;
  /** Set where its record is sealed, and nobody has opened it here: the change as it came. */
  sealed?: PanelChange;
}

/** A change that was refused. Under its own id, or where it has none under a made-up one. */
export interface RefusedRow extends RefusedChange {
  panel: string;
  /** ISO time at which it was met here. */
  metAt: string;
}

export interface BookmarkRow extends Bookmark {
  panel: string;
  reading: ReadingName;
}

export interface AssignmentRow extends Assignment {
  panel: string;
  /** The time of the edit. */
  t: string;
}

/** The name that a person's records are kept under here: the first that was seen, whatever the roster says later. */
export interface PersonRow {
  panel: string;
  who: string;
  name: string;
  sub: string;
}

export type VisitRow = VisitReport;
