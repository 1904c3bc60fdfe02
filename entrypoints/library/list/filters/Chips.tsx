import { i18n } from '#i18n';
import { type DeskFilter, FILTER_NAMES, type FilterName, NO_FILTER } from '@/utils/entries/filter.ts';

interface ChipsProps {
  filter: DeskFilter;
  /** What a campaign is called, by its key. */
  campaignName: (key: string) => string;
  onRemove: (name: FilterName) => void;
  onClear: () => void;
}

/** What a filter's value is called. */
function valueName(filter: DeskFilter, name: FilterName, campaignName: (key: string) => string): string {
  const value = filter[name]!;
  switch (name) {
    case 'given':
      return i18n.t(`library.given.${filter.given!}`);
    case 'state':
      return i18n.t(`entryState.${filter.state!}`);
    case 'verdict':
      return i18n.t(`verdict.${filter.verdict!}`);
    case 'eligibility':
      return i18n.t(`eligibility.answer.${filter.eligibility!}`);
    case 'flag':
      return i18n.t(`flag.${filter.flag!}`);
    case 'campaign':
      return campaignName(value);
    case 'subcommittee':
      return value || i18n.t('library.noSubcommittee');
    default:
      return value;
  }
}

/** What keeps entries out of the list, each to be taken away by itself. */
export function Chips({ filter, campaignName, onRemove, onClear }: ChipsProps) {
  const acting = FILTER_NAMES.filter((name) => filter[name] !== NO_FILTER[name]);
  if (acting.length === 0) return null;
  return (
    <ul class="filter-chips" aria-label={i18n.t('library.filters')}>
      {acting.map((name) => {
        const told = i18n.t('library.chip', [
          i18n.t(`library.filter.${name}`),
          valueName(filter, name, campaignName),
        ]);
        return (
          <li key={name}>
            <button
              type="button"
              aria-label={i18n.t('library.removeFilter', [told])}
              data-testid={`chip-${name}`}
              onClick={() => onRemove(name)}
            >
              {told} <span aria-hidden="true">✕</span>
            </button>
          </li>
        );
      })}
      {acting.length > 1 && (
        <li>
          <button type="button" class="plain" onClick={onClear}>
            {i18n.t('library.removeFilters')}
          </button>
        </li>
      )}
    </ul>
  );
}
