import type { ArrivedChange, PanelChange, RefusedChange } from '@/utils/panel/index.ts';
import { unpack } from '../texts.ts';

/** A change on its way in, and whose records it is laid over. */
export interface Incoming {
  arrived: ArrivedChange;
  change: PanelChange;
  /** Under which a colleague’s records are kept; null for those of the library itself. */
  reviewer: string | null;
}

/** @param names of other people, by what the log calls them */
export const incomingOf = (
  arrived: readonly ArrivedChange[],
  names: ReadonlyMap<string, string>,
): Incoming[] =>
  arrived.map((one) => ({
    arrived: one,
    change: one.change,
    reviewer: one.isOwn || one.role === 'secretariat' ? null : (names.get(one.who) ?? one.who),
  }));

/** What is said of a change that the library does not take. */
export const unsound = ({ arrived: { change, who, at } }: Incoming): RefusedChange => ({
  id: change.id,
  who,
  table: change.table,
  reason: 'unsound',
  at,
});

/** Texts as they were unpacked, by their change. */
export type Texts = Map<string, Awaited<ReturnType<typeof unpack>>>;

/** The texts among what came, by their change; null for one that is none. */
export async function unpacked(arrived: readonly ArrivedChange[]): Promise<Texts> {
  const texts: Texts = new Map();
  for (const { change } of arrived)
    if (change.table === 'snapshots' && change.set.text)
      texts.set(change.id, await unpack(change.set.text.v));
  return texts;
}
