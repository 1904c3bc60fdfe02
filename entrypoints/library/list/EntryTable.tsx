import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { EntryGrid, type GridColumn } from '@/components/lists/EntryGrid.tsx';
import type { Ticks } from '@/components/lists/use-ticks.ts';
import type { Finding } from '@/utils/award/eligibility.ts';
import type { DeskRow } from '@/utils/entries/desk.ts';
import type { MarkTally } from '@/utils/entries/filter.ts';
import type { Criterion } from '@/utils/model/award.ts';
import { EntryCells } from './EntryCells.tsx';

/** Rows that a page key moves by. */
const PAGE = 15;

/** Behind code and title: by the class that list.css gives a width, with the keys of the headings. */
const COLUMNS = [
  ['outlet', 'entryField.outlet'],
  ['count', 'library.partCount'],
  ['marks', 'library.marks'],
  ['state', 'library.state'],
  ['eligible', 'library.eligibility'],
  ['verdict', 'library.verdict'],
  ['score', 'library.score'],
  ['reason', 'library.reason'],
] as const;

interface EntryTableProps {
  rows: readonly DeskRow[];
  /** Of the award's score sheet; without one there is no column for it. */
  criteria: readonly Criterion[];
  currentId: string | null;
  /** Outlets are not to be known. */
  isBlind: boolean;
  findings: (id: string) => readonly Finding[];
  tallies: ReadonlyMap<string, MarkTally>;
  ticks: Ticks;
  grid: RefObject<HTMLTableElement | null>;
  onChoose: (id: string) => void;
  /** Opens the entry that is chosen. */
  onOpen: () => void;
}

/** The list of entries, to be read and judged. */
export function EntryTable({
  rows,
  criteria,
  currentId,
  isBlind,
  findings,
  tallies,
  ticks,
  grid,
  onChoose,
  onOpen,
}: EntryTableProps) {
  const entries = useMemo(() => rows.map(({ entry }) => entry), [rows]);
  const at = entries.findIndex(({ id }) => id === currentId);
  const move = (event: KeyboardEvent) => {
    const to = targetOf(event.key, at, rows.length);
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && at >= 0) onOpen();
    else if (to === null || !rows[to]) return;
    else onChoose(rows[to].entry.id);
    event.preventDefault();
    event.stopPropagation();
  };
  const columns = COLUMNS.filter(([column]) => column !== 'score' || criteria.length > 0);
  return (
    <EntryGrid
      label={i18n.t('library.entries')}
      testId="entries"
      rowTestId="entry"
      entries={entries}
      columns={columns.map(([column, heading]): GridColumn => [column, i18n.t(heading)])}
      cells={({ id }, index) => (
        <EntryCells
          row={rows[index]!}
          criteria={criteria}
          isBlind={isBlind}
          findings={findings(id)}
          marks={tallies.get(id)?.marks}
        />
      )}
      currentId={currentId}
      ticks={ticks}
      grid={grid}
      onChoose={onChoose}
      onKeyDown={move}
    />
  );
}

/** The row that a key leads to; null for any other key. */
function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
