import { CHOICES, type FieldsOf, type MarkField, namesOf } from '../../utils/model/mark-fields.ts';

/** What a field holds when it is filled: something that stands nowhere else on a form or in a file. */
export function filledValue(name: string, field: MarkField): string | number {
  if (field.as === 'choice') return CHOICES[field.of].at(-1)!;
  if (field.as === 'value') return 40_321.5;
  return field.as === 'day' ? '2019-03-28' : `chữ ở ô ${name}`;
}

/** A record with every field of its table filled, told from any other. */
export function filled<Model>(fields: FieldsOf<Model>): Model {
  const names = namesOf<keyof Model & string>(fields);
  return Object.fromEntries(names.map((name) => [name, filledValue(name, fields[name])])) as Model;
}
