import { i18n } from '#i18n';
import { REFUSALS, type Refusal } from '@/utils/panel/index.ts';
import type { ImportItem, ImportOutcome } from '@/utils/store/import/index.ts';

/** Records shown of one outcome: a person reads no more of them, and the counts above are whole. */
const SHOWN = 200;

interface ImportItemsProps {
  outcome: ImportOutcome;
  items: readonly ImportItem[];
}

/** The records that have one outcome; what needs a look is open. */
export function ImportItems({ outcome, items }: ImportItemsProps) {
  return (
    <details open={outcome === 'refused' || outcome === 'conflict'} data-testid={`import-items-${outcome}`}>
      <summary>
        {i18n.t(`bringIn.outcome.${outcome}`)} <span class="faint">({items.length})</span>
      </summary>
      <p class="faint">{i18n.t(`bringIn.meaning.${outcome}`)}</p>
      <ul class="import-items">
        {items.slice(0, SHOWN).map((item, index) => (
          <li key={index}>
            <span class="faint">{i18n.t(`bringIn.one.${item.table}`)}</span>{' '}
            {item.words ?? i18n.t('bringIn.withoutWords')}
            {item.reason !== null && <span class="warn"> – {reasonWords(item.reason, item.detail)}</span>}
            {item.placed !== null && <span class="faint"> – {i18n.t(`bringIn.placed.${item.placed}`)}</span>}
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p class="faint">{i18n.t('bringIn.more', [items.length - SHOWN])}</p>}
    </details>
  );
}

const isRefusal = (reason: string): reason is Refusal => (REFUSALS as readonly string[]).includes(reason);

const reasonWords = (reason: NonNullable<ImportItem['reason']>, detail: string | null): string =>
  isRefusal(reason) ? i18n.t(`panelRefusal.${reason}`) : i18n.t(`bringIn.reason.${reason}`, [detail ?? '']);
