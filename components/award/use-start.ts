import { useState } from 'preact/hooks';
import { explain } from '@/components/words/explain.ts';
import type { PresetReading } from '@/utils/award/file/preset.ts';
import type { Award } from '@/utils/model/award.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { setReviewerName } from '@/utils/store/desk/reviewer.ts';
import { addAward } from '@/utils/store/desk/take-award.ts';
import { type ChoiceOfAward, chosenRules, FILE, firstChoice, PRESET } from './award-choice.ts';

/** What a form asks before entries can be taken in, and what becomes of it. */
export interface Start {
  name: string;
  setName: (name: string) => void;
  /** To be handed to AwardChoice. */
  choice: ChoiceOfAward & { onChoose: (chosen: string) => void; onFile: (rules: AwardRules) => void };
  problem: string | null;
  /** Whether the award is the one that the council has set. */
  isPreset: boolean;
  /** Keeps name and award. */
  begin: (event: SubmitEvent) => Promise<void>;
}

/** The value of a submit button that leads to the award's rules. */
export const TO_RULES = 'rules';

/**
 * @param known the reviewer's name, where it was given before
 * @param preset what the council has set
 * @param awards those that are there
 * @param onStarted told the new award's id, and whether its rules are to be looked at next
 */
export function useStart(
  known: string,
  { rules: preset }: PresetReading,
  awards: readonly Award[],
  onStarted: (awardId: string, toRules: boolean) => unknown,
): Start {
  const [name, setName] = useState(known);
  const [chosen, onChoose] = useState(() => firstChoice(preset, awards));
  const [file, setFile] = useState<AwardRules | null>(null);
  const onFile = (rules: AwardRules) => {
    setFile(rules);
    onChoose(FILE);
  };
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async (event: SubmitEvent) => {
    event.preventDefault();
    const toRules = (event.submitter as HTMLButtonElement | null)?.value === TO_RULES;
    try {
      await setReviewerName(name);
      const { awardId } = await addAward(chosenRules({ chosen, file, preset }));
      await onStarted(awardId, toRules);
    } catch (error) {
      setProblem(explain(error));
    }
  };
  return {
    name,
    setName,
    choice: { chosen, file, preset, onChoose, onFile },
    isPreset: chosen === PRESET,
    problem,
    begin,
  };
}
