import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Gap } from '@/components/lists/Gap.tsx';
import { useWindow } from '@/components/lists/use-window.ts';
import type { RoundRow } from '@/utils/consolidation/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { RoundTableRow } from './RoundTableRow.tsx';

/** As consolidation.css has them. */
const ROW_HEIGHT = 52;
const HEAD_HEIGHT = 28;

interface RoundTableProps {
  rows: readonly RoundRow[];
  /** Names for people, in the order of the rows' answers. */
  reviewers: readonly string[];
  entries: ReadonlyMap<string, Entry>;
  /** Whether the award has a score sheet. */
  hasScores: boolean;
  current: string | null;
  onOpen: (id: string) => void;
}

/** Entries by reviewers: who says what, and how far that is apart. */
export function RoundTable({ rows, reviewers, entries, hasScores, current, onOpen }: RoundTableProps) {
  const { scroller, onScroll, first, end, reveal } = useWindow(rows.length, ROW_HEIGHT, HEAD_HEIGHT);
  const at = rows.findIndex(({ id }) => id === current);
  useEffect(() => reveal(at), [at, reveal]);
  return (
    <div class="table-scroller" ref={scroller} onScroll={onScroll}>
      <table class="entries round" aria-rowcount={rows.length + 1} data-testid="round">
        <thead>
          <tr>
            <th scope="col" class="code">
              {i18n.t('entryField.code')}
            </th>
            <th scope="col" class="title">
              {i18n.t('entryField.title')}
            </th>
            {reviewers.map((name) => (
              <th key={name} scope="col" class="said" title={name}>
                {name}
              </th>
            ))}
            <th scope="col" class="together">
              {i18n.t('consolidation.shared')}
            </th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={first * ROW_HEIGHT} />}
          {rows.slice(first, end).map((row, index) => (
            <RoundTableRow
              key={row.id}
              row={row}
              index={first + index}
              entry={entries.get(row.id)}
              hasScores={hasScores}
              isCurrent={row.id === current}
              onOpen={() => onOpen(row.id)}
            />
          ))}
          {end < rows.length && <Gap height={(rows.length - end) * ROW_HEIGHT} />}
        </tbody>
      </table>
    </div>
  );
}
