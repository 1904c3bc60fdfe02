import { linkTarget } from '../addresses.ts';
import type { DossierWords } from '../dossier-words.ts';
import { filled } from '../dossier-words.ts';
import { type Dossier, type DossierEntry, type DossierRule, isFault } from '../model.ts';
import { dayCell, linkCell } from './cell.ts';
import type { SheetColumn, SheetPlan } from './sheet.ts';

const code = <Row extends { entry: DossierEntry | null }>(words: DossierWords): SheetColumn<Row> => ({
  head: words.code,
  width: 12,
  cell: ({ entry }) => entry?.entry.code ?? null,
});

const title = <Row extends { entry: DossierEntry | null }>(words: DossierWords): SheetColumn<Row> => ({
  head: words.entry_title,
  width: 36,
  cell: ({ entry }) => entry?.entry.title ?? null,
});

/** What says of which entry a row is, at the left of every sheet. */
export const entryColumns = <Row extends { entry: DossierEntry | null }>(
  words: DossierWords,
): SheetColumn<Row>[] => [code(words), title(words)];

interface EntryRow {
  entry: DossierEntry;
}

const rowsOf = ({ entries }: Dossier): EntryRow[] => entries.map((entry) => ({ entry }));

const total = ({ entry: { total, scores } }: EntryRow): number | null =>
  total.left < scores.length ? total.points : null;

/** One row an entry: what it is, how far it was judged, what was found in it. */
export function entrySheet(dossier: Dossier, words: DossierWords): SheetPlan<EntryRow> {
  const days = ({ entry }: EntryRow) => entry.parts.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  return {
    name: words.sheet_entries,
    rows: rowsOf(dossier),
    frozen: 2,
    columns: [
      ...entryColumns<EntryRow>(words),
      { head: words.authors, width: 24, cell: ({ entry }) => entry.authors },
      { head: words.entry_outlet, width: 20, cell: ({ entry }) => entry.outlet },
      { head: words.entry_type, width: 16, cell: ({ entry }) => entry.entry.type },
      { head: words.subcommittee, width: 16, cell: ({ entry }) => entry.entry.subcommittee },
      { head: words.parts_count, width: 8, cell: ({ entry }) => entry.parts.length },
      { head: words.first_published, width: 12, cell: (row) => dayCell(days(row)[0] ?? null) },
      { head: words.last_published, width: 12, cell: (row) => dayCell(days(row).at(-1) ?? null) },
      { head: words.status_heading, width: 14, cell: ({ entry }) => words.entry_state[entry.state] },
      { head: words.conclusion_heading, width: 14, cell: (row) => verdictOf(row, words) },
      { head: words.total, width: 8, cell: total },
      { head: words.most_points, width: 8, cell: ({ entry }) => entry.scale },
      { head: words.reason, width: 44, cell: ({ entry }) => entry.decision.reason },
      { head: words.eligibility_heading, width: 22, cell: ({ entry }) => eligibilityOf(entry, words) },
      { head: words.campaigns_heading, width: 11, cell: ({ entry }) => entry.campaigns.length },
      { head: words.statistics_heading, width: 8, cell: ({ entry }) => entry.statistics.length },
      { head: words.summary, width: 10, cell: ({ entry }) => entry.counts.total },
      { head: words.faults_count, width: 10, cell: ({ entry }) => entry.checks.filter(isFault).length },
      { head: words.address, width: 30, cell: ({ entry }) => addressOf(entry) },
    ],
  };
}

const verdictOf = ({ entry: { decision } }: EntryRow, words: DossierWords): string | null =>
  decision.verdict && words.verdict[decision.verdict];

function addressOf({ parts }: DossierEntry) {
  const address = parts.find((part) => part.address !== '')?.address;
  return address ? linkCell(address, linkTarget(address)) : null;
}

function eligibilityOf({ eligibility }: DossierEntry, words: DossierWords): string {
  const rulesWith = (answer: DossierRule['answer']) =>
    eligibility.filter((rule) => rule.answer === answer).map(({ rule }) => words.rule[rule]);
  const [kept, asked, broken] = [rulesWith('yes'), rulesWith('ask'), rulesWith('no')];
  return [
    eligibility.length > 0 && filled(words.rules_kept, kept.length, eligibility.length),
    asked.length > 0 && filled(words.rules_asked, asked.join(', ')),
    broken.length > 0 && filled(words.rules_broken, broken.join(', ')),
  ]
    .filter(Boolean)
    .join(' ');
}

/** One row an entry: verdict, points for each criterion, reason and remark in full. */
export function reviewSheet(dossier: Dossier, words: DossierWords): SheetPlan<EntryRow> {
  const criteria = [
    ...new Set(dossier.entries.flatMap(({ scores }) => scores.map(({ criterion }) => criterion))),
  ];
  return {
    name: words.sheet_reviews,
    rows: rowsOf(dossier),
    frozen: 2,
    columns: [
      ...entryColumns<EntryRow>(words),
      { head: words.reviewer, width: 20, cell: () => dossier.reviewer },
      { head: words.conclusion_heading, width: 14, cell: (row) => verdictOf(row, words) },
      ...criteria.map(
        (name): SheetColumn<EntryRow> => ({
          head: name,
          width: 12,
          cell: ({ entry }) => entry.scores.find(({ criterion }) => criterion === name)?.points ?? null,
        }),
      ),
      { head: words.total, width: 8, cell: total },
      { head: words.most_points, width: 8, cell: ({ entry }) => entry.scale },
      { head: words.reason, width: 50, cell: ({ entry }) => entry.decision.reason },
      { head: words.remark_heading, width: 60, cell: ({ entry }) => entry.remark },
    ],
  };
}

interface RuleRow extends EntryRow {
  rule: DossierRule;
}

/** One row a rule of an entry: the answer that holds, whose it is, and why. */
export function eligibilitySheet({ entries }: Dossier, words: DossierWords): SheetPlan<RuleRow> {
  return {
    name: words.sheet_eligibility,
    rows: entries.flatMap((entry) => entry.eligibility.map((rule) => ({ entry, rule }))),
    frozen: 2,
    columns: [
      ...entryColumns<RuleRow>(words),
      { head: words.rule_heading, width: 28, cell: ({ rule }) => words.rule[rule.rule] },
      { head: words.answer_heading, width: 14, cell: ({ rule }) => words.eligible[rule.answer] },
      {
        head: words.decided_heading,
        width: 16,
        cell: ({ rule }) => (rule.decided === null ? words.by_machine : words.reviewer),
      },
      { head: words.reason, width: 60, cell: ({ rule }) => reasonOf(rule, words) },
    ],
  };
}

const reasonOf = ({ reason, decided }: DossierRule, words: DossierWords): string | null =>
  reason ? filled(words.why[reason.says], ...reason.values) : decided;
