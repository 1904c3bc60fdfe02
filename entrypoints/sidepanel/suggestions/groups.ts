import type { CampaignKind } from '@/utils/model/records.ts';
import type { SuggestionRow } from '@/utils/platform/panel/protocol.ts';

/** Suggestions that are decided on together: all of one kind, or all places of one name. */
export interface Group {
  type: 'kind' | 'name';
  id: string;
  kind: SuggestionRow['kind'];
  /** Of a name. */
  name: string | null;
  campaignKind: CampaignKind | null;
  rows: readonly SuggestionRow[];
}

/** What the list shows, in order: the head of a group, or a suggestion. */
export type Item = Group | { type: 'row'; id: string; row: SuggestionRow };

/** The groups of open suggestions: campaigns by name, in the order in which names come first; then figures. */
export function groupsOf(rows: readonly SuggestionRow[]): Group[] {
  return (['campaign', 'statistic'] as const).flatMap((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    if (ofKind.length === 0) return [];
    const whole: Group = { type: 'kind', id: kind, kind, name: null, campaignKind: null, rows: ofKind };
    return kind === 'campaign' ? [whole, ...namesOf(ofKind)] : [whole];
  });
}

function namesOf(rows: readonly SuggestionRow[]): Group[] {
  const byName = new Map<string, SuggestionRow[]>();
  for (const row of rows) {
    const name = row.name ?? row.line.words;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName].map(([name, ofName]) => ({
    type: 'name',
    id: `name ${name}`,
    kind: 'campaign',
    name,
    campaignKind: ofName[0]!.campaignKind,
    rows: ofName,
  }));
}

const asItem = (row: SuggestionRow): Item => ({ type: 'row', id: row.id, row });

/** Groups with their suggestions. A kind that is divided by name has its suggestions there. */
export const itemsOf = (groups: readonly Group[]): Item[] =>
  groups.flatMap((group): Item[] =>
    group.type === 'kind' && group.kind === 'campaign' ? [group] : [group, ...group.rows.map(asItem)],
  );

export const inOrder = (rows: readonly SuggestionRow[]): Item[] => rows.map(asItem);

/** The group that a suggestion is decided on with. */
export const groupOf = (groups: readonly Group[], row: SuggestionRow): Group | undefined =>
  groups.findLast(({ rows }) => rows.includes(row));
