import type { Snapshot } from '@/utils/model/records.ts';
import type { Mark } from '../marks/mark.ts';

/** The kept texts by their hashes. */
export const lookUp = (snapshots: readonly Snapshot[]) => {
  const texts = new Map(snapshots.map(({ hash, text }) => [hash, text]));
  return (hash: string) => texts.get(hash) ?? null;
};

/** Where marks stand in the text of a hash. */
export const spansIn = (marks: readonly Mark[], hash: string) =>
  marks.flatMap(({ annotation: { target } }) =>
    target.type === 'text' && target.snapshotHash === hash ? target : [],
  );
