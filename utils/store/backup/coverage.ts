import { byChange, type CopyFile } from './file-name.ts';

/** Changes after which a new copy is made: reading them one by one stays a matter of a second. */
export const CHANGES_PER_COPY = 50;
/** Milliseconds after which changes, however few, get a new copy. */
const COPY_AGE = 24 * 60 * 60 * 1000;

/** How far the second copy holds a library. */
export interface Coverage {
  /** Whether a copy and the changes since, or the changes since the library was made, hold all of it. */
  isWhole: boolean;
  /** Whether it is time for a new copy. */
  isCopyDue: boolean;
}

/**
 * How far files hold a library.
 * @param change the number of its newest change
 * @param schema the version of the rows in it
 * @param now milliseconds since 1970
 */
export function coverageOf(
  files: readonly CopyFile[],
  { library, change }: { library: string; change: number },
  schema: number,
  now: number,
): Coverage {
  const mine = files.filter((file) => file.library === library && file.change <= change);
  const copy = mine
    .filter(({ kind }) => kind === 'copy')
    .sort(byChange)
    .at(-1);
  const since = mine.filter((file) => file.kind === 'change' && file.change > (copy?.change ?? 0));
  const changes = new Set(since.map((file) => file.change));
  const isWhole = changes.size === change - (copy?.change ?? 0);
  const isOld = since.length > 0 && now - (copy ?? since[0]!).at > COPY_AGE;
  const isOutdated = copy !== undefined && copy.schema < schema;
  return { isWhole, isCopyDue: !isWhole || changes.size >= CHANGES_PER_COPY || isOld || isOutdated };
}
