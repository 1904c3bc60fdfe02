import { i18n } from '#i18n';
import { ANSWER_OF_FLAG } from '@/components/commands/answers.ts';
import { Key } from '@/components/commands/Key.tsx';
import { VerdictWord } from '@/components/desk/VerdictWord.tsx';
import type { RowAttributes } from '@/components/lists/UnevenList.tsx';
import type { DeskRow } from '@/utils/entries/desk.ts';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import { hitLine, plainLine } from '@/utils/search/line.ts';
import type { Query } from '@/utils/search/query.ts';
import type { Hit } from '@/utils/search/scan.ts';
import { placeWords } from './place-words.ts';
import { SoughtLine } from './SoughtLine.tsx';

interface HitRowProps extends Omit<RowAttributes, 'key'> {
  hit: Hit;
  query: Query;
  /** The entry's row of the desk; undefined for an article without one. */
  row: DeskRow | undefined;
  isChosen: boolean;
  onChoose: () => void;
  onOpen: () => void;
  /** Goes to the entry. */
  onEntry: () => void;
}

/** Something that was found, in its sentence, with where it stands and what became of it. */
export function HitRow({ hit, query, row, isChosen, onChoose, onOpen, onEntry, ...attributes }: HitRowProps) {
  const { work, part, mark, where } = hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose rows (Hits.tsx).
    <li
      {...attributes}
      class={isChosen ? 'found chosen' : 'found'}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-testid="hit"
      onClick={onChoose}
    >
      <button type="button" class="plain line" data-testid="open-hit" onClick={onOpen}>
        <SoughtLine pieces={hitLine(hit, query)} kind={mark?.kind ?? null} />
        {isChosen && <Key of="list.open" />}
      </button>
      {mark && mark.note !== '' && (
        <p class="note">
          <SoughtLine pieces={plainLine(mark.note, query, hit.fit.isExact)} kind={null} />
        </p>
      )}
      <p class="meta">
        {work.entry ? (
          <button type="button" class="plain" data-testid="hit-entry" onClick={onEntry}>
            {placeWords(work, part?.index ?? null)}
          </button>
        ) : (
          <span>{i18n.t('library.loose')}</span>
        )}
        {where !== 'titles' && (
          <span class="of">{work.entry ? titleOfEntry(work.entry) : placeWords(work, null)}</span>
        )}
        {where === 'marks' && !mark && <span>{i18n.t('library.review')}</span>}
        {where === 'texts' && <span>{i18n.t('library.section.texts')}</span>}
        {mark?.flag && (
          <span class={`flag-${mark.flag}`}>
            {ANSWER_OF_FLAG[mark.flag].sign} {i18n.t(`flag.${mark.flag}`)}
          </span>
        )}
        {row && where === 'titles' && <span>{i18n.t(`entryState.${row.state}`)}</span>}
        {row?.review?.decision.verdict && where === 'titles' && (
          <VerdictWord verdict={row.review.decision.verdict} />
        )}
      </p>
    </li>
  );
}
