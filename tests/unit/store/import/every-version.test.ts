import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXCHANGE_VERSION } from '@/utils/dossier/exchange/file.ts';
import { differences } from '../dump.ts';
import { emptyProfile, exported, imported, preview, stored } from './support.ts';

/** Each version has a file that was written when it was the newest: the next one adds its own. */
const fileOf = (version: number): string =>
  readFileSync(
    join(import.meta.dirname, `../../../fixtures/exchange/version-${version}.butnho.json`),
    'utf8',
  );

const VERSIONS = Array.from({ length: EXCHANGE_VERSION }, (_, index) => index + 1);

/** What a row has beside what a person wrote: kept elsewhere in the store. */
const asStored = ({ stamps: _, ...row }: { stamps?: unknown }): unknown => row;

beforeEach(emptyProfile);

describe.each(VERSIONS)('an exchange file of version %i', (version) => {
  it('comes into an empty profile letter by letter, and goes out and in again as the same', async () => {
    const file = JSON.parse(fileOf(version));
    const { colleagues = [], histories: _, ...lists } = file;
    const rows = Object.fromEntries(
      Object.entries(lists)
        .filter((entry): entry is [string, object[]] => Array.isArray(entry[1]))
        .map(([name, list]) => [name, list.map(asStored)]),
    );
    expect(rows.annotations!.length).toBeGreaterThan(0);
    expect((await imported(fileOf(version))).totals.refused).toBe(0);
    const after = await stored();
    expect(differences(rows, after)).toEqual([]);
    const theirs = colleagues.flatMap((one: { annotations: object[] }) => one.annotations);
    const kept = (after.colleagues as { row: object }[]).map(({ row }) => row);
    expect(differences({ theirs }, { theirs: kept })).toEqual([]);

    const written = await exported();
    expect((await preview(written)).totals).toMatchObject({ refused: 0, new: 0, newer: 0, conflict: 0 });
    await emptyProfile();
    await imported(written);
    expect(await exported()).toBe(written);
  });
});
