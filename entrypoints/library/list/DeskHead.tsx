import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { progressOf } from '@/utils/entries/desk.ts';
import { NO_FILTER } from '@/utils/entries/filter.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { PageProps } from '../address/page-props.ts';
import { ExportEntries } from './ExportEntries.tsx';
import { Chips } from './filters/Chips.tsx';
import { Filters } from './filters/Filters.tsx';
import { valuesOf } from './filters/use-filtered.ts';
import { ProgressBar } from './Progress.tsx';
import type { List } from './use-list.ts';

interface DeskHeadProps extends PageProps {
  list: List;
  /** The entry that is open. */
  current: Entry | null;
  searchField: RefObject<HTMLInputElement | null>;
  onNext: () => void;
  onLeaveSearch: () => void;
}

/** What stands above the list: how far each subcommittee has come, what is looked for, and what is filtered by. */
export function DeskHead(props: DeskHeadProps) {
  const { award, desk, reviews, place, isReading, list, current, searchField, go, choose, onImport, onNext } =
    props;
  const { filter, filtered, isSearching } = list;
  const rows = desk.rows ?? [];
  const problem = desk.fault ?? reviews.fault;
  const types = valuesOf(award.types, rows, ({ entry }) => entry.type);
  const shown =
    filtered.length === rows.length
      ? i18n.t('library.count', rows.length)
      : i18n.t('library.shown', [filtered.length, rows.length]);
  return (
    <>
      <div class="row spread tools">
        <ProgressBar
          progress={progressOf(rows, award.subcommittees)}
          chosen={filter.subcommittee}
          onChoose={(subcommittee) => choose({ subcommittee })}
        />
        <span class="row">
          <ExportEntries
            entries={rows.map(({ entry }) => entry)}
            current={current}
            subcommittee={filter.subcommittee}
          />
          <button type="button" data-testid="add" onClick={onImport}>
            {i18n.t('library.add')}
          </button>
          <button type="button" class="primary" data-testid="next" onClick={onNext}>
            {i18n.t('library.next')} <Key of="entry.next" />
          </button>
        </span>
      </div>
      {problem && (
        <div class="row">
          <Problem text={i18n.t('library.notSaved', [explain(problem)])} />
          <button type="button" onClick={reviews.retry}>
            {i18n.t('toast.retry')}
          </button>
        </div>
      )}
      <Filters
        words={place.words}
        filter={filter}
        choices={{
          types,
          levels: award.levels.map(({ name }) => name),
          campaigns: list.campaigns,
          isGiven: list.isGiven,
        }}
        order={desk.choice?.order ?? 'given'}
        searchField={searchField}
        shown={isSearching && isReading ? i18n.t('library.stillReading') : shown}
        onWords={(words) => go(words.trim() === '' ? { words, shown: 'all' } : { words })}
        onLeave={props.onLeaveSearch}
        onChange={(next) => go({ filter: next })}
        onOrder={(order) => choose({ order })}
        onMore={list.wantCampaigns}
      />
      <Chips
        filter={filter}
        campaignName={list.campaignName}
        onRemove={(name) =>
          name === 'subcommittee'
            ? choose({ subcommittee: null })
            : go({ filter: { ...filter, [name]: null } })
        }
        onClear={() => {
          choose({ subcommittee: null });
          go({ filter: NO_FILTER });
        }}
      />
    </>
  );
}
