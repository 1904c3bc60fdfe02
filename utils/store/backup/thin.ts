import { byChange, type CopyFile } from './file-name.ts';

/** Copies of the newest state that are kept in any case, each with the changes since. */
const NEWEST = 3;
const DAY = 24 * 60 * 60 * 1000;
/** Of earlier days the newest copy is kept for so many days, of earlier weeks for so many weeks. */
const DAYS = 7;
const WEEKS = 4;

/**
 * Which files may go: of the library in use all copies but the newest, one for each of the last days and one for each
 * of the last weeks, and changes older than the newest copies; of libraries restored long ago everything. A lost
 * library that nobody restored or gave up keeps all it has.
 * @param absorbed libraries that were restored into this one, or given up
 * @param now milliseconds since 1970
 */
export function filesToRemove(
  files: readonly CopyFile[],
  library: string,
  absorbed: readonly string[],
  now: number,
): CopyFile[] {
  const mine = files.filter((file) => file.library === library);
  const copies = mine.filter(({ kind }) => kind === 'copy').sort((a, b) => byChange(b, a));
  const kept = new Set(copies.slice(0, NEWEST));
  const firstChange = copies[NEWEST - 1]?.change ?? 0;
  const seen = new Set<string>();
  for (const copy of copies) {
    const age = (now - copy.at) / DAY;
    const period =
      age < DAYS ? `day ${Math.floor(age)}` : age < WEEKS * 7 ? `week ${Math.floor(age / 7)}` : null;
    if (!period || seen.has(period)) continue;
    seen.add(period);
    kept.add(copy);
  }
  const isLongAgo = (id: string) =>
    files.every((file) => file.library !== id || now - file.at > WEEKS * 7 * DAY);
  return files.filter((file) => {
    if (file.library !== library) return absorbed.includes(file.library) && isLongAgo(file.library);
    return file.kind === 'copy' ? !kept.has(file) : file.change <= firstChange;
  });
}
