import { ELIGIBILITY_RULES } from '@/utils/award/eligibility.ts';
import { REASON_WORDS } from '@/utils/award/said.ts';
import { STRENGTHS } from '@/utils/consolidation/index.ts';
import { ENTRY_STATES } from '@/utils/entries/review-state.ts';
import { FINDING_KINDS, REMARKS } from '@/utils/figures/index.ts';
import { ELIGIBILITY_ANSWERS, FINDING_ANSWERS, VERDICTS } from '@/utils/model/entries.ts';
import { CAMPAIGN_FIELDS, CHOICES, namesOf, STATISTIC_FIELDS } from '@/utils/model/mark-fields.ts';
import { ANCHOR_STATUSES, ANNOTATION_KINDS, MARK_FLAGS, ORIGINS } from '@/utils/model/records.ts';
import { remarkKey } from './remark-key.ts';

/** Labels and sentences that only a dossier has, by their keys under `dossier` in `locales/*.yml`. */
const OWN = [
  // BCP 47 tag of these words: decides how numbers are written, and the proofing language in Word.
  'language',
  // With `dd`, `MM` and `yyyy`.
  'day_pattern',
  // With `MM` and `yyyy`.
  'month_pattern',
  'title',
  'made_with',
  'reviewer',
  'exported_on',
  'contents',
  'untitled',
  'address',
  'summary',
  'to_review',
  'unconfirmed',
  'no_articles',
  'no_campaigns',
  'no_statistics',
  'campaigns_heading',
  'statistics_heading',
  'number',
  'kind',
  'quote',
  'current_quote',
  'note',
  'status_heading',
  'kept_as_evidence',
  'checked_on',
  'checked_heading',
  'flag_heading',
  'marked_on',
  'origin_heading',
  'comparison',
  'page',
  'on_page',
  // The sheet of an entry. `{1}` and so on are filled in (`filled`).
  'sheet_title',
  'nation',
  'motto',
  'award_line',
  'subcommittee_line',
  'code',
  'entry_title',
  'authors',
  'entry_outlet',
  'entry_type',
  'parts',
  'part',
  'part_count',
  'eligibility_heading',
  'rules_kept',
  'rules_asked',
  'rules_broken',
  'decided_by_reviewer',
  'scores_heading',
  'criterion',
  'most_points',
  'points',
  'total',
  'conclusion_heading',
  'reason',
  'remark_heading',
  'place_and_day',
  'signer',
  'sign_hint',
  'annex_title',
  'annex_of',
  'standing_whole',
  'standing_partly',
  'standing_nothing',
  'one_day',
  'several_days',
  'made_by_reviewer',
  'made_by_both',
  'row_number',
  'not_answered',
  'article_sheet_title',
  'note_short',
  'as_printed',
  'annex_short',
  'times',
  'campaign_times',
  'sentences_heading',
  'checks_heading',
  'checks_hold_more',
  'reviewer_says',
  'baseline',
  'attribution',
  'assessment',
  'summary_title',
  'toc_heading',
  'verdict_heading',
  // The page with the articles' texts.
  'standing_beside',
  'kept_on',
  'elsewhere',
  'not_read',
  'page_foot',
  // The workbook. Names of sheets have 31 characters at most.
  'sheet_entries',
  'sheet_reviews',
  'sheet_campaigns',
  'sheet_statistics',
  'sheet_marks',
  'sheet_checks',
  'sheet_eligibility',
  'subcommittee',
  'parts_count',
  'first_published',
  'last_published',
  'faults_count',
  'rule_heading',
  'answer_heading',
  'decided_heading',
  'by_machine',
  'sentence',
  'open_passage',
  'value_to',
  'check_result',
  'check_question',
  'working',
  // What several reviewers say side by side.
  'compiler',
  'round_title',
  'round_summary',
  'round_rank',
  'round_mean',
  'round_spread',
  'round_scored',
  'round_reviewers',
  'round_reviewer',
  'round_me',
  'round_everybody',
  'round_some',
  'round_marked_by',
  'round_marks_of',
  'round_shared',
  'round_verdict_count',
  'round_scores_heading',
  'round_foreign',
  'round_opinions_heading',
  'round_said_nothing',
  'round_nothing',
  'round_answers',
  'round_unanswered',
  'round_lost_answers',
  'round_agreement',
  'ruling_heading',
  'ruling_rank',
  'ruling_day',
  'ruling_by',
  'ruling_none',
  'ruling_differs',
  'ruling_says',
  'head_of_subcommittee',
  'head_of_council',
  'round_foot',
  'sheet_summary',
  'sheet_scores',
] as const;

