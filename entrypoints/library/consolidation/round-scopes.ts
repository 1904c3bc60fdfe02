import {
  awardScope,
  type ExportScope,
  entryScope,
  selectionScope,
  subcommitteeScope,
} from '@/components/export/scopes.ts';
import type { Entry } from '@/utils/model/entries.ts';

interface RoundScopes {
  /** Those of the award, in the reviewer's order. */
  entries: readonly Entry[];
  /** The one that is open. */
  current: Entry | null;
  /** Those that are shown, where it is not all of them. */
  selected: readonly string[] | null;
  /** The subcommittee that is worked on; null for all. */
  subcommittee: string | null;
}

/** What of a round can be exported: the open entry, those shown, each subcommittee's, all; what the reviewer works on first. */
export function roundScopes({
  entries,
  current,
  selected,
  subcommittee,
}: RoundScopes): [ExportScope, ...ExportScope[]] {
  const names = [...new Set(entries.flatMap((entry) => entry.subcommittee ?? []))];
  const inOrder = names.sort((a, b) => Number(b === subcommittee) - Number(a === subcommittee));
  const idsOf = (name: string) => entries.filter((one) => one.subcommittee === name).map(({ id }) => id);
  const groups: ExportScope[] = inOrder.map((name, at) => subcommitteeScope(name, idsOf(name), at));
  const all = awardScope(entries.map(({ id }) => id));
  const some = [...(current ? [entryScope(current)] : []), ...(selected ? [selectionScope(selected)] : [])];
  const isOne = groups.length > 0 && subcommittee !== null && names.includes(subcommittee);
  return [...some, ...(isOne ? [...groups, all] : [all, ...groups])] as [ExportScope, ...ExportScope[]];
}
