import { addressKeys } from '@/utils/article/index.ts';
import { findPart, type PartOfEntry } from '@/utils/entries/recognise.ts';
import { keepPlace, placeOf } from '@/utils/platform/reading-places.ts';
import { sharedKeys } from '@/utils/store/articles/article-keys.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { getDeskChoice } from '@/utils/store/desk/choice.ts';
import { listAllEntries } from '@/utils/store/desk/entries.ts';
import { keepOpened } from '@/utils/store/desk/reviews.ts';

const keysOf = (address: string) => addressKeys([address], registrableDomain);

/** The part of an entry that stands at an address: its article may be recorded at the entry's address and at others. */
export async function partAt(address: string): Promise<PartOfEntry | null> {
  const entries = await listAllEntries();
  if (entries.length === 0) return null;
  const { awardId } = await getDeskChoice();
  return findPart(entries, await sharedKeys(keysOf(address)), registrableDomain, awardId);
}

/** See `openPart` in the calls of the background. */
export async function openPart(address: string): Promise<number | null> {
  const found = await partAt(address);
  if (!found) return null;
  const { entry, index } = found;
  await keepOpened(entry.id, entry.parts[index]!.address);
  return placeOf(keysOf(address)[0]!);
}

/** See `leavePart` in the calls of the background. */
export async function leavePart(address: string, offset: number): Promise<void> {
  const [key] = keysOf(address);
  if (key) await keepPlace(key, offset);
}
