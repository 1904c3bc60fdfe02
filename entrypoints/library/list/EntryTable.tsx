import type { RefObject } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Gap } from '@/components/lists/Gap.tsx';
import type { Ticks } from '@/components/lists/use-ticks.ts';
import { useWindow } from '@/components/lists/use-window.ts';
import type { Finding } from '@/utils/award/eligibility.ts';
import type { DeskRow } from '@/utils/entries/desk.ts';
import type { MarkTally } from '@/utils/entries/filter.ts';
import type { Criterion } from '@/utils/model/award.ts';
import { EntryRow } from './EntryRow.tsx';

/** As list.css has them. */
const ROW_HEIGHT = 35;
const HEAD_HEIGHT = 28;
/** Rows that a page key moves by. */
const PAGE = 15;

/** By the class that list.css gives a width, with the keys of the headings. */
const COLUMNS = [
  ['code', 'entryField.code'],
  ['title', 'entryField.title'],
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

/**
 * The list of entries. It has the focus as a whole, so that no row that scrolls away takes it along; the chosen row is
 * named to screen readers.
 */
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
  const id = useId();
  const at = rows.findIndex(({ entry }) => entry.id === currentId);
  const { scroller, onScroll, first, end, reveal } = useWindow(rows.length, ROW_HEIGHT, HEAD_HEIGHT);
  useEffect(() => reveal(at), [at, reveal]);
  const move = (event: KeyboardEvent) => {
    const to = targetOf(event.key, at, rows.length);
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && at >= 0) onOpen();
    else if (to === null || !rows[to]) return;
    else onChoose(rows[to].entry.id);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="table-scroller" ref={scroller} onScroll={onScroll}>
      <table
        ref={grid}
        class="entries"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows can be chosen is a grid.
        role="grid"
        tabIndex={0}
        aria-label={i18n.t('library.entries')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={at >= first && at < end ? `${id}-${at}` : undefined}
        data-testid="entries"
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col" class="tick">
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={i18n.t('library.tickAll')}
                checked={ticks.ticked.size > 0 && ticks.ticked.size === rows.length}
                data-testid="tick-all"
                onChange={ticks.tickAll}
              />
            </th>
            {COLUMNS.filter(([column]) => column !== 'score' || criteria.length > 0).map(
              ([column, heading]) => (
                <th key={column} scope="col" class={column}>
                  {i18n.t(heading)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={first * ROW_HEIGHT} />}
          {rows.slice(first, end).map((row, index) => (
            <EntryRow
              key={row.entry.id}
              id={`${id}-${first + index}`}
              index={first + index}
              row={row}
              criteria={criteria}
              isCurrent={first + index === at}
              isBlind={isBlind}
              findings={findings(row.entry.id)}
              marks={tallies.get(row.entry.id)?.marks}
              isTicked={ticks.ticked.has(row.entry.id)}
              onTick={(isRange) => (isRange ? ticks.tickTo : ticks.toggle)(row.entry.id)}
              onChoose={onChoose}
            />
          ))}
          {end < rows.length && <Gap height={(rows.length - end) * ROW_HEIGHT} />}
        </tbody>
      </table>
    </div>
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
