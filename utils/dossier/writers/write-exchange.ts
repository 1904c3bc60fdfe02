import { EXCHANGE_FORMAT, EXCHANGE_VERSION, type ExchangeFile, exchangeFile } from '../exchange/file.ts';
import { ordered } from '../exchange/ordered.ts';
import type { Dossier } from '../model.ts';

/**
 * Writes the dossier as an exchange file (docs/exchange-format.md): JSON without loss, keys in one order, so that two
 * exports of the same marks can be compared line by line.
 */
export function writeExchange(dossier: Dossier): string {
  const file: ExchangeFile = {
    format: EXCHANGE_FORMAT,
    version: EXCHANGE_VERSION,
    exportedAt: dossier.exportedAt,
    reviewer: dossier.reviewer,
    articles: dossier.articles.map(({ article }) => article),
    annotations: dossier.articles.flatMap(({ marks }) => marks.map(({ annotation }) => annotation)),
    snapshots: dossier.snapshots,
  };
  return `${JSON.stringify(ordered(exchangeFile, file), null, 2)}\n`;
}
