import { Fault } from '@/utils/model/fault.ts';
import { door, withDatabase } from '../database/database.ts';
import { hasRoom } from '../database/room.ts';

/**
 * Makes a whole copy at once, for a reviewer who asks for one. Copies that were made earlier stay whole whatever happens: a new one is
 * written beside them, and nothing is thinned out before it was read back.
 * @throws Fault `quota` when the disk has no room for it, `storage` when the browser refuses for another reason
 */
export async function copyNow(): Promise<void> {
  if (!(await hasRoom())) throw new Fault('quota', 'the disk has no room for a copy');
  await withDatabase(() => door.open().then(({ copy }) => copy.copyNow()));
}
