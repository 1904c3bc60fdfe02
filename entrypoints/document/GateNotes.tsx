import { i18n } from '#i18n';
import type { Verdict } from '@/utils/pages/index.ts';
import type { ShownDocument } from './show-document.ts';

/** Why nothing is suggested from a page. */
type Unread = Exclude<Verdict, 'good' | 'foreign'>;

const isUnread = (verdict: Verdict): verdict is Unread => verdict !== 'good' && verdict !== 'foreign';

/** Which pages cannot be read, and why: said at once, before anybody waits for suggestions from them. */
export function GateNotes({ shown: { layout, pages, broken } }: { shown: ShownDocument }) {
  const labels = new Map<Unread | 'broken', string[]>();
  for (const { page, verdict } of layout.gates)
    if (broken.includes(page))
      labels.set('broken', [...(labels.get('broken') ?? []), pages[page - 1]!.label]);
    else if (isUnread(verdict)) labels.set(verdict, [...(labels.get(verdict) ?? []), pages[page - 1]!.label]);
  if (labels.size === 0) return null;
  return (
    <ul class="document-notes" data-testid="gate-notes">
      {[...labels].map(([verdict, of]) => (
        <li key={verdict} data-verdict={verdict}>
          {i18n.t(`document.gate.${verdict}`, [listed(of)])}
        </li>
      ))}
      <li data-testid="gate-way">{i18n.t('document.gate.byArea', [i18n.t('document.area.begin')])}</li>
    </ul>
  );
}

/** Labels as people list them: “1–4, 7”. */
function listed(labels: readonly string[]): string {
  const groups: string[][] = [];
  for (const label of labels) {
    const last = groups.at(-1);
    if (last && Number(label) === Number(last.at(-1)) + 1) last.push(label);
    else groups.push([label]);
  }
  return groups.map((group) => (group.length > 1 ? `${group[0]}–${group.at(-1)}` : group[0])).join(', ');
}
