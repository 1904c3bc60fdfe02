import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Source } from '@/components/bring-in/source.ts';
import type { ExportedFile } from '@/components/save-file.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Assignment, Invitation, Level, PanelKeys, VisitReport } from '@/utils/panel/index.ts';
import type { PanelStanding, PersonProgress, WrittenPanelFile } from '@/utils/store/panel/index.ts';

/** What the secretariat says of a panel that it opens. */
export interface PanelPlan {
  award: Award;
  /** Who invites, as people know them. */
  from: string;
  /** Addresses of the log, `wss://…`. */
  servers: string[];
  /** Hosts of the nodes: one, or three. */
  hosts: string[];
  level: Level;
  /** The chair’s public key where reviews are sealed; null where they are not. */
  sealedFor: string | null;
}

/** A key file that was opened. It lives in the page alone, and ends with it. */
export interface OpenOffice {
  keys: PanelKeys;
  passphrase: string;
}

/** Who is invited. */
export interface Invitee {
  /** The person, where one of them gets another device; null for somebody new. */
  who: string | null;
  name: string;
  /** As the award names the subcommittee; null for the secretariat. */
  subcommittee: string | null;
}

/** An entry that is given to a person, or taken from one. */
export interface GivenTo {
  entryId: string;
  who: string;
  isGiven: boolean;
}

/** What a shared folder was given, and what lies in it. */
export interface FolderExchange {
  written: number;
  found: Source;
}

/** How far a visit has come. */
export interface VisitHeadway {
  step: 'connecting' | 'comparing' | 'sending' | 'fetching';
  done: number;
  /** 0 while it is not known. */
  all: number;
}

/**
 * All that the page has done for it, so that components know neither the NATS client nor the database: real-deeds.ts loads
 * both when they are needed. Each rejects with a PanelFault or a Fault.
 */
export interface PanelDeeds {
  /** Memberships of this library with their counts; watched by whoever shows them (`useLive`). */
  listMembers(): Promise<PanelStanding[]>;
  visit(panel: string, onHeadway: (headway: VisitHeadway) => void, signal: AbortSignal): Promise<VisitReport>;
  /** What this library has to say, as a signed file. @param onlyNew what is new since the last file that was handed over */
  writeFile(panel: string, onlyNew: boolean): Promise<WrittenPanelFile>;
  /** Notes that a file was handed over. */
  keepFiled(panel: string, file: WrittenPanelFile): Promise<void>;
  /** A file of a panel, to be looked at before it is taken in. */
  sourceOf(file: File): Source;
  /** Writes what is new into a folder that is shared, and finds what others put there; null where the browser has no such folders. */
  exchangeByFolder: ((panel: string, folder: FileSystemDirectoryHandle) => Promise<FolderExchange>) | null;
  /** Leaves a panel; all that is here stays. */
  leave(panel: string): Promise<void>;

  /** Visits as long as it is wanted. @returns ends it */
  keepVisiting(): () => void;

  /** Reads an invitation. @param text a file’s text, or a link */
  readInvitation(text: string): Invitation;
  join(invitation: Invitation): Promise<void>;

  /** A new key for the chair. @param award its name @returns the chair’s file, and the public key that reviews are sealed for */
  newChairKey(award: string, passphrase: string): Promise<{ file: ExportedFile; publicKey: string }>;
  /** How many changes of reviews wait for the chair’s key. */
  countSealed(panel: string): Promise<number>;
  /** Opens sealed reviews with the chair’s file. @returns how many, and how many it does not open */
  openSealed(panel: string, file: File, passphrase: string): Promise<{ opened: number; unopened: number }>;

  openPanel(plan: PanelPlan, passphrase: string): Promise<OpenOffice>;
  unlock(file: File, passphrase: string): Promise<OpenOffice>;
  /** Its text, to be kept. */
  keyFile(office: OpenOffice): Promise<ExportedFile>;
  /** `panel.conf`, one for each node. */
  serverFiles(keys: PanelKeys): Promise<ExportedFile[]>;
  /** The location for the office’s web server. */
  proxyLines(keys: PanelKeys): Promise<string>;
  /** Connects, opens the panel’s streams where they are not there yet. @returns the server’s version */
  checkServer(office: OpenOffice): Promise<string>;

  /** Makes an invitation; nothing is sent. @param until ISO time */
  invite(
    office: OpenOffice,
    invitee: Invitee,
    until: string,
  ): Promise<{ office: OpenOffice; invitation: Invitation }>;
  /** Tells all members whose keys count. */
  publishRoster(office: OpenOffice): Promise<void>;
  invitationFile(invitation: Invitation): ExportedFile;
  /** Null where there is no server, whose address would lead nowhere. */
  invitationLink(invitation: Invitation): string | null;
  revoke(office: OpenOffice, key: string): Promise<OpenOffice>;
  /** Replaces the keys by which devices are invited: all must be invited again. */
  rotate(office: OpenOffice): Promise<OpenOffice>;
  /** Makes a subcommittee’s reviews readable to its reviewers; for good. */
  release(office: OpenOffice, sub: string): Promise<void>;
  /** Subcommittees that are released, as the log calls them. */
  listReleased(office: OpenOffice): Promise<string[]>;
  changeSettings(office: OpenOffice, settings: { level: Level }): Promise<OpenOffice>;

  listAssignments(panel: string): Promise<Assignment[]>;
  /** Gives entries to people and takes them back, all or none. */
  assign(panel: string, changes: readonly GivenTo[]): Promise<void>;
  listProgress(panel: string): Promise<PersonProgress[]>;
}

export const Deeds = createContext<PanelDeeds | null>(null);

export const useDeeds = (): PanelDeeds => useContext(Deeds)!;
