import {
  ANCHOR_STATUSES,
  ANNOTATION_KINDS,
  CAMPAIGN_KINDS,
  COMPARATORS,
  DIRECTIONS,
  STATISTIC_KINDS,
} from '../model';
import { AIMS, ORIGINS } from './vocabulary';

/** Labels and sentences; each one's key in `locales/*.yml` is `dossier.` and its name here. */
const LABELS = [
  /** BCP 47 tag of these words: decides how numbers are written, and the proofing language in Word. */
  'language',
  /** With `{day}`, `{month}` and `{year}`. */
  'date_pattern',
  'title',
  'made_with',
  'reviewer',
  'exported_on',
  'contents',
  'article_title',
  'untitled',
  'unknown',
  'byline',
  'outlet',
  'published_on',
  'series_part',
  'award',
  'address',
  'summary',
  'to_review',
  'no_articles',
  'no_marks',
  'no_campaigns',
  'no_statistics',
  'campaigns_heading',
  'statistics_heading',
  'marks_heading',
  'number',
  'kind',
  'quote',
  'current_quote',
  'note',
  'status_heading',
  'status_and_day',
  'kept_as_evidence',
  'checked_on',
  'checked_heading',
  'marked_on',
  'origin_heading',
  'campaign_name',
  'campaign_kind',
  'campaign_number',
  'campaign_number_and_issuer',
  'campaign_issuer',
  'campaign_date',
  'statistic_kind',
  'value',
  'unit',
  'comparison',
  'subject',
  'baseline',
  'attribution',
  'page',
] as const;

/** Words by the value they stand for, under the keys that the UI has them: a judge reads what the reviewer read. */
const GROUPS = {
  kind_of_mark: { key: 'kind', values: ANNOTATION_KINDS },
  status: { key: 'status', values: ANCHOR_STATUSES },
  origin: { key: 'dossier.origin', values: ORIGINS },
  campaign: { key: 'campaignKind', values: CAMPAIGN_KINDS },
  statistic: { key: 'statisticKind', values: STATISTIC_KINDS },
  comparator: { key: 'comparator', values: COMPARATORS },
  direction: { key: 'direction', values: DIRECTIONS },
  aim: { key: 'aim', values: AIMS },
} as const;

type Groups = typeof GROUPS;

/** Every word that a dossier needs in one language: the writers themselves know none. */
export type DossierWords = Record<(typeof LABELS)[number], string> & {
  [Group in keyof Groups]: Record<Groups[Group]['values'][number], string>;
};

/** The keys that `dossierWords` asks for. */
export const DOSSIER_WORD_KEYS: readonly string[] = [
  ...LABELS.map((label) => `dossier.${label}`),
  ...Object.values(GROUPS).flatMap(({ key, values }) => values.map((value) => `${key}.${value}`)),
];

/** Collects the words of a dossier from a translator, such as `i18n.t` or a table of strings. */
export function dossierWords(t: (key: string) => string): DossierWords {
  const labels = LABELS.map((label) => [label, t(`dossier.${label}`)]);
  const groups = Object.entries(GROUPS).map(([group, { key, values }]) => [
    group,
    Object.fromEntries(values.map((value) => [value, t(`${key}.${value}`)])),
  ]);
  return Object.fromEntries([...labels, ...groups]) as DossierWords;
}
