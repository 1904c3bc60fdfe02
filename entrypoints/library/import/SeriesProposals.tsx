import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedEntry } from '@/utils/entries/read-rows.ts';
import { seriesAmong } from '@/utils/entries/series/join-rows.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';

interface SeriesProposalsProps {
  /** With what was joined. */
  listed: readonly ListedEntry[];
  /** The lines of each entry that was joined, in the order of reading. */
  joined: readonly (readonly number[])[];
  onJoin: (joined: readonly (readonly number[])[]) => void;
}

/** Rows that look like the parts of one work: asked, and taken apart again. */
export function SeriesProposals({ listed, joined, onJoin }: SeriesProposalsProps) {
  const series = useMemo(() => seriesAmong(listed, registrableDomain), [listed]);
  if (series.length === 0 && joined.length === 0) return null;
  return (
    <section class="stack" aria-label={i18n.t('import.series')} data-testid="series">
      {series.map((group) => (
        <div key={group[0]!.line} class="row series">
          <p>
            {i18n.t('import.seriesAsk', [group.length])}{' '}
            <span class="faint">
              {group.map(({ title, parts }) => title ?? parts[0]!.address).join(' · ')}
            </span>
          </p>
          <button
            type="button"
            data-testid="join"
            onClick={() => onJoin([...joined, group.map(({ line }) => line)])}
          >
            {i18n.t('import.join')}
          </button>
        </div>
      ))}
      {joined.map((lines) => (
        <div key={lines.join()} class="row series">
          <p>{i18n.t('import.joined', [lines.length])}</p>
          <button
            type="button"
            data-testid="part-again"
            onClick={() => onJoin(joined.filter((one) => one !== lines))}
          >
            {i18n.t('import.partAgain')}
          </button>
        </div>
      ))}
    </section>
  );
}
