import { i18n } from '#i18n';
import { ANSWER_OF_FINDING } from '@/components/commands/answers.ts';
import { Key } from '@/components/commands/Key.tsx';
import { FINDING_ANSWERS } from '@/utils/model/entries.ts';
import type { FindingEdit } from '@/utils/store/desk/findings.ts';
import { NoteEditor } from '../list/NoteEditor.tsx';
import type { Asked } from './asked.ts';
import { Passage } from './Passage.tsx';
import type { Said } from './said.ts';
import { sayBefore, sayWorking } from './words.ts';

interface FindingItemProps {
  asked: Asked;
  said: Said | undefined;
  isChosen: boolean;
  isEditing: boolean;
  onChoose: () => void;
  onEdit: (edit: FindingEdit) => void;
  onNote: () => void;
  onNoteEnd: () => void;
  /** Opens another part where it says its figure. */
  onOpen: (address: string) => void;
}

/** What does not add up, or may not: the question, the sums as on paper, the sentences with their figures, the answers. */
export function FindingItem({
  asked,
  said,
  isChosen,
  isEditing,
  onChoose,
  onEdit,
  onNote,
  onNoteEnd,
  onOpen,
}: FindingItemProps) {
  const { id, kind, verdict, passages } = asked;
  const note = said?.note ?? '';
  const before = sayBefore(said);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys choose findings (ChecksTab.tsx).
    <li
      class={isChosen ? 'item finding chosen' : 'item finding'}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-testid="finding"
      data-fingerprint={id}
      data-answer={said?.answer}
      onClick={() => isChosen || onChoose()}
    >
      <span class={verdict === 'fails' ? 'n sign-no' : 'n sign-ask'} aria-hidden="true">
        {verdict === 'fails' ? '✗' : '?'}
      </span>
      <h3>
        {i18n.t(`checks.kind.${kind}`)}
        {said?.answer && <span class="meta"> · {i18n.t(`checks.answer.${said.answer}`)}</span>}
      </h3>
      <p class="working num" data-testid="working">
        {sayWorking(asked)}
      </p>
      {before && (
        <p class="small warn" data-testid="reopened">
          {before}
        </p>
      )}
      {passages.map((passage) => (
        <Passage key={passage.part} passage={passage} onOpen={onOpen} />
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
              aria-pressed={said?.answer === answer}
              data-testid={`finding-${answer}`}
              // Pressed again, it is taken back.
              onClick={() => onEdit({ answer: said?.answer === answer ? null : answer })}
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
