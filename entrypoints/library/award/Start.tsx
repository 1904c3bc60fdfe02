import { i18n } from '#i18n';
import { AwardChoice } from '@/components/award/AwardChoice.tsx';
import { NameField } from '@/components/award/NameField.tsx';
import { PresetNotice } from '@/components/award/PresetNotice.tsx';
import { usePreset } from '@/components/award/use-preset.ts';
import { TO_RULES, useStart } from '@/components/award/use-start.ts';
import { Problem } from '@/components/Problem.tsx';
import type { PresetReading } from '@/utils/award/file/preset.ts';
import type { Award } from '@/utils/model/award.ts';

interface StartProps {
  /** The reviewer's name, where it was given before. */
  name: string;
  /** Those that are there. */
  awards: readonly Award[];
  /** Told the award's id, and whether its rules are to be looked at next. */
  onStarted: (awardId: string, toRules: boolean) => void;
  /** Null where there is nothing to go back to. */
  onCancel: (() => void) | null;
  /** For who has a file of earlier work. */
  onBringIn: () => void;
}

/** Asks what must be known before entries can be taken in: who reviews, and for which award. */
export function Start(props: StartProps) {
  const preset = usePreset();
  return preset && <StartForm {...props} preset={preset} />;
}

function StartForm({
  name,
  awards,
  preset,
  onStarted,
  onCancel,
  onBringIn,
}: StartProps & { preset: PresetReading }) {
  const start = useStart(name, preset, awards, onStarted);
  return (
    <form class="measure stack" onSubmit={(event) => void start.begin(event)} data-testid="start">
      <h1 class="serif">{i18n.t('start.head')}</h1>
      <p>{i18n.t('start.hint')}</p>
      <NameField name={start.name} onInput={start.setName} />
      <PresetNotice preset={preset} />
      <AwardChoice {...start.choice} />
      {start.problem && <Problem text={start.problem} />}
      <p class="row">
        <button type="submit" class="primary" data-testid="begin">
          {i18n.t('start.begin')}
        </button>
        {start.isPreset && (
          <button type="submit" value={TO_RULES} data-testid="begin-rules">
            {i18n.t('preset.toRules')}
          </button>
        )}
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {i18n.t('adder.cancel')}
          </button>
        )}
      </p>
      <p class="faint">{i18n.t('start.local')}</p>
      <p>
        <button type="button" class="plain" data-testid="start-bring-in" onClick={onBringIn}>
          {i18n.t('start.bringIn')}
        </button>
      </p>
    </form>
  );
}
