import type { RecordKey } from '@/utils/merge/index.ts';
import type { FieldChange } from '@/utils/model/entries.ts';

/**
 * What the parts of a panel tell each other. A panel is one award's reviewers and secretariat at one log; the reviewer's
 * own store stays the first home of everything, the log is a second one.
 */

/** The newest form of a change that is understood here. One of a later form is left for a later version of the extension. */
export const CHANGE_VERSION = 1;

/** Tables that reviewers write, in the order in which they depend on each other. */
export const REVIEWER_TABLES = ['articles', 'snapshots', 'annotations', 'findings', 'reviews'] as const;
/** Tables that the secretariat writes. `roster` is no table of the store: it says whose keys count. */
export const OFFICE_TABLES = ['awards', 'entries', 'assignments', 'decisions', 'roster'] as const;
export type PanelTable = (typeof REVIEWER_TABLES)[number] | (typeof OFFICE_TABLES)[number];

/** What leaves a reviewer's machine: reviews alone, or marks, their articles and texts, too. Agreed to when joining, for good. */
export const LEVELS = ['scores', 'marks'] as const;
export type Level = (typeof LEVELS)[number];

/** The tables that go into the log. */
export const tablesOf = (level: Level): readonly PanelTable[] =>
  level === 'scores' ? ['reviews'] : REVIEWER_TABLES;

/** One change as it stands in the log: the message's body in canonical JSON (canonical.ts). One change is one message. */
export interface PanelChange {
  v: typeof CHANGE_VERSION;
  /** The change's own id in the store it was made in; what has one id is one change, wherever it comes from. */
  id: string;
  /** Counts what this library (`by`) put into this panel, from 1 without gaps: whoever reads sees what is missing. */
  n: number;
  /** The library it was made in (utils/store/tally.ts). */
  by: string;
  /** The edit's hybrid logical time (utils/merge/clock.ts). */
  t: string;
  table: PanelTable;
  key: RecordKey;
  set: Record<string, FieldChange>;
}

/** Headers of a message: the change's id; its library and number, `<by> <n>`; the device's public key and signature, `<key>.<signature>`. */
export const HEADER = { id: 'Bn-Id', count: 'Bn-N', signature: 'Bn-Sig' } as const;

/** The most that a message's body may be, in bytes: a reviewer's, the secretariat's. With its headers it is a kilobyte more. */
export const LONGEST_CHANGE = 255 * 1024;
export const LONGEST_NOTICE = 1023 * 1024;

/** The oldest server that keeps what it acknowledges, and whose replicas agree. */
export const OLDEST_SERVER = '2.14.0';

export type Role = 'reviewer' | 'secretariat';

/** One device of one person, as the roster names it. */
export interface RosterDevice {
  /** The person in the log: `r07`. */
  who: string;
  /** As people know them. */
  name: string;
  /** The person's subcommittee in the log; empty for the secretariat. */
  sub: string;
  role: Role;
  /** Counts a person's devices from 1. */
  device: number;
  /** Ed25519 public key, base64url of 32 bytes. */
  key: string;
  /** ISO time until which its credentials hold; null for ever. */
  until: string | null;
  /** ISO time of its revocation: what the log took before stays valid. */
  revokedAt: string | null;
}

/**
 * Whose keys count: published for all by the secretariat as a change of table `roster`, the whole each time, signed with the
 * panel's own key, which every invitation brings along. The highest `edition` holds.
 */
export interface Roster {
  panel: string;
  edition: number;
  /** ISO time. */
  at: string;
  /** Subcommittees: the token in the log, and the name in the award. */
  subs: { sub: string; name: string }[];
  devices: RosterDevice[];
}

/** An entry given to a person to judge, or taken from them: a record of the secretariat's. */
export interface Assignment {
  entryId: string;
  who: string;
  /** Set when it was taken back. */
  deletedAt: string | null;
}

/**
 * What brings one device into a panel; whoever holds it can join, once. As a file it is this as JSON (`INVITATION_FORMAT`), as a link
 * the fragment that invitation.ts writes (about 1 kB).
 */
