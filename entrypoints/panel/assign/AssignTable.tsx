import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { EntryGrid } from '@/components/lists/EntryGrid.tsx';
import type { Ticks } from '@/components/lists/use-ticks.ts';
import type { Entry } from '@/utils/model/entries.ts';

interface AssignTableProps {
  entries: readonly Entry[];
  /** Names of those whom an entry is given to. */
  namesOf: (entry: Entry) => string;
  chosen: string | null;
  ticks: Ticks;
  grid: RefObject<HTMLTableElement | null>;
  onChoose: (id: string) => void;
}

/** Entries with those whom they are given to; rows are chosen by arrows and ticked by keys, as in the list of entries. */
export const AssignTable = ({ entries, namesOf, chosen, ticks, grid, onChoose }: AssignTableProps) => (
  <EntryGrid
    label={i18n.t('panels.view.assign')}
    testId="assign-table"
    rowTestId="assign-row"
    class="assign"
    entries={entries}
    columns={[
      ['sub', i18n.t('assign.filterSub')],
      ['who', i18n.t('assign.columnWho')],
    ]}
    cells={(entry) => {
      const names = namesOf(entry);
      return (
        <>
          <td class="sub faint">{entry.subcommittee ?? '–'}</td>
          <td class="who" title={names}>
            {names === '' ? <span class="faint">–</span> : names}
          </td>
        </>
      );
    }}
    currentId={chosen}
    ticks={ticks}
    grid={grid}
    onChoose={onChoose}
  />
);
