import { i18n } from '#i18n';
import { VerdictWord } from '@/components/desk/VerdictWord.tsx';
import { formatPoints } from '@/components/words/points.ts';
import type { RoundRow } from '@/utils/consolidation/index.ts';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { decidedWords } from './ruling-words.ts';
import { meanWords, spreadWords, verdictsWords } from './words.ts';

interface RoundTableRowProps {
  row: RoundRow;
  index: number;
  entry: Entry | undefined;
  hasScores: boolean;
  isCurrent: boolean;
  onOpen: () => void;
}

/** One entry, with what each reviewer says of it. */
export function RoundTableRow({ row, index, entry, hasScores, isCurrent, onOpen }: RoundTableRowProps) {
  const { said, entry: opinions, isDisputed } = row;
  const { mean, spread } = opinions.total;
  const { held } = opinions.rulings;
  const title = entry ? titleOfEntry(entry) : '–';
  return (
    <tr aria-rowindex={index + 2} class={isCurrent ? 'now' : ''} data-testid="round-row">
      <td class="code">{entry?.code ?? '–'}</td>
      <td class="title serif">
        <button type="button" class="plain" title={title} data-testid="round-open" onClick={onOpen}>
          {title}
        </button>
      </td>
      {said.map((one, at) => (
        // Reviewers keep their places.
        <td key={at} class="said">
          {one ? (
            <>
              <div>{one.verdict ? <VerdictWord verdict={one.verdict} /> : '–'}</div>
              <div class="faint">
                {hasScores && <>{one.points === null ? '–' : formatPoints(one.points)} · </>}
                {i18n.t('consolidation.marks', one.marks)}
              </div>
            </>
          ) : (
            <span class="faint">–</span>
          )}
        </td>
      ))}
      <td class="together">
        <div class={isDisputed && !held ? 'apart' : ''}>
          {held ? i18n.t('ruling.ofRow', [decidedWords(held.ruling)]) : verdictsWords(opinions.verdicts)}
        </div>
        <div class="faint">{[meanWords(mean), spreadWords(spread)].filter(Boolean).join(' · ')}</div>
      </td>
    </tr>
  );
}
