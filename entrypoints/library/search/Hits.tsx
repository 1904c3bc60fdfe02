import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { UnevenList } from '@/components/lists/UnevenList.tsx';
import type { DeskRow } from '@/utils/entries/desk.ts';
import { type Hit, MOST_SHOWN, SECTIONS, type Section } from '@/utils/search/scan.ts';
import type { Shown } from '../address/place.ts';
import { HitRow } from './HitRow.tsx';
import type { Search } from './use-search.ts';

interface HitsProps {
  search: Search;
  shown: Exclude<Shown, 'entries'>;
  rows: ReadonlyMap<string, DeskRow>;
  /** The key of the hit that is chosen. */
  chosen: string | null;
  onChoose: (hit: Hit) => void;
  onOpen: (hit: Hit) => void;
  onEntry: (hit: Hit) => void;
}

/** A row of the list: the head of a section, or something that was found. */
type Item = { key: string; head: Section } | { key: string; hit: Hit };

const keyOf = ({ key }: Item) => key;

/** A row's usual height, in CSS pixels. */
const USUAL = 58;

/** What was found, in the order in which it is shown. */
export const hitsOf = ({ found }: Search, shown: Shown): Hit[] =>
  SECTIONS.filter((section) => shown === 'all' || shown === section).flatMap((section) =>
    found.hits(section),
  );

/** What was found, section by section, each in its sentence. */
export function Hits({ search, shown, rows, chosen, onChoose, onOpen, onEntry }: HitsProps) {
  const { query, found } = search;
  const items = useMemo(
    () =>
      SECTIONS.filter((section) => shown === 'all' || shown === section).flatMap((section): Item[] => {
        const hits = found.hits(section);
        if (hits.length === 0) return [];
        return [{ key: `head ${section}`, head: section }, ...hits.map((hit) => ({ key: hit.key, hit }))];
      }),
    [found, shown],
  );
  if (items.length === 0) return <p class="empty">{i18n.t('library.nothingFound')}</p>;
  return (
    <UnevenList
      items={items}
      keyOf={keyOf}
      usual={USUAL}
      label={i18n.t('library.found')}
      chosen={chosen}
      row={(item, { key, ...attributes }) =>
        'head' in item ? (
          <li key={key} {...attributes} class="found-head">
            <h2>{i18n.t(`library.section.${item.head}`)}</h2>
            {found.count(item.head) > MOST_SHOWN && (
              <span class="faint">{i18n.t('library.firstShown', [MOST_SHOWN])}</span>
            )}
          </li>
        ) : (
          <HitRow
            key={key}
            {...attributes}
            hit={item.hit}
            query={query}
            row={item.hit.work.entry ? rows.get(item.hit.work.entry.id) : undefined}
            isChosen={item.key === chosen}
            onChoose={() => onChoose(item.hit)}
            onOpen={() => onOpen(item.hit)}
            onEntry={() => onEntry(item.hit)}
          />
        )
      }
    />
  );
}
