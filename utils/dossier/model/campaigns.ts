import type { CampaignKind } from '@/utils/model/records.ts';
import { fold } from '@/utils/text/fold.ts';
import type { DossierMark } from './marks.ts';

/** One campaign or document with all its marks. What is not known is null. */
export interface CampaignGroup {
  name: string;
  kind: CampaignKind;
  number: string | null;
  issuer: string | null;
  /** ISO date, month or year of issue. */
  date: string | null;
  /** In the order given. */
  marks: DossierMark[];
  /** What was noted to its marks, each once. */
  notes: string[];
}

/**
 * Campaigns and documents one by one, in the order in which they come first. Marks mean the same one where they are the same entry of
 * the gazetteer, or have name and number in common, however written; a mark of which nothing is known goes by its words.
 * @param marks of any kind; only campaigns count
 */
export function campaignsOf(marks: readonly DossierMark[]): CampaignGroup[] {
  const groups = new Map<string, CampaignGroup>();
  for (const mark of marks) {
    const { kind, campaign, target, note } = mark.annotation;
    if (kind !== 'campaign') continue;
    const name = campaign?.name ?? target.exact;
    const key = campaign?.gazetteerId
      ? `gazetteer ${campaign.gazetteerId}`
      : `${plainly(name)}\n${plainly(campaign?.number ?? '')}`;
    const group = groups.get(key) ?? {
      name,
      kind: 'unknown',
      number: null,
      issuer: null,
      date: null,
      marks: [],
      notes: [],
    };
    groups.set(key, group);
    group.marks.push(mark);
    if (group.kind === 'unknown') group.kind = campaign?.kind ?? 'unknown';
    group.number ??= campaign?.number ?? null;
    group.issuer ??= campaign?.issuer ?? null;
    group.date ??= campaign?.date ?? null;
    if (note.trim() !== '' && !group.notes.includes(note)) group.notes.push(note);
  }
  return [...groups.values()];
}

const plainly = (words: string): string => fold(words.normalize('NFC')).replace(/\s+/g, ' ').trim();
