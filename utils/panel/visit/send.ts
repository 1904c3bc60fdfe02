import { bytesOf, canonical } from '../canonical.ts';
import { LONGEST_CHANGE, LONGEST_NOTICE, type Membership, type PanelChange } from '../model.ts';
import { branchOf, noticeBranch, personBranch, subBranch, subjectOf } from '../names.ts';
import { sealChange } from '../sealed.ts';
import { signChange } from '../signing.ts';
import type { Outgoing } from '../visit-model.ts';
import type { Visiting } from './catch-up.ts';

/** Changes that are taken from the store, numbered and signed at a time. */
const SLICE = 50;

/** The branch a change goes into. */
export function branchFor({ panel, sub, who }: Membership, to: Outgoing['to']): string {
  if (to === 'own') return branchOf(panel, sub, who);
  if (to === 'all') return noticeBranch(panel);
  return 'sub' in to ? subBranch(panel, to.sub) : personBranch(panel, to.who);
}

/** A reviewer's change as it leaves the machine: where the chair alone may read reviews, it is closed here. */
export async function sealed(
  { panel, role, sealedFor }: Membership,
  change: PanelChange,
): Promise<PanelChange> {
  const isOpen = sealedFor === null || role !== 'reviewer' || change.table !== 'reviews';
  return isOpen ? change : sealChange(panel, change, sealedFor);
}

/**
 * Sends changes in their order, each after the one before it was acknowledged. One that is longer than the log takes goes without
 * its values: its number is not missing then, and whoever reads knows that it is not whole.
 * @param each told after each one
 * @returns how many went without their values
 */
export async function send(
  { membership, log, source }: Visiting,
  ids: readonly string[],
  each: (id: string) => void,
): Promise<number> {
  const longest = membership.role === 'reviewer' ? LONGEST_CHANGE : LONGEST_NOTICE;
  let leftOut = 0;
  for (let at = 0; at < ids.length; at += SLICE) {
    for (const { change: made, to } of await source.take(ids.slice(at, at + SLICE))) {
      const change = await sealed(membership, made);
      const isTooLong = bytesOf(canonical(change)).length > longest;
      if (isTooLong) {
        leftOut += 1;
        await source.leaveOut(change.id, 'tooLarge');
      }
      const subject = subjectOf(branchFor(membership, to), change.table, change.key);
      await log.send(await signChange(membership, subject, isTooLong ? { ...change, set: {} } : change));
      each(change.id);
    }
  }
  return leftOut;
}
