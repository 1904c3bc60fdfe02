import { useState } from 'preact/hooks';
import { explain } from '@/components/explain';
import { KindTag } from '@/components/KindTag';
import { MarkFields } from '@/components/MarkFields';
import { Problem } from '@/components/Problem';
import { Quote } from '@/components/Quote';
import { useLive } from '@/components/use-live';
import type { ContentEdit } from '@/utils/editor-port';
import { Fault } from '@/utils/fault';
import { now } from '@/utils/id';
import { announceChange } from '@/utils/messages';
import { editAnnotation, readAnnotation } from '@/utils/store/annotations';

/** What is written about one mark, in a window of its own: for marks on pages that let no frame of ours in. */
export function NoteWindow({ id }: { id: string }) {
  const mark = useLive(() => readAnnotation(id), [id]);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (edit: ContentEdit) => {
    try {
      const { articleId } = await editAnnotation(id, edit, now());
      void announceChange(articleId);
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
      <MarkFields content={mark.value} onEdit={(edit) => void save(edit)} />
      {problem && <Problem text={problem} />}
    </div>
  );
}
