import { CAMPAIGN_FIELDS, tellOf } from '@/utils/model/mark-fields.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import type { CampaignGroup, Notes } from '../model.ts';
import { documentPhrase, wordingOf } from '../phrases.ts';
import type { DossierTable } from '../tables.ts';

/** Campaigns and documents, one row each: “Dân vận khéo · phong trào · 8 lần”. */
export function campaignsTable({ campaigns }: Pick<Notes, 'campaigns'>, words: DossierWords): DossierTable {
  return {
    heading: words.campaigns_heading,
    empty: words.no_campaigns,
    columns: [
      { head: words.row_number, width: 9, fixed: true, align: 'center' },
      { head: words.campaignField.name, width: 60 },
      { head: words.campaignField.kind, width: 60 },
      { head: words.campaign_times, width: 16, fixed: true, align: 'center' },
      { head: words.note_short, width: 60 },
    ],
    rows: campaigns.map((group, index) => [
      { text: String(index + 1), strong: false },
      { text: group.name, strong: true },
      { text: kindPhrase(group, words), strong: false },
      { text: filled(words.times, group.marks.length), strong: false },
      { text: notesPhrase(group, words), strong: false },
    ]),
  };
}

/** “kế hoạch 37-KH/HU, Huyện ủy Đồng Thuận, 12/03/2021”, as far as known. */
function kindPhrase(group: CampaignGroup, words: DossierWords): string {
  const record = { ...group, gazetteerId: null };
  const kind = group.kind === 'unknown' ? '' : tellOf(CAMPAIGN_FIELDS, 'kind', record, wordingOf(words, ''));
  const isNamed = group.number !== null && group.name.includes(group.number);
  return [
    [kind, !isNamed && group.number].filter(Boolean).join(' '),
    documentPhrase({ ...record, number: null }, words),
  ]
    .filter(Boolean)
    .join(', ');
}

function notesPhrase({ marks, notes }: CampaignGroup, words: DossierWords): string {
  const flags = new Set(marks.flatMap(({ annotation: { flag } }) => flag ?? []));
  return [[...flags].map((flag) => words.flag[flag]).join(', '), ...notes].filter(Boolean).join('; ');
}
