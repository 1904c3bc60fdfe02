import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import type { ConsolidatedEntry } from '@/utils/consolidation/index.ts';
import { nameOfEntry, titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { OpinionTable } from './OpinionTable.tsx';
import { SharedMarks } from './SharedMarks.tsx';

interface EntryOpinionsProps {
  award: Award;
  entry: Entry;
  opinions: ConsolidatedEntry;
  nameOf: (reviewer: string) => string;
  /** Null at the last one. */
  onNext: (() => void) | null;
  onBack: () => void;
}

/** One entry: what every reviewer says of it, in full. */
export function EntryOpinions({ award, entry, opinions, nameOf, onNext, onBack }: EntryOpinionsProps) {
  const { authors, outlet, type } = entry;
  const known = [...(award.blind ? [] : [authors, outlet]), type].filter(Boolean);
  return (
    <div class="opinions" data-testid="opinions">
      <p class="faint">
        <button type="button" class="plain" data-testid="opinions-back" onClick={onBack}>
          {i18n.t('consolidation.head')}
        </button>{' '}
        › {nameOfEntry(entry)} › {i18n.t('consolidation.crumb', opinions.reviewers.length)}
      </p>
      <div class="row spread">
        <h1 class="serif">{titleOfEntry(entry)}</h1>
        {onNext && (
          <button type="button" data-testid="opinions-next" onClick={onNext}>
            {i18n.t('consolidation.next')} <Key of="list.next" />
          </button>
        )}
      </div>
      <p class="faint">{known.join(' · ')}</p>
      {opinions.reviewers.length === 0 ? (
        <p class="empty">{i18n.t('consolidation.nothing')}</p>
      ) : (
        <>
          <OpinionTable opinions={opinions} nameOf={nameOf} />
          <SharedMarks shared={opinions.shared} nameOf={nameOf} />
        </>
      )}
    </div>
  );
}
