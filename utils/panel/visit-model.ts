import type { PanelChange, PanelFaultKind, Roster } from './model.ts';

/**
 * Where the parts of a visit meet: `PanelLog` is what it needs of a server, `ChangeSource` what it needs of the store.
 */

/** What is read of the log. A reviewer reads `own`, `all`, `sub`, `person` and, once there, `released`; the secretariat `all`, `everyone` or `reviews`, and `out`. */
export const READINGS = ['own', 'all', 'sub', 'person', 'released', 'everyone', 'reviews', 'out'] as const;
export type ReadingName = (typeof READINGS)[number];

/** One part of the log as one device may read it (readings.ts). */
export interface Reading {
  name: ReadingName;
  stream: string;
  filter: string;
  /** The name of the device's consumer, which its rights allow for this stream and filter alone. */
  consumer: string;
}

/** What a message tells without its body. */
export interface LoggedHead {
  /** Its number in the stream. No cursor by itself: a server that was restored or replaced numbers anew. */
  seq: number;
  /** ISO time at which the server took it. */
  at: string;
  subject: string;
  /** The change's id; empty where the message has none. */
  id: string;
  /** Empty where the message does not tell. */
  by: string;
  /** 0 where the message does not tell. */
  n: number;
}

/** A message. */
export interface Logged extends LoggedHead {
  /** Canonical JSON of a change, if all is well. */
  body: Uint8Array;
  /** `<key>.<signature>`; empty where there is none. */
  signature: string;
}

/** A change that is ready to go. */
export interface SignedChange {
  subject: string;
  id: string;
  by: string;
  n: number;
  body: Uint8Array;
  signature: string;
}

/** What a reading holds. */
export interface LogCount {
  /** All messages. */
  all: number;
  /** Those whose number is at least `from`. */
  since: number;
  /** ISO time at the server. */
  at: string;
}

/**
 * A panel's log, connected. Every call rejects with a PanelFault, none hangs; all may be repeated.
 * The real one is in `nats/`, one for tests in `tests/sample/memory-log.ts`.
 */
export interface PanelLog {
  /** The server's version. */
  readonly version: string;
  /** @param from a sequence number */
  count(reading: Reading, from: number): Promise<LogCount>;
  /** Heads of all messages, in order. @param from a sequence number */
  heads(reading: Reading, from: number): AsyncIterable<LoggedHead[]>;
  /** Messages, in order, in portions. @param from a sequence number */
  read(reading: Reading, from: number): AsyncIterable<Logged[]>;
  /** Resolves when the server says that it has it: a hint, no proof. */
  send(change: SignedChange): Promise<void>;
  close(): Promise<void>;
}

/** What numbers of a library's changes were seen, as runs in order: `[[1, 40], [44, 60]]`. */
export interface Numbers {
  who: string;
  runs: [from: number, to: number][];
}

/** Up to where a reading was compared and read. */
export interface Bookmark {
  /** The last message, and its change's id: another one there tells that the log is another one. */
  seq: number;
  id: string;
  /** Messages up to it, with those that stand there twice. */
  count: number;
  /** ISO time at which all ids were compared. */
  comparedAt: string;
  /** By library. */
  seen: Record<string, Numbers>;
}

/** A change that came out of the log or out of a file, with a signature that holds. */
export interface ArrivedChange {
  change: PanelChange;
  /** Who wrote it: by signature and roster. */
  who: string;
  sub: string;
  role: 'reviewer' | 'secretariat';
  /** Whether this device's own person wrote it, on this or another device. */
  isOwn: boolean;
  /** ISO time at which the server took it; null out of a file. */
  at: string | null;
}

