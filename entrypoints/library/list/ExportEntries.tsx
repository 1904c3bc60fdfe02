import { ExportButton } from '@/components/export/ExportButton.tsx';
import {
  awardScope,
  type ExportScope,
  entryScope,
  everythingScope,
  subcommitteeScope,
} from '@/components/export/scopes.ts';
import type { Entry } from '@/utils/model/entries.ts';

interface ExportEntriesProps {
  /** Those of the award, in the reviewer's order. */
  entries: readonly Entry[];
  /** The one that is open. */
  current: Entry | null;
  /** The one that is worked on; null for all, '' for entries that belong to none. */
  subcommittee: string | null;
}

/** Exports entries of the award: the open one, those of the subcommittee, all; or everything there is. */
export function ExportEntries({ entries, current, subcommittee }: ExportEntriesProps) {
  const scopes = (): [ExportScope, ...ExportScope[]] => {
    const ids = entries.map(({ id }) => id);
    const ofSubcommittee = entries
      .filter((entry) => (entry.subcommittee ?? '') === subcommittee)
      .map(({ id }) => id);
    const groups = [
      ...(subcommittee ? [subcommitteeScope(subcommittee, ofSubcommittee)] : []),
      awardScope(ids),
      everythingScope(),
    ];
    return current ? [entryScope(current), ...groups] : (groups as [ExportScope, ...ExportScope[]]);
  };
  return <ExportButton scopes={scopes} />;
}
