import { i18n } from '#i18n';
import { ANSWER_OF_FLAG } from '@/components/commands/answers.ts';
import { Key } from '@/components/commands/Key.tsx';
import { CopyButton } from '@/components/copying/CopyButton.tsx';
import { textOfCitation } from '@/components/copying/texts.ts';
import type { RowAttributes } from '@/components/lists/UnevenList.tsx';
import { StatusTag } from '@/components/mark/StatusTag.tsx';
import { changedWords, replacedQuote } from '@/utils/dossier/changed-words.ts';
import { MARK_FLAGS } from '@/utils/model/records.ts';
import type { MarkRow, PageHead } from '@/utils/platform/panel/protocol.ts';
import type { Deeds } from '../deeds.ts';
import { citedOf } from '../list/citation.ts';
import { Line } from '../list/Line.tsx';
import { NoteEditor } from '../list/NoteEditor.tsx';
import { isLost } from './filter.ts';

interface MarkItemProps extends Omit<RowAttributes, 'key'> {
  row: MarkRow;
  /** Its place among the marks of the article, from 1. */
  place: number;
  isChosen: boolean;
  isEditing: boolean;
  deeds: Deeds;
  head: PageHead | null;
  onChoose: (row: MarkRow) => void;
  onNote: () => void;
  onNoteEnd: () => void;
  onDelete: () => void;
}

/** A mark in its sentence, with its note and what became of it; what can be done stands in the chosen one alone. */
export function MarkItem({
  row,
  place,
  isChosen,
  isEditing,
  deeds,
  head,
  onChoose,
  onNote,
  onNoteEnd,
  onDelete,
  ...attributes
}: MarkItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys choose rows (../commands.ts).
    <li
      {...attributes}
      class={isChosen ? 'item chosen' : 'item'}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-testid="panel-mark"
      data-flag={row.flag}
      onClick={() => isChosen || onChoose(row)}
    >
      <span class="n num">{place}</span>
      <Line line={row.line} kind={row.kind} isChanged={row.anchorStatus === 'changed' && row.at !== null} />
      {isEditing ? (
        <NoteEditor
          note={row.note}
          onSave={(note, before) => deeds.note(row, note, before)}
          onEnd={onNoteEnd}
        />
      ) : (
        row.note && <p class="note">{row.note}</p>
      )}
      <State row={row} />
      {isChosen && (
        <div class="answers">
          {MARK_FLAGS.map((flag) => (
            <button
              key={flag}
              type="button"
              aria-pressed={row.flag === flag}
              data-testid={`flag-${flag}`}
              // Pressed again, it is taken back.
              onClick={() => deeds.flag(row, row.flag === flag ? null : flag)}
            >
              {ANSWER_OF_FLAG[flag].sign} {i18n.t(`flag.${flag}`)}{' '}
              {/* Of a lost mark the first answer's key is the one that keeps it. */}
              {(flag !== 'checked' || !isLost(row)) && <Key of={ANSWER_OF_FLAG[flag].command} />}
            </button>
          ))}
          {isLost(row) && !row.keptAsEvidence && (
            <button type="button" data-testid="keep" onClick={() => deeds.keep(row)}>
              {i18n.t('relink.keep')} <Key of="evidence.keep" />
            </button>
          )}
          <button type="button" class="plain" onClick={onNote}>
            {i18n.t('panel.note')} <Key of="note.edit" />
          </button>
          <CopyButton
            class="plain"
            testId="copy-citation"
            text={() => textOfCitation(citedOf(row.line, head, row.id))}
          >
            {i18n.t('copying.citation')} <Key of="copy.citation" />
          </CopyButton>
          <button type="button" class="plain" data-testid="delete" onClick={onDelete}>
            {i18n.t('panel.delete')} <Key of="mark.delete" />
          </button>
        </div>
      )}
    </li>
  );
}

/** What is said below the sentence: its printed page, flag, what became of the words, and which ones. */
function State({ row }: { row: MarkRow }) {
  const replaced = replacedQuote(row);
  const words = replaced === null ? null : changedWords(row.target.exact, replaced);
  if (!row.flag && row.anchorStatus === 'exact' && !row.unseen && !row.page) return null;
  return (
    <p class="foot">
      {row.page && <span data-testid="page">{i18n.t('mark.page', [row.page])}</span>}
      {row.flag && (
        <span class={`flag-${row.flag}`}>
          {ANSWER_OF_FLAG[row.flag].sign} {i18n.t(`flag.${row.flag}`)}
        </span>
      )}
      <StatusTag annotation={row} unseen={row.unseen} />
      {words && !row.unseen && (
        <span class="quote">
          <del>{words.old}</del> → <ins>{words.now}</ins>
        </span>
      )}
    </p>
  );
}
