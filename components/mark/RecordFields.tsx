import { CHOICES, type FieldsOf, type MarkField, namesOf } from '@/utils/model/mark-fields.ts';
import type { Statistic } from '@/utils/model/records.ts';
import { formatValue, parseValue } from '@/utils/model/statistic-value.ts';
import { ChoiceField, TextField } from '../fields.tsx';
import { wording } from '../words/summaries.ts';

interface RecordFieldsProps<Model> {
  fields: FieldsOf<Model>;
  label: (name: keyof Model & string) => string;
  record: Model;
  /** @param before the record that it was written over */
  onChange: (record: Model, before: Model) => void;
}

/** What a campaign or a figure is, each field open to correction, in the order of its table (utils/model/mark-fields.ts). */
export function RecordFields<Model extends object>({
  fields,
  label,
  record,
  onChange,
}: RecordFieldsProps<Model>) {
  return (
    <div class="fields-form">
      {namesOf<keyof Model & string>(fields).map((name) => (
        <Field
          key={name}
          field={fields[name]}
          label={label(name)}
          value={record[name] as Statistic['value']}
          onChange={(value, before) => onChange({ ...record, [name]: value }, { ...record, [name]: before })}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  field: MarkField;
  label: string;
  value: Statistic['value'];
  onChange: (value: Statistic['value'], before: Statistic['value']) => void;
}

function Field({ field, label, value, onChange }: FieldProps) {
  if (field.as === 'choice')
    return (
      <ChoiceField<string>
        label={label}
        value={value as string | null}
        choices={CHOICES[field.of]}
        optional={!field.required}
        name={(choice) => wording.word(field.of, choice)}
        onChange={(choice) => (choice !== null || !field.required) && onChange(choice, value)}
      />
    );
  if (field.as === 'value')
    return (
      <TextField
        label={label}
        value={formatValue(value)}
        onChange={(written, before) => onChange(parseValue(written), parseValue(before))}
      />
    );
  const nothing = field.required ? '' : null;
  return (
    <TextField
      label={label}
      value={value as string | null}
      onChange={(text, before) => (text !== null || !field.required) && onChange(text, before ?? nothing)}
    />
  );
}
