import type { ComponentChildren, RefObject } from 'preact';
import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import { ChoiceField } from '@/components/fields.tsx';
import { type DeskFilter, GIVEN_TO } from '@/utils/entries/filter.ts';
import { DESK_ORDERS, type DeskOrder } from '@/utils/entries/order.ts';
import { ENTRY_STATES } from '@/utils/entries/review-state.ts';
import { ELIGIBILITY_ANSWERS, VERDICTS } from '@/utils/model/entries.ts';
import { MARK_FLAGS } from '@/utils/model/records.ts';

/** What there is to choose from in this award. */
export interface FilterChoices {
  types: readonly string[];
  levels: readonly string[];
  /** The ones that stand in most entries first. */
  campaigns: readonly { key: string; name: string }[];
  /** Whether a panel's secretariat gave the reviewer some. */
  isGiven: boolean;
}

interface FiltersProps {
  words: string;
  filter: DeskFilter;
  choices: FilterChoices;
  order: DeskOrder;
  searchField: RefObject<HTMLInputElement | null>;
  /** How much is shown, in words. */
  shown: string;
  onWords: (words: string) => void;
  /** Leaves the search field for what was found. */
  onLeave: () => void;
  onChange: (filter: DeskFilter) => void;
  onOrder: (order: DeskOrder) => void;
  /** Somebody looks at the further filters. */
  onMore: () => void;
}

/** What of the list is shown, in a line that reads as a sentence. */
export function Filters({
  words,
  filter,
  choices,
  order,
  searchField,
  shown,
  onWords,
  onLeave,
  onChange,
  onOrder,
  onMore,
}: FiltersProps) {
  const all = i18n.t('library.all');
  return (
    <search class="filters">
      <span class="search">
        <input
          ref={searchField}
          type="search"
          aria-label={i18n.t('library.search')}
          placeholder={i18n.t('library.search')}
          value={words}
          data-testid="search"
          onInput={(event) => onWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
            event.preventDefault();
            onLeave();
          }}
        />
        <Key of="search" />
      </span>
      {(choices.isGiven || filter.given !== null) && (
        <Choice>
          <ChoiceField
            label={i18n.t('library.filter.given')}
            value={filter.given}
            choices={GIVEN_TO}
            name={(who) => i18n.t(`library.given.${who}`)}
            none={all}
            onChange={(given) => onChange({ ...filter, given })}
          />
        </Choice>
      )}
      <Choice>
        <ChoiceField
          label={i18n.t('library.state')}
          value={filter.state}
          choices={ENTRY_STATES}
          name={(state) => i18n.t(`entryState.${state}`)}
          none={all}
          onChange={(state) => onChange({ ...filter, state })}
        />
      </Choice>
      <Choice>
        <ChoiceField
          label={i18n.t('library.verdict')}
          value={filter.verdict}
          choices={VERDICTS}
          name={(verdict) => i18n.t(`verdict.${verdict}`)}
          none={all}
          onChange={(verdict) => onChange({ ...filter, verdict })}
        />
      </Choice>
      <Choice>
        <ChoiceField
          label={i18n.t('library.order')}
          value={order}
          choices={DESK_ORDERS}
          name={(one) => i18n.t(`deskOrder.${one}`)}
          onChange={(one) => onOrder(one ?? 'given')}
        />
      </Choice>
      <details class="more-filters" onToggle={onMore}>
        <summary data-testid="more-filters">{i18n.t('library.moreFilters')}</summary>
        <MoreFilters filter={filter} choices={choices} onChange={onChange} />
      </details>
      <span class="faint" role="status" data-testid="shown">
        {shown}
      </span>
    </search>
  );
}

const Choice = ({ children }: { children: ComponentChildren }) => <span class="row">{children}</span>;

/** What is asked for less often. */
function MoreFilters({ filter, choices, onChange }: Pick<FiltersProps, 'filter' | 'choices' | 'onChange'>) {
  const all = i18n.t('library.all');
  const names = new Map(choices.campaigns.map(({ key, name }) => [key, name]));
  return (
    <div class="choices">
      <Choice>
        <ChoiceField
          label={i18n.t('library.eligibility')}
          value={filter.eligibility}
          choices={ELIGIBILITY_ANSWERS}
          name={(answer) => i18n.t(`eligibility.answer.${answer}`)}
          none={all}
          onChange={(eligibility) => onChange({ ...filter, eligibility })}
        />
      </Choice>
      <Choice>
        <ChoiceField
          label={i18n.t('library.filter.type')}
          value={filter.type}
          choices={choices.types}
          name={(type) => type}
          none={all}
          onChange={(type) => onChange({ ...filter, type })}
        />
      </Choice>
      <Choice>
        <ChoiceField
          label={i18n.t('library.filter.level')}
          value={filter.level}
          choices={choices.levels}
          name={(level) => level}
          none={all}
          onChange={(level) => onChange({ ...filter, level })}
        />
      </Choice>
      <Choice>
        <ChoiceField
          label={i18n.t('library.filter.flag')}
          value={filter.flag}
          choices={MARK_FLAGS}
          name={(flag) => i18n.t(`flag.${flag}`)}
          none={all}
          onChange={(flag) => onChange({ ...filter, flag })}
        />
      </Choice>
      <Choice>
        <ChoiceField
          label={i18n.t('library.filter.campaign')}
          value={filter.campaign}
          choices={[...names.keys()]}
          name={(key) => names.get(key) ?? key}
          none={all}
          onChange={(campaign) => onChange({ ...filter, campaign })}
        />
      </Choice>
    </div>
  );
}
