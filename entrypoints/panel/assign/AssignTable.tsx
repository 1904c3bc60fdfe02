import type { RefObject } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Gap } from '@/components/lists/Gap.tsx';
import type { Ticks } from '@/components/lists/use-ticks.ts';
import { useWindow } from '@/components/lists/use-window.ts';
import { nameOfEntry, titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';

/** As table.css has them. */
const ROW_HEIGHT = 35;
const HEAD_HEIGHT = 28;

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
export function AssignTable({ entries, namesOf, chosen, ticks, grid, onChoose }: AssignTableProps) {
  const id = useId();
  const at = entries.findIndex((entry) => entry.id === chosen);
  const { scroller, onScroll, first, end, reveal } = useWindow(entries.length, ROW_HEIGHT, HEAD_HEIGHT);
  useEffect(() => reveal(at), [at, reveal]);
  return (
    <div class="table-scroller" ref={scroller} onScroll={onScroll}>
      <table
        ref={grid}
        class="entries assign"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows can be chosen is a grid.
        role="grid"
        tabIndex={0}
        aria-label={i18n.t('panels.view.assign')}
        aria-rowcount={entries.length + 1}
        aria-activedescendant={at >= first && at < end ? `${id}-${at}` : undefined}
        data-testid="assign-table"
      >
        <thead>
          <tr>
            <th scope="col" class="tick">
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={i18n.t('library.tickAll')}
                checked={ticks.ticked.size > 0 && ticks.ticked.size === entries.length}
                data-testid="tick-all"
                onChange={ticks.tickAll}
              />
            </th>
            <th scope="col" class="code">
              {i18n.t('entryField.code')}
            </th>
            <th scope="col" class="title">
              {i18n.t('entryField.title')}
            </th>
            <th scope="col" class="sub">
              {i18n.t('assign.filterSub')}
            </th>
            <th scope="col" class="who">
              {i18n.t('assign.columnWho')}
            </th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={first * ROW_HEIGHT} />}
          {entries.slice(first, end).map((entry, index) => {
            const names = namesOf(entry);
            return (
              // The grid has the keys; a click on a row is the mouse's way to the same.
              <tr
                key={entry.id}
                id={`${id}-${first + index}`}
                aria-rowindex={first + index + 2}
                aria-selected={entry.id === chosen}
                class={entry.id === chosen ? 'now' : ''}
                data-testid="assign-row"
                onClick={() => onChoose(entry.id)}
              >
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key ticks the row that is chosen. */}
                <td class="tick" onClick={(event) => event.stopPropagation()}>
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={i18n.t('library.tick', [nameOfEntry(entry)])}
                    checked={ticks.ticked.has(entry.id)}
                    data-testid="tick"
                    onClick={(event) => (event.shiftKey ? ticks.tickTo : ticks.toggle)(entry.id)}
                  />
                </td>
                <td class="code">{entry.code ?? '–'}</td>
                <td class="title serif">{titleOfEntry(entry)}</td>
                <td class="sub faint">{entry.subcommittee ?? '–'}</td>
                <td class="who" title={names}>
                  {names === '' ? <span class="faint">–</span> : names}
                </td>
              </tr>
            );
          })}
          {end < entries.length && <Gap height={(entries.length - end) * ROW_HEIGHT} />}
        </tbody>
      </table>
    </div>
  );
}
