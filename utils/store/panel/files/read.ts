import * as v from 'valibot';
import { parseJson, RefusedFile } from '@/utils/dossier/exchange/read.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import {
  type ArrivedChange,
  bytesOf,
  check,
  type FiledChange,
  type Gap,
  type Membership,
  PanelFault,
  type RefusedChange,
  type Roster,
} from '@/utils/panel/index.ts';
import { withDatabase } from '../../database/database.ts';
import { listArrivals } from '../arrivals.ts';
import { apply } from '../arriving/apply.ts';
import { PANEL_FILE_FORMAT, PANEL_FILE_VERSION, type PanelFile, panelFile } from './format.ts';

/** What a file brought. */
export interface TakenPanelFile {
  panel: string;
  who: string;
  writtenAt: string;
  /** Changes that are new here, and those that were here before. */
  arrived: number;
  known: number;
  refused: RefusedChange[];
  /** Numbers that are missing now, by device, up to the highest that the file says was made. */
  gaps: Gap[];
}

/** Bytes of the largest file that is read. */
const LARGEST = 256_000_000;

/** Whether a parsed file says that it is a panel's. */
export const isPanelFile = (file: unknown): boolean => isRecord(file) && file.format === PANEL_FILE_FORMAT;

/**
 * Takes in what a device of a panel handed over as a file: all that holds of it in one transaction, by the same checks and the same
 * merge as from the log. May be repeated: what is known is no harm.
 * @throws RefusedFile where it is no such file; PanelFault `otherPanel` where this library does not belong to its panel
 */
export async function takePanelFile(file: Blob): Promise<TakenPanelFile> {
  if (file.size > LARGEST) throw new RefusedFile('tooLarge');
  const { panel, who, writtenAt, made, roster, changes } = readPanelFile(parseJson(await file.text()));
  const membership = await withDatabase(({ memberships }) => memberships.get(panel));
  if (!membership) throw new PanelFault('otherPanel', panel);
  const refused: RefusedChange[] = [];
  const newer = roster && (await rosterOf(membership, roster, refused));
  const held = newer ?? membership.roster;
  const arrived: ArrivedChange[] = [];
  for (const one of changes) {
    const checked = await check(membership, held, incomingOf(one));
    if ('refused' in checked) refused.push(checked.refused);
    else if ('arrived' in checked) arrived.push(checked.arrived);
  }
  const known = await knownIn(panel, arrived);
  const unsound = await apply(panel, {
    reading: 'everyone',
    arrived,
    refused,
    bookmark: null,
    roster: newer,
  });
  return {
    panel,
    who,
    writtenAt,
    arrived: arrived.length - known - unsound.length,
    known,
    refused: [...refused, ...unsound],
    gaps: await gapsOf(panel, who, made, membership),
  };
}

function readPanelFile(parsed: unknown): PanelFile {
  if (!isPanelFile(parsed)) throw new RefusedFile('unknown');
  const { version } = parsed as { version: unknown };
  if (typeof version === 'number' && version > PANEL_FILE_VERSION) throw new RefusedFile('newer');
  const read = v.safeParse(panelFile, parsed, { abortEarly: true });
  if (!read.success) throw new RefusedFile('damaged');
  return read.output;
}

/** Its id is that of the change that it claims to be: what is refused is listed by it. */
function incomingOf({ subject, body, signature }: FiledChange): Parameters<typeof check>[2] {
  let id = '';
  try {
    const said: unknown = (JSON.parse(body) as { id?: unknown }).id;
    if (typeof said === 'string') id = said;
  } catch {
    // It is refused for that.
  }
  return { subject, body: bytesOf(body), signature, at: null, id };
}

/** The roster of a file, if it is newer than the one that is known. */
async function rosterOf(
  membership: Membership,
  filed: FiledChange,
  refused: RefusedChange[],
): Promise<Roster | null> {
  const checked = await check(membership, membership.roster, incomingOf(filed));
  if ('refused' in checked) refused.push(checked.refused);
  if (!('roster' in checked)) return null;
  return checked.roster.edition > (membership.roster?.edition ?? 0) ? checked.roster : null;
}

const knownIn = (panel: string, changes: readonly ArrivedChange[]): Promise<number> =>
  withDatabase(async ({ arrived, outbox }) => {
    const keys = changes.map(({ change }): [string, string] => [panel, change.id]);
    const made = await outbox.bulkGet(keys);
    const rest = keys.filter((_, index) => !made[index]);
    const came = rest.length > 0 ? await arrived.where('[panel+id]').anyOf(rest).toArray() : [];
    return new Set([...made.flatMap((row) => row?.id ?? []), ...came.map(({ id }) => id)]).size;
  });

/** What is missing of the libraries that a file speaks of: holes, and what was made after the last that came. */
async function gapsOf(
  panel: string,
  who: string,
  made: Readonly<Record<string, number>>,
  membership: Membership,
): Promise<Gap[]> {
  // What this library made itself does not arrive.
  const own = await withDatabase(async ({ scans }) => (await scans.get(panel))?.library);
  const arrivals = new Map((await listArrivals(panel)).map((one) => [one.by, one]));
  return Object.entries(made).flatMap(([by, n]): Gap[] => {
    if (by === own && who === membership.who) return [];
    const { missing = [], last = 0 } = arrivals.get(by) ?? {};
    const all: Gap['missing'] = n > last ? [...missing, [last + 1, n]] : [...missing];
    return all.length > 0 ? [{ who, by, missing: all }] : [];
  });
}
