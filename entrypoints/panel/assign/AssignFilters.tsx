import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import type { Roster } from '@/utils/panel/index.ts';
import type { Person } from './assigned.ts';
import type { AssignFilter } from './filter.ts';

interface AssignFiltersProps {
  filter: AssignFilter;
  roster: Roster;
  people: readonly Person[];
  search: RefObject<HTMLInputElement | null>;
  onChange: (filter: AssignFilter) => void;
}

/** Which entries are listed: by subcommittee, by whom they are given to, by words. */
export function AssignFilters({ filter, roster, people, search, onChange }: AssignFiltersProps) {
  const id = useId();
  return (
    <div class="filters">
      <span class="search">
        <input
          ref={search}
          type="search"
          aria-label={i18n.t('assign.search')}
          placeholder={i18n.t('assign.search')}
          value={filter.words}
          data-testid="assign-search"
          onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
        <Key of="search" />
      </span>
      <span class="row">
        <label class="faint" for={`${id}-sub`}>
          {i18n.t('assign.filterSub')}
        </label>
        <select
          id={`${id}-sub`}
          value={filter.subcommittee ?? ''}
          data-testid="assign-sub"
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, subcommittee: value === '' ? null : value })
          }
        >
          <option value="">{i18n.t('library.all')}</option>
          {roster.subs.map(({ sub, name }) => (
            <option key={sub} value={name}>
              {name}
            </option>
          ))}
        </select>
      </span>
      <span class="row">
        <label class="faint" for={`${id}-who`}>
          {i18n.t('assign.filterWho')}
        </label>
        <select
          id={`${id}-who`}
          value={filter.who === null ? '*' : filter.who}
          data-testid="assign-who"
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, who: value === '*' ? null : value })
          }
        >
          <option value="*">{i18n.t('assign.anyone')}</option>
          <option value="">{i18n.t('assign.nobodyYet')}</option>
          {people.map(({ who, name }) => (
            <option key={who} value={who}>
              {name}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
