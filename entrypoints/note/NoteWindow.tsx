import { useState } from 'preact/hooks';
import { KindTag } from '@/components/mark/KindTag.tsx';
import { MarkFields } from '@/components/mark/MarkFields.tsx';
import { OtherWords } from '@/components/mark/OtherWords.tsx';
import { Quote } from '@/components/mark/Quote.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { Fault } from '@/utils/model/fault.ts';
import { now } from '@/utils/platform/id.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import { readAnnotation } from '@/utils/store/annotations.ts';
import { refusedFields, type TypedFields } from '@/utils/store/typed-fields.ts';

/** What was written here and in a tab at once. */
interface Met {
  mine: TypedFields;
  other: TypedFields;
}

/** What is written about one mark, in a window of its own: for marks on pages that let no frame of ours in. */
export function NoteWindow({ id }: { id: string }) {
  const mark = useLive(() => readAnnotation(id), [id]);
  const [problem, setProblem] = useState<string | null>(null);
  const [met, setMet] = useState<Met | null>(null);
  const save = async (mine: TypedFields, before: TypedFields) => {
    try {
      // By the background, which goes on when this window is closed in the middle of it.
      const request = { id, edit: mine, updatedAt: now(), snapshot: null, before };
      const stored = await callBackground('editAnnotation', request);
      const other = refusedFields(stored, mine, before);
      setMet(Object.keys(other).length > 0 ? { mine, other } : null);
      setProblem(null);
    } catch (error) {
      setProblem(explain(error, 'storage'));
    }
  };
  if (mark.fault) return <Problem text={explain(mark.fault)} />;
  if (mark.value === undefined) return null;
  if (mark.value === null) return <Problem text={explain(new Fault('missing'))} />;
  return (
    <div class="note-window stack">
      <p>
        <KindTag kind={mark.value.kind} />
      </p>
      <blockquote>
        <Quote annotation={mark.value} />
      </blockquote>
      {met && <OtherWords annotation={{ ...mark.value, ...met.mine }} other={met.other} onChoose={save} />}
      <MarkFields
        content={{ ...mark.value, quote: mark.value.target.exact }}
        onEdit={(mine, before) => void save(mine, before)}
      />
      {problem && <Problem text={problem} />}
    </div>
  );
}
