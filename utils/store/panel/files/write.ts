import {
  branchFor,
  bytesOf,
  canonical,
  type FiledChange,
  LONGEST_CHANGE,
  LONGEST_NOTICE,
  type Membership,
  type Outgoing,
  PanelFault,
  sealed,
  signChange,
  subjectOf,
  textOf,
} from '@/utils/panel/index.ts';
import { now } from '@/utils/platform/id.ts';
import { withDatabase } from '../../database/database.ts';
import { findMembership } from '../memberships.ts';
import { contentsOf } from '../outbox/contents.ts';
import { fill, leaveOut, number } from '../outbox/outbox.ts';
import { PANEL_FILE_FORMAT, PANEL_FILE_VERSION, type PanelFile } from './format.ts';

/** Changes made ready at a time. */
const SLICE = 500;

export interface WrittenPanelFile {
  name: string;
  blob: Blob;
  /** How many changes stand in it. */
  changes: number;
  /** Up to where it tells: told to {@link keepFiled} once it was handed over. */
  place: number;
}

/**
 * Writes what this library has to say in a panel as a file, signed like what is sent to the log; the secretariat's tells whose keys count.
 * @param what only what is new since the last file that was handed over, or all
 * @throws PanelFault `invitation` where this library does not belong to the panel
 */
export async function writePanelFile(panel: string, what: 'news' | 'all'): Promise<WrittenPanelFile> {
  const membership = await findMembership(panel);
  if (!membership) throw new PanelFault('invitation', panel);
  const rows = await fill(membership);
  const filed = (await withDatabase(({ scans }) => scans.get(panel)))?.filed ?? 0;
  const wanted = what === 'all' ? rows : rows.filter(({ place }) => place > filed);
  const changes: FiledChange[] = [];
  for (let at = 0; at < wanted.length; at += SLICE) {
    const ids = wanted.slice(at, at + SLICE).map(({ id }) => id);
    for (const one of await contentsOf(membership, await number(panel, ids)))
      changes.push(await signed(membership, one));
  }
  const writtenAt = now();
  const file: PanelFile = {
    format: PANEL_FILE_FORMAT,
    version: PANEL_FILE_VERSION,
    panel,
    who: membership.who,
    writtenAt,
    made: await madeIn(panel),
    roster: membership.signedRoster ?? null,
    changes,
  };
  return {
    // A time in its name: a folder holds one file after the other, and none is written over.
    name: `but-nho_hoi-dong_${panel}_${membership.who}-${membership.device}_${writtenAt.replaceAll(/[:.]/g, '-')}.butnho.json`,
    blob: new Blob([JSON.stringify(file)], { type: 'application/json' }),
    changes: changes.length,
    place: rows.at(-1)?.place ?? 0,
  };
}

async function signed(membership: Membership, { change: made, to }: Outgoing): Promise<FiledChange> {
  const change = await sealed(membership, made);
  const longest = membership.role === 'reviewer' ? LONGEST_CHANGE : LONGEST_NOTICE;
  const isTooLong = bytesOf(canonical(change)).length > longest;
  // Without its values: its number is not missing then, and it is listed here.
  if (isTooLong) await leaveOut(membership.panel, change.id, 'tooLarge');
  const subject = subjectOf(branchFor(membership, to), change.table, change.key);
  const { body, signature } = await signChange(
    membership,
    subject,
    isTooLong ? { ...change, set: {} } : change,
  );
  return { subject, body: textOf(body), signature };
}

/** The highest number of each library of this device's that was given one. */
async function madeIn(panel: string): Promise<Record<string, number>> {
  const rows = await withDatabase((database) =>
    database.outbox.where(':id').between([panel, ''], [panel, []]).toArray(),
  );
  const made: Record<string, number> = {};
  for (const { by, n } of rows) if (n !== null) made[by] = Math.max(made[by] ?? 0, n);
  return made;
}

/** Notes that a file was handed over: the next one of news begins after it. */
export function keepFiled(panel: string, { place }: Pick<WrittenPanelFile, 'place'>): Promise<void> {
  return withDatabase(async ({ scans }) => void (await scans.update(panel, { filed: place })));
}