/** What the popup and the cards say too has one key: a judge reads what the reviewer read. */
const SHARED = {
  article_title: 'field.title',
  unknown: 'field.unknown',
  byline: 'field.byline',
  outlet: 'field.outlet',
  published_on: 'field.publishedOn',
  series_part: 'field.seriesPart',
  award: 'field.awardBanner',
  no_marks: 'popup.empty',
  printed: 'checks.printed',
  changed_beside: 'status.changedBeside',
  agree_verdicts: 'consolidation.verdicts',
  agree_points: 'consolidation.points',
  kappa: 'consolidation.kappa',
  alpha: 'consolidation.alpha',
  agree_scale: 'consolidation.scale',
} as const;

const LABELS = { ...Object.fromEntries(OWN.map((name) => [name, `dossier.${name}`])), ...SHARED };

/** Words by the value they stand for, likewise. */
const GROUPS = {
  kind_of_mark: { key: 'kind', values: ANNOTATION_KINDS },
  status: { key: 'status', values: ANCHOR_STATUSES },
  flag: { key: 'flag', values: MARK_FLAGS },
  check: { key: 'checks.kind', values: FINDING_KINDS },
  remark: { key: 'checks.remark', values: REMARKS.map(remarkKey) },
  origin: { key: 'dossier.origin', values: ORIGINS },
  campaignField: { key: 'campaignField', values: namesOf(CAMPAIGN_FIELDS) },
  statisticField: { key: 'statisticField', values: namesOf(STATISTIC_FIELDS) },
  campaignKind: { key: 'campaignKind', values: CHOICES.campaignKind },
  statisticKind: { key: 'statisticKind', values: CHOICES.statisticKind },
  comparator: { key: 'comparator', values: CHOICES.comparator },
  direction: { key: 'direction', values: CHOICES.direction },
  aim: { key: 'aim', values: CHOICES.aim },
  council: { key: 'dossier.council', values: ['firstRound', 'jury'] },
  verdict: { key: 'verdict', values: VERDICTS },
  rule: { key: 'eligibility.short', values: ELIGIBILITY_RULES },
  eligible: { key: 'eligibility.answer', values: ELIGIBILITY_ANSWERS },
  why: { key: 'eligibility.reason', values: REASON_WORDS },
  check_verdict: { key: 'dossier.check_verdict', values: ['fails', 'ask', 'holds'] },
  check_answer: { key: 'checks.answer', values: FINDING_ANSWERS },
  strength: { key: 'consolidation.strength', values: STRENGTHS },
  entry_state: { key: 'entryState', values: ENTRY_STATES },
} as const;

type Groups = typeof GROUPS;

/** Every word that a dossier needs in one language: the writers themselves know none. */
export type DossierWords = Record<(typeof OWN)[number] | keyof typeof SHARED, string> & {
  [Group in keyof Groups]: Record<Groups[Group]['values'][number], string>;
};

/** The keys that `dossierWords` asks for. */
export const DOSSIER_WORD_KEYS: readonly string[] = [
  ...Object.values(LABELS),
  ...Object.values(GROUPS).flatMap(({ key, values }) => values.map((value) => `${key}.${value}`)),
];

/** What a translator is given for the blanks of a text, so that they can be filled in later. */
const BLANKS = ['{1}', '{2}', '{3}', '{4}'] as const;

/**
 * Collects the words of a dossier from a translator, such as `i18n.t` or a table of strings.
 * @param t puts the blanks given into a text, each in its place
 */
export function dossierWords(t: (key: string, blanks: string[]) => string): DossierWords {
  const labels = Object.entries(LABELS).map(([label, key]) => [label, t(key, [...BLANKS])]);
  const groups = Object.entries(GROUPS).map(([group, { key, values }]) => [
    group,
    Object.fromEntries(values.map((value) => [value, t(`${key}.${value}`, [...BLANKS])])),
  ]);
  return Object.fromEntries([...labels, ...groups]) as DossierWords;
}

/** A text of the dossier with its blanks filled in. */
export const filled = (text: string, ...values: readonly (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (_, blank: string) => String(values[Number(blank) - 1] ?? ''));
