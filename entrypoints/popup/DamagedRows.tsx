import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type DamagedRow, listDamagedRows } from '@/utils/store/damaged-rows.ts';

/** As many as somebody reads; the count tells of all. */
const SHOWN = 30;

/**
 * The rows of the store that cannot be read, each by what it is of and the field that is broken. Looked for once, when
 * the popup opens: rows break while nobody looks.
 */
export function DamagedRows() {
  const [rows, setRows] = useState<readonly DamagedRow[]>([]);
  useEffect(() => {
    // A database that refuses is told of already.
    listDamagedRows().then(setRows, () => {});
  }, []);
  if (rows.length === 0) return null;
  return (
    <details data-testid="damaged">
      <summary>
        <span class="status">{i18n.t('damaged.summary', rows.length)}</span>
      </summary>
      <div class="stack">
        <p class="faint">{i18n.t('damaged.explain')}</p>
        <ul class="stack">
          {rows.slice(0, SHOWN).map((row) => (
            <li key={`${row.table} ${row.key}`} title={row.key}>
              {i18n.t(`damaged.table.${row.table}`)} {row.words !== null && <q>{row.words}</q>}{' '}
              <span class="faint">
                {row.field ? i18n.t('damaged.field', [row.field]) : i18n.t('damaged.row')}
              </span>
            </li>
          ))}
        </ul>
        {rows.length > SHOWN && <p class="faint">{i18n.t('damaged.more', [rows.length - SHOWN])}</p>}
      </div>
    </details>
  );
}
