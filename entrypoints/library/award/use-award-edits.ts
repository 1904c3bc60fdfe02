import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { undoOf } from '@/components/desk/history/use-desk-history.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { explain } from '@/components/words/explain.ts';
import type { Award, PresumableRule } from '@/utils/model/award.ts';
import { editAward } from '@/utils/store/desk/awards.ts';
import type { DeskStep } from '@/utils/store/desk/history/step.ts';

export interface AwardEdits {
  /**
   * @param label what is edited, in words
   * @param rule what is no guess any more once it is written by hand
   * @returns whether it is kept
   */
  edit: (
    label: string,
    change: Partial<Award> | ((stored: Award) => Partial<Award>),
    rule?: PresumableRule,
  ) => Promise<boolean>;
  /** Why the last edit was not kept. */
  problem: string | null;
  setProblem: (problem: string | null) => void;
}

/** Whether a step edited an award, and did not make or remove it. */
const isEditOf =
  (id: string) =>
  ({ edits: [edit] }: DeskStep): boolean =>
    edit?.table === 'awards' && edit.id === id && !edit.fields.deletedAt;

/** Edits of one award; each is told by the running line, which takes it back. */
export function useAwardEdits(id: string, onNotice: (notice: Notice | null) => void): AwardEdits {
  const [problem, setProblem] = useState<string | null>(null);
  const edit: AwardEdits['edit'] = async (label, change, rule) => {
    try {
      await editAward(id, (stored) => ({
        presumed: stored.presumed.filter((one) => one !== rule),
        ...(typeof change === 'function' ? change(stored) : change),
      }));
      setProblem(null);
      onNotice({ text: i18n.t('award.edited', [label]), ...undoOf(isEditOf(id)) });
      return true;
    } catch (error) {
      setProblem(explain(error));
      return false;
    }
  };
  return { edit, problem, setProblem };
}
