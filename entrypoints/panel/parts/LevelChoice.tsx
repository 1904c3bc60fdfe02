import { i18n } from '#i18n';
import { LEVELS, type Level } from '@/utils/panel/index.ts';

const NAME_OF_LEVEL = { scores: 'office.levelScores', marks: 'office.levelMarks' } as const;

/** What leaves a reviewer’s machine. */
export const LevelChoice = ({ level, onChange }: { level: Level; onChange: (level: Level) => void }) => (
  <fieldset class="bare choices">
    <legend>{i18n.t('office.level')}</legend>
    {LEVELS.map((one) => (
      <label key={one} class="row">
        <input
          type="radio"
          name="level"
          checked={level === one}
          data-testid={`level-${one}`}
          onChange={() => onChange(one)}
        />
        {i18n.t(NAME_OF_LEVEL[one])}
      </label>
    ))}
    <p class="faint">{i18n.t('office.levelHint')}</p>
  </fieldset>
);
