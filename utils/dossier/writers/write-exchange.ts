import { NO_RECORDS } from '../exchange/file.ts';
import { exchangeText } from '../exchange/write.ts';
import type { Dossier } from '../model.ts';

/** Writes the articles of the dossier, with their marks and texts, as an exchange file (docs/exchange-format.md). */
export const writeExchange = ({ exportedAt, reviewer, articles, snapshots }: Dossier): string =>
  exchangeText(
    { exportedAt, reviewer },
    {
      ...NO_RECORDS,
      articles: articles.map(({ article }) => article),
      annotations: articles.flatMap(({ marks }) => marks.map(({ annotation }) => annotation)),
      snapshots,
    },
  );
