import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import { useLibraryKeys } from '@/components/commands/use-library-keys.ts';
import { stepFrom } from '@/components/lists/step-from.ts';
import { UnevenList } from '@/components/lists/UnevenList.tsx';
import { plain } from '@/utils/article/index.ts';
import { wordFinder } from '@/utils/entries/desk.ts';
import { NO_FILTER } from '@/utils/entries/filter.ts';
import type { Group } from '@/utils/search/across.ts';
import type { PageProps } from '../address/page-props.ts';
import { useReading } from '../reading/use-reading.ts';
import { GroupRow, groupName } from './GroupRow.tsx';
import { Sightings } from './Sightings.tsx';
import { useGroups } from './use-groups.ts';

interface AcrossViewProps extends PageProps {
  kind: 'campaign' | 'statistic';
}

/** A campaign is told wherever it stands; a figure only where it stands in several works. */
const LEAST = { campaign: 1, statistic: 2 } as const;

/** A row's usual height, in CSS pixels. */
const USUAL = 52;

const keyOf = ({ key }: Group) => key;

/** What stands in several works: campaigns, or figures that say the same, each with its sentences. */
export function AcrossView({ kind, shelf, isReading, readingTab, go, onNotice }: AcrossViewProps) {
  const works = useMemo(() => [...shelf.works, ...shelf.loose], [shelf]);
  const groups = useGroups(works, kind, LEAST[kind]);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { openSighting } = useReading(readingTab, onNotice);
  const shown = useMemo(() => {
    const isSought = wordFinder(words);
    return (groups ?? []).filter((group) => isSought(plain(groupName(group))));
  }, [groups, words]);
  const current = shown.find(({ key }) => key === chosen) ?? null;
  const step = (by: 1 | -1) => setChosen(stepFrom(shown.map(keyOf), chosen, by));
  useLibraryKeys('list', {
    'list.next': () => step(1),
    'list.previous': () => step(-1),
    'list.open': () => current && void openSighting(current.sightings[0]!),
    search: () => document.getElementById('across-search')?.focus(),
    close: () => setChosen(null),
  });
  const several = (groups ?? []).filter((group) => group.works > 1).length;
  return (
    <>
      <div class="row spread">
        <h1 class="serif">{i18n.t(`library.view.${kind === 'campaign' ? 'campaigns' : 'figures'}`)}</h1>
        <span class="search across-search">
          <input
            id="across-search"
            type="search"
            aria-label={i18n.t('across.search')}
            placeholder={i18n.t('across.search')}
            value={words}
            data-testid="across-search"
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <Key of="search" />
        </span>
        <span class="faint push" role="status" data-testid="across-count">
          {isReading || !groups ? i18n.t('library.stillReading') : i18n.t(`across.${kind}Count`, several)}
        </span>
      </div>
      <p class="faint">{i18n.t(`across.${kind}Hint`)}</p>
      {groups && shown.length === 0 && !isReading ? (
        <p class="empty">{i18n.t(words === '' ? `across.${kind}None` : 'library.noneShown')}</p>
      ) : (
        <div class="desk across">
          <UnevenList
            items={shown}
            keyOf={keyOf}
            usual={USUAL}
            label={i18n.t(`library.view.${kind === 'campaign' ? 'campaigns' : 'figures'}`)}
            chosen={chosen}
            row={(group, { key, ...attributes }) => (
              <GroupRow
                key={key}
                {...attributes}
                group={group}
                isChosen={group.key === chosen}
                onChoose={() => setChosen(group.key)}
              />
            )}
          />
          {current && (
            <Sightings
              key={current.key}
              group={current}
              onOpen={(sighting) => void openSighting(sighting)}
              onFilter={
                kind === 'campaign'
                  ? () =>
                      go({
                        view: 'list',
                        words: '',
                        shown: 'all',
                        filter: { ...NO_FILTER, campaign: current.key },
                      })
                  : null
              }
            />
          )}
        </div>
      )}
    </>
  );
}
