import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { takesLetters } from '@/components/commands/control.ts';
import { Key } from '@/components/commands/Key.tsx';
import { useLibraryKeys } from '@/components/commands/use-library-keys.ts';
import type { Reviews } from '@/components/desk/use-reviews.ts';
import type { ExportScope } from '@/components/export/scopes.ts';
import type { ConsolidatedEntry } from '@/utils/consolidation/index.ts';
import { nameOfEntry, titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry, Verdict } from '@/utils/model/entries.ts';
import { OpinionTable } from './OpinionTable.tsx';
import { RoundExport } from './RoundExport.tsx';
import { RulingForm } from './RulingForm.tsx';
import { rulingUse } from './ruling-use.ts';
import { SharedMarks } from './SharedMarks.tsx';

interface EntryOpinionsProps {
  award: Award;
  reviews: Reviews;
  entry: Entry;
  opinions: ConsolidatedEntry;
  nameOf: (reviewer: string) => string;
  /** Null at the last one. */
  onNext: (() => void) | null;
  onBack: () => void;
  /** What can be exported from here; the entry itself comes first. */
  scopes: () => readonly [ExportScope, ...ExportScope[]];
}

/** One entry: what every reviewer says of it, in full, and what the subcommittee decided. */
export function EntryOpinions(props: EntryOpinionsProps) {
  const { award, reviews, entry, opinions, nameOf, onNext, onBack, scopes } = props;
  const { authors, outlet, type } = entry;
  const known = [...(award.blind ? [] : [authors, outlet]), type].filter(Boolean);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const ruling = rulingUse(entry.id, opinions.rulings, reviews);
  const decide = (verdict: Verdict) => {
    ruling.edit({ verdict });
    reasonField.current?.focus();
  };
  useLibraryKeys('entry', {
    'answer.yes': () => decide('proposed'),
    'answer.ask': () => decide('undecided'),
    'answer.no': () => decide('notProposed'),
    'note.edit': () => reasonField.current?.focus(),
    'entry.next': () => onNext?.(),
    close: () => {
      // A field is left first, with what was typed there.
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && takesLetters(activeElement)) activeElement.blur();
      else onBack();
    },
  });
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
        <span class="row">
          {onNext && (
            <button type="button" data-testid="opinions-next" onClick={onNext}>
              {i18n.t('consolidation.next')} <Key of="entry.next" />
            </button>
          )}
          <RoundExport scopes={scopes} />
        </span>
      </div>
      <p class="faint">{known.join(' · ')}</p>
      {opinions.reviewers.length === 0 ? (
        <p class="empty">{i18n.t('consolidation.nothing')}</p>
      ) : (
        <OpinionTable opinions={opinions} nameOf={nameOf} />
      )}
      <div class="below">
        <SharedMarks shared={opinions.shared} nameOf={nameOf} />
        <RulingForm use={ruling} reasonField={reasonField} nameOf={nameOf} />
      </div>
    </div>
  );
}
