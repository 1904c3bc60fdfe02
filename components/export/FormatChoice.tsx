import { i18n } from '#i18n';
import {
  DOSSIER_FORMAT_NAMES,
  DOSSIER_FORMATS,
  type DossierFormat,
  type FormatUse,
} from '@/utils/dossier/formats.ts';

interface FormatChoiceProps {
  value: DossierFormat;
  uses: readonly FormatUse[];
  onChange: (format: DossierFormat) => void;
}

/** Every format with one line that says what it is for, by who is going to read it. */
export function FormatChoice({ value, uses, onChange }: FormatChoiceProps) {
  return (
    <fieldset class="bare stack">
      <legend>{i18n.t('exporting.formats')}</legend>
      {uses.map((use) => (
        <fieldset key={use} class="bare format-group">
          <legend class="faint">{i18n.t(`exporting.group.${use}`)}</legend>
          {DOSSIER_FORMAT_NAMES.filter((name) => DOSSIER_FORMATS[name].use === use).map((name) => (
            <label key={name} class="format">
              <input
                type="radio"
                name="format"
                data-testid={`format-${name}`}
                checked={name === value}
                onChange={() => onChange(name)}
              />
              <span>
                <b>{i18n.t(`exporting.format.${name}`)}</b>{' '}
                <span class="faint">{i18n.t(`exporting.use.${name}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
