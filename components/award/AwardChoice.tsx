import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { READY_MADE, READY_MADE_GROUPS } from '@/utils/award/ready-made.ts';
import type { AwardRules } from '@/utils/schema/award-file.ts';
import { type ChoiceOfAward, FILE, PRESET } from './award-choice.ts';
import { OpenAward } from './OpenAward.tsx';

interface AwardChoiceProps extends ChoiceOfAward {
  onChoose: (chosen: string) => void;
  onFile: (rules: AwardRules) => void;
}

/** Which award is judged: the council's, one of those that are known, or the one of a secretariat's file. */
export function AwardChoice({ chosen, file, preset, onChoose, onFile }: AwardChoiceProps) {
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
        {preset && <option value={PRESET}>{i18n.t('preset.option', [preset.name])}</option>}
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
        <OpenAward onRead={onFile} />
      </div>
    </div>
  );
}
