import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { CSV_SEPARATORS, type WriteOptions } from '@/utils/dossier/formats.ts';
import { setPreference } from '@/utils/store/preferences.ts';

type Separator = WriteOptions['separator'];

interface SeparatorChoiceProps {
  value: Separator;
  onChange: (separator: Separator) => void;
}

/** What parts the columns of a CSV file, remembered for the next one. */
export function SeparatorChoice({ value, onChange }: SeparatorChoiceProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (separator: Separator) => {
    onChange(separator);
    setPreference('csvComma', separator === ',').catch((error) => setProblem(explain(error)));
  };
  return (
    <>
      <label class="row">
        {i18n.t('exporting.separator')}
        <select
          data-testid="export-separator"
          value={value}
          onChange={(event) => choose(event.currentTarget.value === ',' ? ',' : ';')}
        >
          {CSV_SEPARATORS.map((one) => (
            <option key={one} value={one}>
              {i18n.t(one === ';' ? 'exporting.semicolon' : 'exporting.comma')}
            </option>
          ))}
        </select>
      </label>
      {problem && <Problem text={problem} />}
    </>
  );
}
