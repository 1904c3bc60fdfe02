import {
  AIMS,
  CAMPAIGN_KINDS,
  type Campaign,
  COMPARATORS,
  DIRECTIONS,
  STATISTIC_KINDS,
  type Statistic,
} from './records.ts';
import { withDoubt } from './unconfirmed.ts';

/**
 * The fields of a campaign and of a figure as people meet them: one row each, in the order of the form. The form, the one line
 * on a mark and the dossier's writers go by these rows, so a new field is its type in records.ts, its schema, and a row here.
 */

/** The closed lists that a field may be one of, by the group of their words in `locales/`. */
export const CHOICES = {
  campaignKind: CAMPAIGN_KINDS,
  statisticKind: STATISTIC_KINDS,
  comparator: COMPARATORS,
  direction: DIRECTIONS,
  aim: AIMS,
} as const;

export type ChoiceGroup = keyof typeof CHOICES;

/** How a field is typed and told. */
export type MarkField = {
  /** Whether a record without it is none. */
  required?: true;
  /** Whether the one line on a mark tells it. */
  inSummary: boolean;
} & (
  | {
      /** A line of text; a day is one, too, told as a date where it is an ISO date; a value is read as a figure. */
      as: 'line' | 'day' | 'value';
    }
  | { as: 'choice'; of: ChoiceGroup }
);

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** The list that has exactly these words. */
type GroupOf<Word> = {
  [Group in ChoiceGroup]: Same<Word, (typeof CHOICES)[Group][number]> extends true ? Group : never;
}[ChoiceGroup];

type InputOf<Value> =
  Same<Value, Statistic['value']> extends true
    ? { as: 'value' }
    : Same<Value, string | null> extends true
      ? { as: 'line' | 'day' }
      : Same<Value, string> extends true
        ? { as: 'line'; required: true }
        : null extends Value
          ? { as: 'choice'; of: GroupOf<NonNullable<Value>> }
          : { as: 'choice'; of: GroupOf<Value>; required: true };

/** A row for every field of a record, fit for what the field holds: a field without one does not compile. */
export type FieldsOf<Model> = { [Name in keyof Model]-?: MarkField & InputOf<Model[Name]> };

/** A campaign as a person writes it: which entry of the gazetteer it is, the machine alone knows. */
export type WrittenCampaign = Omit<Campaign, 'gazetteerId'>;

export const CAMPAIGN_FIELDS = {
  name: { as: 'line', required: true, inSummary: true },
  kind: { as: 'choice', of: 'campaignKind', required: true, inSummary: true },
  number: { as: 'line', inSummary: true },
  issuer: { as: 'line', inSummary: true },
  date: { as: 'day', inSummary: true },
} as const satisfies FieldsOf<WrittenCampaign>;

export const STATISTIC_FIELDS = {
  value: { as: 'value', inSummary: true },
  unit: { as: 'line', inSummary: true },
  kind: { as: 'choice', of: 'statisticKind', required: true, inSummary: true },
  comparator: { as: 'choice', of: 'comparator', inSummary: true },
  direction: { as: 'choice', of: 'direction', inSummary: true },
  subject: { as: 'line', inSummary: false },
  baseline: { as: 'line', inSummary: true },
  attribution: { as: 'line', inSummary: false },
  aim: { as: 'choice', of: 'aim', required: true, inSummary: true },
} as const satisfies FieldsOf<Statistic>;

export type CampaignFieldName = keyof WrittenCampaign;
export type StatisticFieldName = keyof Statistic;

/** The names of a table's rows, in its order. */
export const namesOf = <Name extends string>(fields: Record<Name, MarkField>): Name[] =>
  Object.keys(fields) as Name[];

/** A record of which nothing is known: a closed list that must be chosen from stands at its first word. */
function blankOf<Model>(fields: FieldsOf<Model>): Model {
  const rows = Object.entries<MarkField>(fields);
  return Object.fromEntries(rows.map(([name, field]) => [name, blankValue(field)])) as Model;
}

function blankValue(field: MarkField): string | null {
  if (!field.required) return null;
  return field.as === 'choice' ? CHOICES[field.of][0] : '';
}

/** What a figure is before anything of it is known. */
export const BLANK_STATISTIC: Statistic = blankOf<Statistic>(STATISTIC_FIELDS);

/** What a campaign is before anything of it is known. */
export const BLANK_CAMPAIGN: Campaign = { ...blankOf<WrittenCampaign>(CAMPAIGN_FIELDS), gazetteerId: null };

/** How values are put into words where they are read. */
export interface Wording {
  word: (group: ChoiceGroup, choice: string) => string;
  /** @param iso an ISO date, month or year; anything else is told as it is */
  day: (iso: string) => string;
  value: (value: Statistic['value']) => string;
}

/** What a field of a record holds, in words: with a “(?)” where the reviewer has still to confirm it. */
export const tellOf = <Model extends object, Name extends keyof Model & string>(
  fields: Record<Name, MarkField>,
  name: Name,
  record: Model,
  wording: Wording,
): string => withDoubt(tell(fields[name], record[name] as Statistic['value'], wording), name, record);

/** What a field holds, in words; empty where nothing is known. */
export function tell(
  field: MarkField,
  value: Statistic['value'],
  { word, day, value: figure }: Wording,
): string {
  if (field.as === 'value' || typeof value !== 'string') return figure(value);
  if (field.as === 'choice') return word(field.of, value);
  return field.as === 'day' ? day(value) : value;
}
