import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOfEntry, titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { Gap } from './Gap.tsx';
import type { Ticks } from './use-ticks.ts';
import { useWindow } from './use-window.ts';

/** As table.css has them. */
const ROW_HEIGHT = 35;
const HEAD_HEIGHT = 28;

/** A column behind code and title: its class, by which a style sheet gives it a width, and its heading. */
export type GridColumn = readonly [column: string, heading: string];

interface EntryGridProps {
  label: string;
  testId: string;
  rowTestId: string;
  /** A further class, where widths are others. */
  class?: string;
  entries: readonly Entry[];
  columns: readonly GridColumn[];
  /** The cells of a row in the order of the columns. @param at its place among the entries */
  cells: (entry: Entry, at: number) => ComponentChildren;
  currentId: string | null;
  ticks: Ticks;
  grid: RefObject<HTMLTableElement | null>;
  onChoose: (id: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/**
 * A list of entries, of which one is chosen and any may be ticked. It has the focus as a whole, so that no row that scrolls away
 * takes it along; the chosen row is named to screen readers.
 */
export function EntryGrid({ entries, currentId, ticks, grid, onChoose, ...props }: EntryGridProps) {
  const id = useId();
  const at = entries.findIndex((entry) => entry.id === currentId);
  const { scroller, onScroll, first, end, reveal } = useWindow(entries.length, ROW_HEIGHT, HEAD_HEIGHT);
  useEffect(() => reveal(at), [at, reveal]);
  const columns: readonly GridColumn[] = [
    ['code', i18n.t('entryField.code')],
    ['title', i18n.t('entryField.title')],
    ...props.columns,
  ];
  return (
    <div class="table-scroller" ref={scroller} onScroll={onScroll}>
      <table
        ref={grid}
        class={`entries ${props.class ?? ''}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows can be chosen is a grid.
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={entries.length + 1}
        aria-activedescendant={at >= first && at < end ? `${id}-${at}` : undefined}
        data-testid={props.testId}
        onKeyDown={props.onKeyDown}
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
            {columns.map(([column, heading]) => (
              <th key={column} scope="col" class={column}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={first * ROW_HEIGHT} />}
          {entries.slice(first, end).map((entry, index) => (
            // The grid has the keys; a click on a row is the mouse's way to the same.
            <tr
              key={entry.id}
              id={`${id}-${first + index}`}
              aria-rowindex={first + index + 2}
              aria-selected={first + index === at}
              class={first + index === at ? 'now' : ''}
              data-testid={props.rowTestId}
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
              {props.cells(entry, first + index)}
            </tr>
          ))}
          {end < entries.length && <Gap height={(entries.length - end) * ROW_HEIGHT} />}
        </tbody>
      </table>
    </div>
  );
}
