import { useMemo, useState } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import { readQuery } from '@/utils/search/query.ts';
import type { Hit } from '@/utils/search/scan.ts';
import { listOwnAssignments } from '@/utils/store/panel/index.ts';
import { useGroups } from '../across/use-groups.ts';
import type { PageProps } from '../address/page-props.ts';
import { hitsOf } from '../search/Hits.tsx';
import { type Search, useSearch } from '../search/use-search.ts';
import { useFiltered } from './filters/use-filtered.ts';

/** Campaigns that can be chosen from; others are found in their own page. */
const MOST_CAMPAIGNS = 300;

const NONE: readonly Hit[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/** What of the entries is shown: those that filters and search let through, or what was found in them. */
export function useList({ award, desk, shelf, place }: PageProps) {
  const { filter } = place;
  const given = useLive(listOwnAssignments, []).value ?? NOTHING;
  const filtered = useFiltered(award, desk, shelf, filter, given);
  const byId = useMemo(() => new Map(filtered.map((row) => [row.entry.id, row])), [filtered]);
  const query = useMemo(() => readQuery(place.words), [place.words]);
  const works = useMemo(() => {
    const kept = shelf.works.filter(({ entry }) => entry && byId.has(entry.id));
    const isFiltering = Object.values(filter).some((value) => value !== null);
    return isFiltering ? kept : [...kept, ...shelf.loose];
  }, [shelf, byId, filter]);
  const search = useSearch(works, query);
  /** Whether entries are listed, and not what was found in them. */
  const isListing = !query || place.shown === 'entries';
  const shown = useMemo(
    () => (query && search ? filtered.filter(({ entry }) => search.found.entryIds.has(entry.id)) : filtered),
    [filtered, query, search],
  );
  const ids = useMemo(() => (isListing ? shown.map(({ entry }) => entry.id) : []), [shown, isListing]);
  const hits = useMemo(
    () => (search && !isListing ? hitsOf(search, place.shown) : NONE),
    [search, isListing, place.shown],
  );
  const [wantsCampaigns, setWantsCampaigns] = useState(false);
  const isAsked = wantsCampaigns || filter.campaign !== null;
  const groups = useGroups(shelf.works, isAsked ? 'campaign' : null);
  const campaigns = useMemo(
    () =>
      (groups ?? []).slice(0, MOST_CAMPAIGNS).map(({ key, first }) => ({ key, name: first.campaign!.name })),
    [groups],
  );
  /** What a campaign is called; its key until that is known. */
  const campaignName = (key: string) =>
    (groups ?? []).find((one) => one.key === key)?.first.campaign?.name ?? '…';
  return {
    filter,
    filtered,
    /** Whether a panel's secretariat gave this reviewer anything. */
    isGiven: given.size > 0,
    byId,
    search: search as Search | null,
    isSearching: query !== null,
    isListing,
    shown,
    ids,
    hits,
    campaigns,
    campaignName,
    wantCampaigns: () => setWantsCampaigns(true),
  };
}

export type List = ReturnType<typeof useList>;
