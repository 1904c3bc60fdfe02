import type { Gap, RefusedChange } from '@/utils/panel/index.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { arrivalsIn } from '../arrivals.ts';
import { applyIn, unknownOf } from '../arriving/apply.ts';
import type { Texts } from '../arriving/incoming.ts';
import type { CheckedFile } from './read.ts';

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

/**
 * Takes a file in, in an open transaction for what comes in, by the same merge as from the log. May be repeated: what is known is
 * no harm.
 */
export async function takeChecked(
  database: ButNhoDatabase,
  file: CheckedFile,
  texts: Texts,
): Promise<TakenPanelFile> {
  const { panel, who, writtenAt, arrived, refused, roster } = file;
  const fresh = (await unknownOf(database, panel, arrived)).length;
  const all = new Set(arrived.map(({ change }) => change.id)).size;
  const portion = { reading: 'everyone' as const, arrived, refused, bookmark: null, roster };
  const unsound = await applyIn(database, panel, portion, texts);
  return {
    panel,
    who,
    writtenAt,
    arrived: fresh - unsound.length,
    known: all - fresh,
    refused: [...refused, ...unsound],
    gaps: await gapsOf(database, file),
  };
}

/** What is missing of the libraries that a file speaks of: holes, and what was made after the last that came. */
async function gapsOf(
  database: ButNhoDatabase,
  { panel, who, made, membership }: CheckedFile,
): Promise<Gap[]> {
  // What this library made itself does not arrive.
  const own = (await database.scans.get(panel))?.library;
  const arrivals = new Map((await arrivalsIn(database, panel)).map((one) => [one.by, one]));
  return Object.entries(made).flatMap(([by, n]): Gap[] => {
    if (by === own && who === membership.who) return [];
    const { missing = [], last = 0 } = arrivals.get(by) ?? {};
    const all: Gap['missing'] = n > last ? [...missing, [last + 1, n]] : [...missing];
    return all.length > 0 ? [{ who, by, missing: all }] : [];
  });
}
