import { i18n } from '#i18n';
import { ANSWER_OF_FLAG } from '@/components/commands/answers.ts';
import { UnevenList } from '@/components/lists/UnevenList.tsx';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Group, Sighting } from '@/utils/search/across.ts';
import { markLine } from '@/utils/search/line.ts';
import { placeWords } from '../search/place-words.ts';
import { SoughtLine } from '../search/SoughtLine.tsx';
import { groupName } from './GroupRow.tsx';

interface SightingsProps {
  group: Group;
  onOpen: (sighting: Sighting) => void;
  /** Lists the entries; null where they cannot be filtered by it. */
  onFilter: (() => void) | null;
}

const keyOf = ({ mark, work }: Sighting) => `${work.entry?.id ?? ''} ${mark.id}`;

/** A row's usual height, in CSS pixels. */
const USUAL = 76;

/** Every place at which a group stands, in its sentence. */
export function Sightings({ group, onOpen, onFilter }: SightingsProps) {
  return (
    <section class="sightings" aria-label={groupName(group)} data-testid="sightings">
      <div class="row spread">
        <h2>{groupName(group)}</h2>
        {onFilter && (
          <button type="button" data-testid="filter-by-group" onClick={onFilter}>
            {i18n.t('across.filter')}
          </button>
        )}
      </div>
      <UnevenList
        items={group.sightings}
        keyOf={keyOf}
        usual={USUAL}
        label={groupName(group)}
        chosen={null}
        row={(sighting, { key, ...attributes }) => (
          <li key={key} {...attributes} class="found" data-testid="sighting">
            <button type="button" class="plain line" onClick={() => onOpen(sighting)}>
              <SoughtLine
                pieces={markLine(sighting.part.held, sighting.mark, null, true)}
                kind={sighting.mark.kind}
              />
            </button>
            <p class="meta">
              <span class="strong">{placeWords(sighting.work, sighting.part.index)}</span>
              {sighting.work.entry && <span class="of">{titleOfEntry(sighting.work.entry)}</span>}
              {sighting.mark.flag && (
                <span class={`flag-${sighting.mark.flag}`}>
                  {ANSWER_OF_FLAG[sighting.mark.flag].sign} {i18n.t(`flag.${sighting.mark.flag}`)}
                </span>
              )}
            </p>
          </li>
        )}
      />
    </section>
  );
}