/** Why a change is refused; each has a sentence in `locales/` (`panelRefusal.<reason>`). */
export const REFUSALS = [
  /** No signature. */
  'unsigned',
  /** The key is in no roster. */
  'unknownKey',
  /** The key belongs to somebody who may not write there. */
  'wrongKey',
  /** The signature does not fit: forged or damaged. */
  'forged',
  /** The server took it after its device was revoked. */
  'revoked',
  /** No change in form: damaged, or of another award. */
  'malformed',
  /** Longer than a change may be. */
  'tooLarge',
  /** Written by a later version of the extension: taken once this one was updated. */
  'newer',
  /** The store refuses the record itself. */
  'unsound',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A change that was not taken. */
export interface RefusedChange {
  /** Empty where it has none. */
  id: string;
  /** By its subject, which the server vouches for; empty where even that tells nothing. */
  who: string;
  table: string;
  reason: Refusal;
  at: string | null;
}

/** What one portion of a reading brings, to be written in one transaction. */
export interface Portion {
  reading: ReadingName;
  arrived: ArrivedChange[];
  refused: RefusedChange[];
  /** Where the reading stands after it; null in the middle of a comparison, which begins anew when it is broken off. */
  bookmark: Bookmark | null;
  /** The newest roster that is in it; null where there is none. */
  roster: Roster | null;
}

/** A change on its way, and where it goes: a reviewer's into the own branch; the secretariat's to all, a subcommittee or a person. */
export interface Outgoing {
  change: PanelChange;
  to: 'own' | 'all' | { sub: string } | { who: string };
}

/**
 * The store as a visit sees it. Everything may be repeated: a visit ends anywhere.
 */
export interface ChangeSource {
  /** Ids of all that this library has to say in this panel, sent or not, in the order in which it was made. */
  ids(): Promise<string[]>;
  /**
   * These changes in the given order, as they are to stand in the log. Gives a number (`n`) to each that has none, and writes
   * it, before it returns.
   */
  take(ids: readonly string[]): Promise<Outgoing[]>;
  /** Which of these are here: made here, or arrived before. What was refused is not: a roster or a new version may cure it. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Which of its own are known to stand in the log. */
  confirmed(): Promise<ReadonlySet<string>>;
  /** Says of its own what a comparison found: in the log, or (after a loss there) not. */
  confirm(found: readonly string[], missing: readonly string[], at: string): Promise<void>;
  /** Notes of one of its own that it went without its values, and why. */
  leaveOut(id: string, reason: PanelFaultKind): Promise<void>;
  bookmark(reading: ReadingName): Promise<Bookmark | null>;
  /**
   * Writes a portion in one transaction. Changes that are known already are no harm; one whose `set` is empty was left out by its
   * device and only counts as known.
   * @returns those that the store itself refuses
   */
  apply(portion: Portion): Promise<RefusedChange[]>;
}

/** A device whose changes are not all there. */
export interface Gap {
  who: string;
  /** The library. */
  by: string;
  /** Numbers that are missing below the highest one, as runs: `[41, 43]`. */
  missing: [from: number, to: number][];
}

/** What a visit did, as it is told and kept. */
export interface VisitReport {
  panel: string;
  /** ISO times. */
  startedAt: string;
  endedAt: string;
  /** Own changes that belong in the log. */
  own: number;
  /** Those of them that were found there by comparison, and when; null when no comparison came to its end. */
  confirmed: number | null;
  comparedAt: string | null;
  /** Sent in this visit: anew, and again because the log had lost them. */
  sent: number;
  sentAgain: number;
  /** Taken in. */
  arrived: number;
  refused: RefusedChange[];
  gaps: Gap[];
  /** Own changes that were left out as too large. */
  leftOut: number;
  /** Changes signed by this device’s key that another library made: its invitation was opened twice. Counted since it joined. */
  usedElsewhere: number;
  /** The subcommittee's release is there. */
  isReleased: boolean;
  /** Minutes that this device's clock is ahead of the server's; negative when behind. */
  clockOff: number;
  /** The server's; null when none answered. */
  serverVersion: string | null;
  /** Why it ended before its time; null when it did all. */
  fault: { kind: PanelFaultKind; detail: string } | null;
}
