import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Ticks } from '@/components/lists/use-ticks.ts';
import { NO_FILTER } from '@/utils/entries/filter.ts';
import type { PageProps } from '../address/page-props.ts';
import { FoundCounts } from '../search/FoundCounts.tsx';
import { Hits } from '../search/Hits.tsx';
import { EntryTable } from './EntryTable.tsx';
import type { List } from './use-list.ts';
import type { Opening } from './use-opening.ts';

interface DeskBodyProps extends PageProps {
  list: List;
  ticks: Ticks;
  opening: Opening;
  /** The key of the hit that is chosen. */
  hit: string | null;
  onHit: (key: string) => void;
  grid: RefObject<HTMLTableElement | null>;
}

/** The entries, or what was found in them. */
export function DeskBody({
  award,
  desk,
  shelf,
  place,
  list,
  ticks,
  opening,
  hit,
  onHit,
  grid,
  go,
  choose,
}: DeskBodyProps) {
  const { search, isListing, shown, byId } = list;
  const { currentId } = opening;
  const showAll = () => {
    choose({ subcommittee: null });
    go({ words: '', shown: 'all', filter: NO_FILTER });
  };
  return (
    <>
      {search && (
        <FoundCounts
          search={search}
          shown={place.shown}
          entries={shown.length}
          onShow={(one) => go({ shown: one })}
        />
      )}
      {!isListing && search && place.shown !== 'entries' && (
        <Hits
          search={search}
          shown={place.shown}
          rows={byId}
          chosen={hit}
          onChoose={({ key }) => onHit(key)}
          onOpen={opening.openHit}
          onEntry={opening.goToEntry}
        />
      )}
      {isListing && shown.length > 0 && (
        <EntryTable
          rows={shown}
          criteria={award.criteria}
          currentId={currentId}
          isBlind={award.blind}
          findings={desk.findings}
          tallies={shelf.tallies}
          ticks={ticks}
          onChoose={opening.setCurrentId}
          grid={grid}
          onOpen={() => {
            const current = byId.get(currentId ?? '');
            if (current) opening.read(current.entry);
          }}
        />
      )}
      {isListing && shown.length === 0 && (
        <p class="empty">
          {i18n.t('library.noneShown')}{' '}
          <button type="button" onClick={showAll}>
            {i18n.t('library.showAll')}
          </button>
        </p>
      )}
    </>
  );
}
