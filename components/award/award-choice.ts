import { READY_MADE } from '@/utils/award/ready-made.ts';
import type { Award } from '@/utils/model/award.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';

/** Stands for the award of the file that was opened. */
export const FILE = 'file';
/** Stands for the award that the council has set. */
export const PRESET = 'preset';

/** Which award was chosen, and of what. */
export interface ChoiceOfAward {
  /** The id of a ready-made award, `FILE` or `PRESET`. */
  chosen: string;
  /** What was read from a file; null where none was opened. */
  file: AwardRules | null;
  /** What the council has set; null where it has set none. */
  preset: AwardRules | null;
}

/** What is chosen before anybody chooses: the council's award, unless the reviewer has it. */
export function firstChoice(preset: AwardRules | null, awards: readonly Award[]): string {
  const isNew = preset !== null && awards.every(({ name }) => name !== preset.name);
  return isNew ? PRESET : READY_MADE[0]!.id;
}

/** The rules that were chosen. */
export function chosenRules({ chosen, file, preset }: ChoiceOfAward): AwardRules {
  if (chosen === PRESET && preset) return preset;
  if (chosen === FILE && file) return file;
  const { draft } = READY_MADE.find((one) => one.id === chosen) ?? READY_MADE[0]!;
  return { ...draft, excludedAuthors: [] };
}
