import { type ComponentChildren, Fragment } from 'preact';
import { i18n } from '#i18n';
import { CHOICES, type FieldsOf, type MarkField, namesOf } from '@/utils/model/mark-fields.ts';
import type { Statistic } from '@/utils/model/records.ts';
import { parseValue } from '@/utils/model/statistic-value.ts';
import { ChoiceField, TextField } from '../fields.tsx';
import { wordingIn } from '../words/summaries.ts';

interface RecordFieldsProps<Model> {
  fields: FieldsOf<Model>;
  label: (name: keyof Model & string) => string;
  record: Model;
  /** The marked words. */
  printed: string;
  /** The fields that the machine is not sure of: each is right as it stands, or is corrected. */
  unconfirmed?: readonly string[];
  /** Rows before those of the table. */
  children?: ComponentChildren;
  /**
   * @param before the record that it was written over
   * @param name the field that was changed, or confirmed as it stands
   */
  onChange: (record: Model, before: Model, name: keyof Model & string) => void;
}

/** What a campaign or a figure is, each field open to correction, in the order of its table (utils/model/mark-fields.ts). */
export function RecordFields<Model extends object>({
  fields,
  label,
  record,
  printed,
  unconfirmed = [],
  children,
  onChange,
}: RecordFieldsProps<Model>) {
  return (
    <div class="fields-form">
      {children}
      {namesOf<keyof Model & string>(fields).map((name) => (
        <Fragment key={name}>
          <Field
            field={fields[name]}
            label={label(name)}
            value={record[name] as Statistic['value']}
            printed={printed}
            onChange={(value, before) =>
              onChange({ ...record, [name]: value }, { ...record, [name]: before }, name)
            }
          />
          {unconfirmed.includes(name) && (
            <Doubt label={label(name)} onConfirm={() => onChange(record, record, name)} />
          )}
        </Fragment>
      ))}
    </div>
  );
}

/** Below a field that the machine is not sure of: says so, and takes the reviewer's word that it is right. */
function Doubt({ label, onConfirm }: { label: string; onConfirm: () => void }) {
  return (
    <p class="doubt row" title={i18n.t('card.confirmHint')}>
      <span class="status">?</span>
      <span class="faint">{i18n.t('card.doubt')}</span>
      <button
        type="button"
        data-testid="confirm"
        aria-label={i18n.t('card.confirmField', [label])}
        onClick={onConfirm}
      >
        {i18n.t('card.confirm')}
      </button>
    </p>
  );
}

interface FieldProps {
  field: MarkField;
  label: string;
  value: Statistic['value'];
  printed: string;
  onChange: (value: Statistic['value'], before: Statistic['value']) => void;
}

function Field({ field, label, value, printed, onChange }: FieldProps) {
  const wording = wordingIn(printed);
  if (field.as === 'choice')
    return (
      <ChoiceField<string>
        label={label}
        value={value as string | null}
        choices={CHOICES[field.of]}
        none={field.required ? undefined : '–'}
        name={(choice) => wording.word(field.of, choice)}
        onChange={(choice) => (choice !== null || !field.required) && onChange(choice, value)}
      />
    );
  if (field.as === 'value') {
    const shown = wording.value(value);
    return (
      <TextField
        label={label}
        value={shown}
        onChange={(written, before) =>
          onChange(parseValue(written, printed), before === shown ? value : parseValue(before, printed))
        }
      />
    );
  }
  const nothing = field.required ? '' : null;
  return (
    <TextField
      label={label}
      value={value as string | null}
      onChange={(text, before) => (text !== null || !field.required) && onChange(text, before ?? nothing)}
    />
  );
}
