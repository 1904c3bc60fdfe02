import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { explain } from '@/components/words/explain.ts';
import type { Award, PresumableRule } from '@/utils/model/award.ts';
import { type AwardEdit, editAward, undoAward } from '@/utils/store/desk/awards.ts';

/** An edit that can be taken back. */
interface Step {
  /** What was edited, in words. */
  label: string;
  edit: AwardEdit;
  /** When it was made, in milliseconds. */
  at: number;
}

/** Milliseconds within which edits of one field are one: typing saves itself at every rest. */
const ONE_EDIT = 4_000;

export interface AwardEdits {
  /** @param label what is edited, in words @param rule what is no guess any more once it is written by hand */
  edit: (
    label: string,
    change: Partial<Award> | ((stored: Award) => Partial<Award>),
    rule?: PresumableRule,
  ) => Promise<void>;
  /** Why the last edit was not kept. */
  problem: string | null;
  setProblem: (problem: string | null) => void;
}

/** Edits of one award; each is told by the running line, which takes them back one after the other. */
export function useAwardEdits(id: string, onNotice: (notice: Notice | null) => void): AwardEdits {
  const steps = useRef<Step[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const noticeOfLast = (): Notice | null => {
    const last = steps.current.at(-1);
    return last ? { text: i18n.t('award.edited', [last.label]), undo: undoLast, next: noticeOfLast } : null;
  };
  const undoLast = async () => {
    const last = steps.current.at(-1);
    if (last) await undoAward(last.edit);
    steps.current.pop();
  };
  const edit: AwardEdits['edit'] = async (label, change, rule) => {
    try {
      const made = await editAward(id, (stored) => ({
        presumed: stored.presumed.filter((one) => one !== rule),
        ...(typeof change === 'function' ? change(stored) : change),
      }));
      const last = steps.current.at(-1);
      const at = Date.now();
      if (last?.label === label && at - last.at < ONE_EDIT)
        steps.current.splice(-1, 1, { label, edit: { before: last.edit.before, after: made.after }, at });
      else steps.current.push({ label, edit: made, at });
      setProblem(null);
      onNotice(noticeOfLast());
    } catch (error) {
      setProblem(explain(error));
    }
  };
  return { edit, problem, setProblem };
}
