import { i18n } from '#i18n';
import { takeBack } from '@/components/bring-in/take-back.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { formatTime } from '@/components/words/format-time.ts';
import { type ImportNote, listImports } from '@/utils/store/import/index.ts';

/** What was brought in before, each import with one way back. */
export function PastImports({ onNotice }: { onNotice: (notice: Notice) => void }) {
  const imports = useLive(listImports, []);
  if (imports.fault) return <Problem text={explain(imports.fault)} />;
  if (!imports.value || imports.value.length === 0) return null;
  const undo = ({ id }: ImportNote) =>
    takeBack(id)
      .catch(explain)
      .then((text) => onNotice({ text }));
  return (
    <section>
      <h2>{i18n.t('bringIn.past')}</h2>
      <ul class="past-imports">
        {imports.value.map((note) => (
          <li key={note.id} class="row spread">
            <span>
              {note.file}
              {note.reviewer !== '' && <> · {note.reviewer}</>}
              <span class="faint">
                {' '}
                · {formatTime(Date.parse(note.at))} · {i18n.t('bringIn.counts', [note.added, note.changed])}
                {!note.isWhole && <> · {i18n.t('bringIn.cutOff')}</>}
              </span>
            </span>
            {note.undoneAt === null ? (
              <button type="button" data-testid="import-undo" onClick={() => void undo(note)}>
                {i18n.t('bringIn.undo')}
              </button>
            ) : (
              <span class="faint">{i18n.t('bringIn.undone', [formatTime(Date.parse(note.undoneAt))])}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