export interface Invitation {
  v: 1;
  panel: string;
  /** Addresses of the log, `wss://…`, one or more of the same panel. */
  servers: string[];
  award: { id: string; name: string };
  /** Who invites, as people know them. */
  from: string;
  who: string;
  /** The invited person's name. */
  name: string;
  sub: string;
  subName: string;
  device: number;
  role: Role;
  level: Level;
  /** The chair's public key (X25519, base64url) where reviews are sealed for the chair; null where they are not. */
  sealedFor: string | null;
  /** The panel's own public key (Ed25519, base64url): signs the roster. */
  panelKey: string;
  /** ISO time until which it holds. */
  until: string;
  /** The device's credentials: the user's JWT, and the seed of its Ed25519 key (base64url of 32 bytes). */
  jwt: string;
  seed: string;
}
export const INVITATION_FORMAT = 'but-nho-invitation';

/** What a device keeps of a panel that it joined: in the database, because only there keys stay keys. */
export interface Membership extends Omit<Invitation, 'seed' | 'award'> {
  /** The award's id in this library. */
  awardId: string;
  awardName: string;
  /** Signs changes and answers the server's question: imported from the invitation, cannot be taken out again. */
  signingKey: CryptoKey;
  /** The signing key's public half, base64url of 32 bytes. */
  publicKey: string;
  joinedAt: string;
  /** The newest roster seen; null before the first visit. */
  roster: Roster | null;
  /** A roster as the panel's own key signed it, for files: where the key file was open. */
  signedRoster?: FiledChange;
}

/** A change as it stands in a file: just as in the log, with its signature. */
export interface FiledChange {
  subject: string;
  /** Canonical JSON of a change, as text: what was signed. */
  body: string;
  /** `<key>.<signature>`. */
  signature: string;
}

/** What the secretariat's key file holds, under its passphrase (key-file.ts). Keys are nkey seeds (`SO…`, `SA…`, `SU…`) unless said otherwise. */
export interface PanelKeys {
  v: 1;
  panel: string;
  award: { id: string; name: string };
  from: string;
  servers: string[];
  /** The office that runs the servers. */
  operator: string;
  /** The award's account, and the server's own one for its administration. */
  account: string;
  systemAccount: string;
  systemUser: string;
  /** Scoped signing keys: each mints only users with the rights of its template. */
  reviewerSigner: string;
  secretariatSigner: string;
  /** The panel's own key: signs the roster. Ed25519 seed, base64url. */
  panelSeed: string;
  level: Level;
  sealedFor: string | null;
  /** Nodes of the server: one, or three. */
  nodes: PanelNode[];
  /** What the nodes tell each other to be let in. */
  routePassword: string;
  /** All that were ever invited; what it says of revocations is what the account's JWT says. */
  roster: Roster;
}

/** One node of the log. */
export interface PanelNode {
  name: string;
  /** The host by which the other nodes reach it. */
  host: string;
  /** Ports on which it listens: for the web server, the other nodes, and tools on the machine itself. */
  ports: { web: number; routes: number; tools: number };
  /** Folder of its data. */
  store: string;
}

/** Why a visit, a key file or an invitation could not do what it should; each has a sentence in `locales/` (`panelFault.<kind>`). */
export const PANEL_FAULTS = [
  /** No server answers. */
  'unreachable',
  /** It answered, and then no more in time. */
  'timeout',
  /** The address is not `wss`. */
  'insecure',
  /** The server is older than OLDEST_SERVER; `detail`: its version. */
  'oldServer',
  /** The browser does not let the extension send what a panel is told. */
  'consent',
  /** This device was revoked, or never belonged to this panel's server. */
  'revoked',
  /** The invitation's time is over; `detail`: when. */
  'expired',
  /** The server refuses this right; `detail`: the subject. */
  'forbidden',
  /** The panel's streams are not there: not opened yet, or another award's server. */
  'notOpened',
  /** The log is full, or one member fills it. */
  'full',
  /** A change is longer than one message may be; `detail`: its record. It is left out, the others go on. */
  'tooLarge',
  /** What is in the log was written by a later version of the extension. */
  'newer',
  /** The passphrase is wrong, or the key file was altered. */
  'passphrase',
  /** The file is no key file, or one of a later version. */
  'keyFile',
  /** The text is no invitation, or is cut short. */
  'invitation',
  /** This device has joined with it already. */
  'alreadyJoined',
  /** The key file and the server, or the configuration, belong to different panels. */
  'otherPanel',
] as const;
export type PanelFaultKind = (typeof PANEL_FAULTS)[number];

/** A fault of a panel. `detail` is a fact to put into its sentence (never a sentence itself). */
export class PanelFault extends Error {
  override readonly name = 'PanelFault';

  constructor(
    readonly kind: PanelFaultKind,
    readonly detail: string = '',
  ) {
    super(detail ? `${kind}: ${detail}` : kind);
  }
}
