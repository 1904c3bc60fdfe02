import { i18n } from '#i18n';
import { ANSWER_OF_FINDING } from '@/components/commands/answers.ts';
import { Key } from '@/components/commands/Key.tsx';
import type { Finding } from '@/utils/figures/index.ts';
import { type AnsweredFinding, FINDING_ANSWERS } from '@/utils/model/entries.ts';
import type { FindingEdit } from '@/utils/store/desk/findings.ts';
import { figuresInLines } from '@/utils/text/figures-in-lines.ts';
import { NoteEditor } from '../list/NoteEditor.tsx';
import { placesOf, sayWorking } from './words.ts';

interface FindingItemProps {
  finding: Finding;
  text: string;
  answered: AnsweredFinding | null;
  isChosen: boolean;
  isEditing: boolean;
  onChoose: () => void;
  onEdit: (edit: FindingEdit) => void;
  onNote: () => void;
  onNoteEnd: () => void;
}

/** What does not add up, or may not: the question, the sums as on paper, the sentence with its figures, the answers. */
export function FindingItem({
  finding,
  text,
  answered,
  isChosen,
  isEditing,
  onChoose,
  onEdit,
  onNote,
  onNoteEnd,
}: FindingItemProps) {
  const { kind, verdict, fingerprint } = finding;
  const note = answered?.note ?? '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys choose findings (ChecksTab.tsx).
    <li
      class={isChosen ? 'item finding chosen' : 'item finding'}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-testid="finding"
      data-fingerprint={fingerprint}
      data-answer={answered?.answer}
      onClick={() => isChosen || onChoose()}
    >
      <span class={verdict === 'fails' ? 'n sign-no' : 'n sign-ask'} aria-hidden="true">
        {verdict === 'fails' ? '✗' : '?'}
      </span>
      <h3>
        {i18n.t(`checks.kind.${kind}`)}
        {answered?.answer && <span class="meta"> · {i18n.t(`checks.answer.${answered.answer}`)}</span>}
      </h3>
      <p class="working num" data-testid="working">
        {sayWorking(finding)}
      </p>
      {figuresInLines(text, placesOf(finding)).map((line, index) => (
        // Lines are known by their places alone.
        <p class="sent" key={index}>
          {line.map(({ words, isFigure }, at) =>
            isFigure ? (
              <mark class="m-statistic" key={at}>
                {words}
              </mark>
            ) : (
              words
            ),
          )}
        </p>
      ))}
      {isEditing ? (
        <NoteEditor note={note} onSave={(changed) => onEdit({ note: changed })} onEnd={onNoteEnd} />
      ) : (
        note && <p class="note">{note}</p>
      )}
      {isChosen && (
        <div class="answers">
          {FINDING_ANSWERS.map((answer) => (
            <button
              key={answer}
              type="button"
              aria-pressed={answered?.answer === answer}
              data-testid={`finding-${answer}`}
              // Pressed again, it is taken back.
              onClick={() => onEdit({ answer: answered?.answer === answer ? null : answer })}
            >
              {ANSWER_OF_FINDING[answer].sign} {i18n.t(`checks.answer.${answer}`)}{' '}
              <Key of={ANSWER_OF_FINDING[answer].command} />
            </button>
          ))}
          <button type="button" class="plain" onClick={onNote}>
            {i18n.t('panel.note')} <Key of="note.edit" />
          </button>
        </div>
      )}
    </li>
  );
}
