import * as v from 'valibot';
import { parseJson, RefusedFile } from '@/utils/dossier/exchange/read.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import {
  type ArrivedChange,
  bytesOf,
  check,
  type FiledChange,
  type Membership,
  PanelFault,
  type RefusedChange,
  type Roster,
} from '@/utils/panel/index.ts';
import { withDatabase } from '../../database/database.ts';
import { PANEL_FILE_FORMAT, PANEL_FILE_VERSION, type PanelFile, panelFile } from './format.ts';

/** Bytes of the largest file that is read. */
const LARGEST = 256_000_000;

/** Whether a parsed file says that it is a panel's. */
const isPanelFile = (file: unknown): boolean => isRecord(file) && file.format === PANEL_FILE_FORMAT;

/** A file whose changes were checked: what of it may come in. */
export interface CheckedFile extends Pick<PanelFile, 'panel' | 'who' | 'writtenAt' | 'made'> {
  /** This library's own part in the panel. */
  membership: Membership;
  arrived: ArrivedChange[];
  refused: RefusedChange[];
  /** The roster in it, where it is newer than the one that is known. */
  roster: Roster | null;
}

/**
 * Reads what a device of a panel handed over as a file, and checks it as what comes out of the log.
 * @param rosters the newest rosters of files that were read before this one, by panel; goes on with this one's
 * @throws RefusedFile where it is no such file; PanelFault `otherPanel` where this library does not belong to its panel
 */
export async function readChecked(file: Blob, rosters: Map<string, Roster>): Promise<CheckedFile> {
  if (file.size > LARGEST) throw new RefusedFile('tooLarge');
  const { panel, who, writtenAt, made, roster, changes } = readPanelFile(parseJson(await file.text()));
  const stored = await withDatabase(({ memberships }) => memberships.get(panel));
  if (!stored) throw new PanelFault('otherPanel', panel);
  const membership = { ...stored, roster: rosters.get(panel) ?? stored.roster };
  const refused: RefusedChange[] = [];
  const newer = roster && (await rosterOf(membership, roster, refused));
  if (newer) rosters.set(panel, newer);
  const held = newer ?? membership.roster;
  const arrived: ArrivedChange[] = [];
  for (const one of changes) {
    const checked = await check(membership, held, incomingOf(one));
    if ('refused' in checked) refused.push(checked.refused);
    else if ('arrived' in checked) arrived.push(checked.arrived);
  }
  return {
    panel,
    who,
    writtenAt,
    made,
    membership: { ...membership, roster: held },
    arrived,
    refused,
    roster: newer,
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
