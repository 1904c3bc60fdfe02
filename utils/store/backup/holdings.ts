import { withDatabase } from '../database/database.ts';
import { SCHEMA_VERSION } from '../database/versions.ts';
import { coverageOf } from './coverage.ts';
import { byChange } from './file-name.ts';
import { listFiles, readFile } from './folder.ts';

/** What the second copy holds of the library. */
export interface Holdings {
  /** Whether everything stands there, too. */
  isWhole: boolean;
  /** When the newest copy of all rows was made, in milliseconds since 1970; null where there is none yet. */
  copiedAt: number | null;
  /** How many changes were written there one by one since. */
  changes: number;
  /** Bytes of all its files. */
  bytes: number;
}

/** Looks at what is there, file by file, without opening any. */
export async function readHoldings(): Promise<Holdings> {
  const tally = await withDatabase(({ tally }) => tally.get('library'));
  const files = await listFiles();
  const mine = files.filter(({ library }) => library === tally?.library);
  const copy = mine
    .filter(({ kind }) => kind === 'copy')
    .sort(byChange)
    .at(-1);
  const sizes = await Promise.all(
    files.map(({ name }) =>
      readFile(name).then(
        ({ size }) => size,
        // It was thinned out meanwhile.
        () => 0,
      ),
    ),
  );
  return {
    isWhole: tally === undefined || coverageOf(files, tally, SCHEMA_VERSION, Date.now()).isWhole,
    copiedAt: copy?.at ?? null,
    changes: mine.filter(({ kind, change }) => kind === 'change' && change > (copy?.change ?? 0)).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
