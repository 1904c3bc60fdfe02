import { i18n } from '#i18n';
import { SECTIONS } from '@/utils/search/scan.ts';
import type { Shown } from '../address/place.ts';
import type { Search } from './use-search.ts';

interface FoundCountsProps {
  search: Search;
  shown: Shown;
  /** Entries in which anything was found, among those that are shown. */
  entries: number;
  onShow: (shown: Shown) => void;
}

/** How much was found where; one that is pressed is shown alone. */
export function FoundCounts({ search: { found }, shown, entries, onShow }: FoundCountsProps) {
  const counts: [Shown, number][] = [
    ['all', found.count(null)],
    ...SECTIONS.map((section): [Shown, number] => [section, found.count(section)]),
    ['entries', entries],
  ];
  return (
    <ul class="found-counts" aria-label={i18n.t('library.found')}>
      {counts
        .filter(([one, count]) => count > 0 || one === 'all' || one === shown)
        .map(([one, count]) => (
          <li key={one}>
            <button
              type="button"
              class="plain"
              aria-pressed={one === shown}
              data-testid={`found-${one}`}
              onClick={() => onShow(one)}
            >
              <b>{count.toLocaleString(i18n.t('app.language'))}</b>
              <span>
                {one === 'all' || one === 'entries'
                  ? i18n.t(`library.foundIn.${one}`)
                  : i18n.t(`library.section.${one}`)}
              </span>
            </button>
          </li>
        ))}
    </ul>
  );
}
