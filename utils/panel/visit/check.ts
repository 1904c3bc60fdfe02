import { isRecord } from '@/utils/model/is-record.ts';
import { isCanonical, textOf } from '../canonical.ts';
import {
  CHANGE_VERSION,
  LONGEST_CHANGE,
  LONGEST_NOTICE,
  type Membership,
  OFFICE_TABLES,
  type PanelChange,
  REVIEWER_TABLES,
  type Roster,
  type RosterDevice,
} from '../model.ts';
import { type Place, placeOf } from '../names.ts';
import { isSignedBy, keyOfSignature } from '../signing.ts';
import type { ArrivedChange, Refusal, RefusedChange } from '../visit-model.ts';
import { asChange, asRoster } from './form.ts';

/** Whom a check is for. */
export type Checker = Pick<Membership, 'panel' | 'panelKey' | 'who' | 'role'>;

/** A change as it comes, from the log or out of a file, which says no time of a server. */
export interface Incoming {
  subject: string;
  body: Uint8Array;
  signature: string;
  at: string | null;
  /** As the message's headers have it; empty where there are none. */
  id: string;
}

/** What became of it. */
export type Checked = { roster: Roster } | { arrived: ArrivedChange } | { refused: RefusedChange };

/**
 * Whether a change counts: it is signed, by a device that the roster names, which may write there, and is what it says to be. The
 * server keeps secrets; who wrote what is known by signatures alone.
 * @param roster the newest; null where none came yet
 */
export async function check(checker: Checker, roster: Roster | null, incoming: Incoming): Promise<Checked> {
  const { subject, body, signature, at } = incoming;
  const place = placeOf(checker.panel, subject);
  const refuse = (reason: Refusal): Checked => ({
    refused: { id: incoming.id, who: whoOf(place), table: place?.table ?? '', reason, at },
  });
  if (!place) return refuse('malformed');
  if (body.length > (place.branch === 'reviewer' ? LONGEST_CHANGE : LONGEST_NOTICE))
    return refuse('tooLarge');
  const key = keyOfSignature(signature);
  if (!key) return refuse('unsigned');
  const writer = place.table === 'roster' ? null : writerOf(roster, key, place, at);
  if (typeof writer === 'string') return refuse(writer);
  if (!writer && key !== checker.panelKey) return refuse('wrongKey');
  if (!(await isSignedBy(checker.panel, body, signature))) return refuse('forged');
  const change = read(body);
  if (typeof change === 'string') return refuse(change);
  if (change.table !== place.table || !isTableOf(place, change) || (incoming.id && change.id !== incoming.id))
    return refuse('malformed');
  if (!writer) {
    const published = asRoster(change.set.roster?.v);
    return published?.panel === checker.panel ? { roster: published } : refuse('malformed');
  }
  const { who, sub, role } = writer;
  return {
    arrived: { change, who, sub, role, isOwn: who === checker.who && role === checker.role, at },
  };
}

/** The person whose branch it is in; empty for the secretariat's. */
export const whoOf = (place: Place | null): string => (place?.branch === 'reviewer' ? place.who : '');

/** Which device wrote it, if it may write there. */
function writerOf(
  roster: Roster | null,
  key: string,
  place: Place,
  at: string | null,
): RosterDevice | Refusal {
  const devices = roster?.devices.filter((device) => device.key === key) ?? [];
  if (devices.length === 0) return 'unknownKey';
  const mayWrite = ({ role, who, sub }: RosterDevice) =>
    place.branch === 'reviewer'
      ? role === 'reviewer' && who === place.who && sub === place.sub
      : role === 'secretariat';
  const device = devices.find(mayWrite);
  if (!device) return 'wrongKey';
  return device.revokedAt !== null && at !== null && at > device.revokedAt ? 'revoked' : device;
}

const isTableOf = ({ branch }: Place, { table }: PanelChange): boolean =>
  ((branch === 'reviewer' ? REVIEWER_TABLES : OFFICE_TABLES) as readonly string[]).includes(table);

function read(body: Uint8Array): PanelChange | Refusal {
  let value: unknown;
  let text: string;
  try {
    text = textOf(body);
    value = JSON.parse(text);
  } catch {
    return 'malformed';
  }
  if (isRecord(value) && typeof value.v === 'number' && value.v > CHANGE_VERSION) return 'newer';
  const change = asChange(value);
  // Another text of the same change could not be signed again by whoever hands it on.
  return change && isCanonical(text, value, change) ? change : 'malformed';
}
