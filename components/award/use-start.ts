import { useState } from 'preact/hooks';
import { explain } from '@/components/words/explain.ts';
import { READY_MADE } from '@/utils/award/ready-made.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { setReviewerName } from '@/utils/store/desk/reviewer.ts';
import { addAward } from '@/utils/store/desk/take-award.ts';
import { chosenRules } from './AwardChoice.tsx';

/** What a form asks before entries can be taken in, and what becomes of it. */
export interface Start {
  name: string;
  setName: (name: string) => void;
  /** To be handed to AwardChoice. */
  choice: {
    chosen: string;
    file: AwardRules | null;
    onChoose: (chosen: string) => void;
    onFile: (rules: AwardRules) => void;
  };
  problem: string | null;
  /** Keeps name and award. */
  begin: (event: Event) => Promise<void>;
}

/**
 * @param known the reviewer's name, where it was given before
 * @param onStarted told the new award's id
 */
export function useStart(known: string, onStarted: (awardId: string) => unknown): Start {
  const [name, setName] = useState(known);
  const [chosen, onChoose] = useState(READY_MADE[0]!.id);
  const [file, onFile] = useState<AwardRules | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async (event: Event) => {
    event.preventDefault();
    try {
      await setReviewerName(name);
      const { awardId } = await addAward(chosenRules(chosen, file));
      await onStarted(awardId);
    } catch (error) {
      setProblem(explain(error));
    }
  };
  return { name, setName, choice: { chosen, file, onChoose, onFile }, problem, begin };
}
