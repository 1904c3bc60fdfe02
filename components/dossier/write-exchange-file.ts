import { exchangeFileName } from '@/utils/dossier/file-name.ts';
import { vietnamDay } from '@/utils/model/days.ts';
import { Fault } from '@/utils/model/fault.ts';
import { now } from '@/utils/platform/id.ts';
import type { DossierScope } from '@/utils/store/dossier/collect.ts';
import { type ExchangeScope, exportExchange } from '@/utils/store/export/exchange.ts';
import type { DossierOrder, Watch, WrittenDossier } from './order.ts';

/** Steps in which progress is told. */
const STEPS = 100;

/**
 * Writes an exchange file: the records themselves, lossless, and therefore with the names of works that are judged blind.
 * @throws Fault `missing` when nothing of it is there (any more); what the store throws; the signal's reason when it was stopped
 */
export async function writeExchangeFile(
  { what, group, reviewer }: Pick<DossierOrder, 'what' | 'group' | 'reviewer'>,
  { signal, onStep = () => {} }: Watch,
): Promise<WrittenDossier> {
  const exportedAt = now();
  const { blob, records } = await exportExchange(scopeOf(what), {
    exportedAt,
    reviewer,
    signal,
    onProgress: (share) => onStep({ doing: 'writing', done: Math.round(share * STEPS), all: STEPS }),
  });
  const { entries, articles, annotations } = records;
  if (entries.length + articles.length === 0) throw new Fault('missing');
  return {
    name: exchangeFileName(records, group, vietnamDay(exportedAt)),
    blob,
    counts: {
      entries: entries.length,
      articles: entries.length > 0 ? 0 : articles.length,
      marks: annotations.filter(({ deletedAt }) => deletedAt === null).length,
    },
  };
}

function scopeOf({ entryIds, articleIds }: DossierScope): ExchangeScope {
  if (entryIds === 'all' || articleIds === 'all') return 'everything';
  return { entryIds, articleIds };
}
