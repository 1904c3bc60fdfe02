import { CAMPAIGN_FIELDS, CHOICES, namesOf, STATISTIC_FIELDS } from '@/utils/model/mark-fields.ts';
import { ANCHOR_STATUSES, ANNOTATION_KINDS, ORIGINS } from '@/utils/model/records.ts';

/**
 * Labels and sentences by their keys in `locales/*.yml`. What the popup and the cards say too has one key: a judge reads
 * what the reviewer read.
 */
const LABELS = {
  /** BCP 47 tag of these words: decides how numbers are written, and the proofing language in Word. */
  language: 'dossier.language',
  /** With `dd`, `MM` and `yyyy`. */
  day_pattern: 'dossier.day_pattern',
  /** With `MM` and `yyyy`. */
  month_pattern: 'dossier.month_pattern',
  title: 'dossier.title',
  made_with: 'dossier.made_with',
  reviewer: 'dossier.reviewer',
  exported_on: 'dossier.exported_on',
  contents: 'dossier.contents',
  article_title: 'field.title',
  untitled: 'dossier.untitled',
  unknown: 'field.unknown',
  byline: 'field.byline',
  outlet: 'field.outlet',
  published_on: 'field.publishedOn',
  series_part: 'field.seriesPart',
  award: 'field.awardBanner',
  address: 'dossier.address',
  summary: 'dossier.summary',
  to_review: 'dossier.to_review',
  unconfirmed: 'dossier.unconfirmed',
  no_articles: 'dossier.no_articles',
  no_marks: 'popup.empty',
  no_campaigns: 'dossier.no_campaigns',
  no_statistics: 'dossier.no_statistics',
  campaigns_heading: 'dossier.campaigns_heading',
  statistics_heading: 'dossier.statistics_heading',
  marks_heading: 'dossier.marks_heading',
  number: 'dossier.number',
  kind: 'dossier.kind',
  quote: 'dossier.quote',
  current_quote: 'dossier.current_quote',
  note: 'dossier.note',
  status_heading: 'dossier.status_heading',
  status_and_day: 'dossier.status_and_day',
  changed_beside: 'status.changedBeside',
  kept_as_evidence: 'dossier.kept_as_evidence',
  checked_on: 'dossier.checked_on',
  checked_heading: 'dossier.checked_heading',
  marked_on: 'dossier.marked_on',
  origin_heading: 'dossier.origin_heading',
  campaign_number_and_issuer: 'dossier.campaign_number_and_issuer',
  comparison: 'dossier.comparison',
  page: 'dossier.page',
} as const;

/** Words by the value they stand for, likewise. */
const GROUPS = {
  kind_of_mark: { key: 'kind', values: ANNOTATION_KINDS },
  status: { key: 'status', values: ANCHOR_STATUSES },
  origin: { key: 'dossier.origin', values: ORIGINS },
  campaignField: { key: 'campaignField', values: namesOf(CAMPAIGN_FIELDS) },
  statisticField: { key: 'statisticField', values: namesOf(STATISTIC_FIELDS) },
  campaignKind: { key: 'campaignKind', values: CHOICES.campaignKind },
  statisticKind: { key: 'statisticKind', values: CHOICES.statisticKind },
  comparator: { key: 'comparator', values: CHOICES.comparator },
  direction: { key: 'direction', values: CHOICES.direction },
  aim: { key: 'aim', values: CHOICES.aim },
} as const;

type Groups = typeof GROUPS;

/** Every word that a dossier needs in one language: the writers themselves know none. */
export type DossierWords = Record<keyof typeof LABELS, string> & {
  [Group in keyof Groups]: Record<Groups[Group]['values'][number], string>;
};

/** The keys that `dossierWords` asks for. */
export const DOSSIER_WORD_KEYS: readonly string[] = [
  ...Object.values(LABELS),
  ...Object.values(GROUPS).flatMap(({ key, values }) => values.map((value) => `${key}.${value}`)),
];

/** Collects the words of a dossier from a translator, such as `i18n.t` or a table of strings. */
export function dossierWords(t: (key: string) => string): DossierWords {
  const labels = Object.entries(LABELS).map(([label, key]) => [label, t(key)]);
  const groups = Object.entries(GROUPS).map(([group, { key, values }]) => [
    group,
    Object.fromEntries(values.map((value) => [value, t(`${key}.${value}`)])),
  ]);
  return Object.fromEntries([...labels, ...groups]) as DossierWords;
}
