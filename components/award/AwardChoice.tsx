import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { READY_MADE, READY_MADE_GROUPS } from '@/utils/award/ready-made.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { OpenAward } from './OpenAward.tsx';

interface AwardChoiceProps {
  /** The id of a ready-made award, or `FILE`. */
  chosen: string;
  /** What was read from a file; null where none was opened. */
  file: AwardRules | null;
  onChoose: (chosen: string) => void;
  onFile: (rules: AwardRules) => void;
}

/** Stands for the award of the file that was opened. */
const FILE = 'file';

/** Which award is judged: one of those that are known, or the one of a secretariat's file. */
export function AwardChoice({ chosen, file, onChoose, onFile }: AwardChoiceProps) {
  const id = useId();
  return (
    <div class="labelled">
      <label for={id}>{i18n.t('library.award')}</label>
      <select
        id={id}
        value={chosen}
        data-testid="award"
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {file && <option value={FILE}>{i18n.t('start.fromFile', [file.name])}</option>}
        {READY_MADE_GROUPS.map((group) => (
          <optgroup key={group} label={i18n.t(`start.group.${group}`)}>
            {READY_MADE.filter((one) => one.group === group).map((one) => (
              <option key={one.id} value={one.id}>
                {one.draft.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <div class="row choice-file">
        <span class="faint">{i18n.t('start.awardHint')}</span>
        <OpenAward
          onRead={(rules) => {
            onFile(rules);
            onChoose(FILE);
          }}
        />
      </div>
    </div>
  );
}

/** The rules that were chosen. */
export function chosenRules(chosen: string, file: AwardRules | null): AwardRules {
  if (chosen === FILE && file) return file;
  const { draft } = READY_MADE.find((one) => one.id === chosen) ?? READY_MADE[0]!;
  return { ...draft, excludedAuthors: [] };
}
