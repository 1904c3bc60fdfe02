import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { type DeskFilter, ENTRY_STATES } from '@/utils/entries/desk.ts';
import { VERDICTS } from '@/utils/model/entries.ts';
import { LIBRARY_KEYS } from '../keys.ts';

interface FiltersProps {
  filter: DeskFilter;
  searchField: RefObject<HTMLInputElement | null>;
  /** Entries that are shown, of all. */
  shown: number;
  all: number;
  onChange: (filter: DeskFilter) => void;
}

/** What of the list is shown, in a line that reads as a sentence. */
export function Filters({ filter, searchField, shown, all, onChange }: FiltersProps) {
  return (
    <search class="filters">
      <Choice
        label={i18n.t('library.state')}
        value={filter.state}
        choices={ENTRY_STATES}
        name={(state) => i18n.t(`entryState.${state}`)}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <Choice
        label={i18n.t('library.verdict')}
        value={filter.verdict}
        choices={VERDICTS}
        name={(verdict) => i18n.t(`verdict.${verdict}`)}
        onChange={(verdict) => onChange({ ...filter, verdict })}
      />
      <span class="search">
        <input
          ref={searchField}
          type="search"
          aria-label={i18n.t('library.search')}
          placeholder={i18n.t('library.search')}
          value={filter.words}
          data-testid="search"
          onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
        <kbd>{LIBRARY_KEYS.search}</kbd>
      </span>
      <span class="faint" role="status" data-testid="shown">
        {shown === all ? i18n.t('library.count', all) : i18n.t('library.shown', [shown, all])}
      </span>
    </search>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | null;
  choices: readonly T[];
  name: (choice: T) => string;
  /** @param value null for all */
  onChange: (value: T | null) => void;
}

function Choice<T extends string>({ label, value, choices, name, onChange }: ChoiceProps<T>) {
  return (
    <label class="row">
      {label}
      <select
        value={value ?? ''}
        onChange={(event) => onChange(choices.find((one) => one === event.currentTarget.value) ?? null)}
      >
        <option value="">{i18n.t('library.all')}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {name(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
