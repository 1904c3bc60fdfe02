import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import { ChoiceField } from '@/components/fields.tsx';
import type { DeskFilter } from '@/utils/entries/desk.ts';
import { DESK_ORDERS, type DeskOrder } from '@/utils/entries/order.ts';
import { ENTRY_STATES } from '@/utils/entries/review-state.ts';
import { ELIGIBILITY_ANSWERS, VERDICTS } from '@/utils/model/entries.ts';

interface FiltersProps {
  filter: DeskFilter;
  order: DeskOrder;
  searchField: RefObject<HTMLInputElement | null>;
  /** Entries that are shown, of all. */
  shown: number;
  all: number;
  onChange: (filter: DeskFilter) => void;
  onOrder: (order: DeskOrder) => void;
}

/** What of the list is shown, in a line that reads as a sentence. */
export function Filters({ filter, order, searchField, shown, all, onChange, onOrder }: FiltersProps) {
  return (
    <search class="filters">
      <span class="row">
        <ChoiceField
          label={i18n.t('library.state')}
          value={filter.state}
          choices={ENTRY_STATES}
          name={(state) => i18n.t(`entryState.${state}`)}
          none={i18n.t('library.all')}
          onChange={(state) => onChange({ ...filter, state })}
        />
      </span>
      <span class="row">
        <ChoiceField
          label={i18n.t('library.verdict')}
          value={filter.verdict}
          choices={VERDICTS}
          name={(verdict) => i18n.t(`verdict.${verdict}`)}
          none={i18n.t('library.all')}
          onChange={(verdict) => onChange({ ...filter, verdict })}
        />
      </span>
      <span class="row">
        <ChoiceField
          label={i18n.t('library.eligibility')}
          value={filter.eligibility}
          choices={ELIGIBILITY_ANSWERS}
          name={(answer) => i18n.t(`eligibility.answer.${answer}`)}
          none={i18n.t('library.all')}
          onChange={(eligibility) => onChange({ ...filter, eligibility })}
        />
      </span>
      <span class="row">
        <ChoiceField
          label={i18n.t('library.order')}
          value={order}
          choices={DESK_ORDERS}
          name={(one) => i18n.t(`deskOrder.${one}`)}
          onChange={(one) => onOrder(one ?? 'given')}
        />
      </span>
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
        <Key of="search" />
      </span>
      <span class="faint" role="status" data-testid="shown">
        {shown === all ? i18n.t('library.count', all) : i18n.t('library.shown', [shown, all])}
      </span>
    </search>
  );
}
