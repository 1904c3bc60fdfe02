import { i18n } from '#i18n';
import { formatTime } from '@/components/words/format-time.ts';
import {
  IMPORT_OUTCOMES,
  type ImportAs,
  type ImportOutcome,
  TOLD_TABLES,
} from '@/utils/store/import/index.ts';
import { ImportItems } from './ImportItems.tsx';
import { OwnerChoice } from './OwnerChoice.tsx';
import type { Ready } from './source.ts';

interface ImportSummaryProps {
  ready: Ready;
  /** Told whose records they are after all. */
  onAs: (as: ImportAs) => void;
}

/** Those that a person looks at one by one, in this order. */
const LISTED: readonly ImportOutcome[] = ['refused', 'conflict', 'newer', 'new', 'trash'];

/** What a file would bring, beside what is here. */
export function ImportSummary({ ready: { told, remark }, onAs }: ImportSummaryProps) {
  const { file, format, version, exportedAt, reviewer, totals, counts, items } = told;
  const outcomes = IMPORT_OUTCOMES.filter((outcome) => totals[outcome] > 0);
  return (
    <section class="stack import-summary" data-testid="import-summary" aria-label={file}>
      <p>
        <b>{file}</b> ·{' '}
        {format === 'exchange'
          ? i18n.t('bringIn.exchange', [version ?? 1])
          : i18n.t(`bringIn.format.${format}`)}
        {format === 'panel' && reviewer !== '' && <> · {reviewer}</>}
        {exportedAt !== null && <> · {i18n.t('bringIn.exportedAt', [formatTime(Date.parse(exportedAt))])}</>}
      </p>
      {format === 'exchange' && <OwnerChoice preview={told} onAs={onAs} />}
      {remark !== null && <p data-testid="import-remark">{remark}</p>}
      {outcomes.length > 0 && (
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">{i18n.t('bringIn.what')}</th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" class="number">
                  {i18n.t(`bringIn.outcome.${outcome}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TOLD_TABLES.map((table) => {
              const ofTable = counts[table];
              return (
                ofTable && (
                  <tr key={table} data-testid={`import-${table}`}>
                    <th scope="row">{i18n.t(`bringIn.table.${table}`)}</th>
                    {outcomes.map((outcome) => (
                      <td key={outcome} class="number">
                        {ofTable[outcome] > 0 ? ofTable[outcome].toLocaleString(i18n.t('app.language')) : ''}
                      </td>
                    ))}
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      )}
      {LISTED.map((outcome) => {
        const listed = items.filter((item) => item.outcome === outcome);
        return listed.length > 0 && <ImportItems key={outcome} outcome={outcome} items={listed} />;
      })}
    </section>
  );
}
