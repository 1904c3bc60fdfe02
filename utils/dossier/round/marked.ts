import { type DossierWords, filled } from '../dossier-words.ts';
import { type DossierMark, isInPlace } from '../model.ts';
import { statusPhrase } from '../phrases.ts';
import type { DossierTable } from '../tables.ts';
import { campaignsTable } from '../telling/campaigns.ts';
import { type Extent, type ToldSentence, tellSentences } from '../telling/sentences.ts';
import { statisticsTable } from '../telling/statistics.ts';
import type { RoundEntry } from './model.ts';
import type { NameOf } from './names.ts';
import { whoPhrase } from './phrases.ts';
import { spotsOf } from './spots.ts';

/** Campaigns and documents, each with where it was marked and by whom. */
export function roundCampaigns(
  { campaigns, said }: RoundEntry,
  nameOf: NameOf,
  words: DossierWords,
): DossierTable {
  const table = campaignsTable({ campaigns: campaigns.map(({ group }) => group) }, words);
  const times = table.columns.findIndex(({ head }) => head === words.campaign_times);
  // Notes are told with the sentences, where each has its author.
  return {
    ...table,
    columns: [...table.columns.slice(0, -1), { head: words.round_marked_by, width: 60 }],
    rows: table.rows.map((row, at) => {
      const { times: count, reviewers } = campaigns[at]!;
      const cells = row.slice(0, -1);
      cells[times] = { text: filled(words.times, count), strong: false };
      return [...cells, { text: whoPhrase(reviewers, said.reviewers, nameOf, words), strong: false }];
    }),
  };
}

/** The marked figures as they were read, each with who read it so, and what they found of it. */
export function roundFigures(
  { figures, said }: RoundEntry,
  nameOf: NameOf,
  words: DossierWords,
): DossierTable {
  const table = statisticsTable({ statistics: figures.map(({ statistic }) => statistic) }, words);
  return {
    ...table,
    columns: [...table.columns, { head: words.round_marked_by, width: 44 }],
    rows: table.rows.map((row, at) => {
      const { reviewers, flagged } = figures[at]!;
      const who = whoPhrase(reviewers, said.reviewers, nameOf, words);
      const found = flagged.map(({ reviewer, flag }) =>
        filled(words.round_answers, nameOf(reviewer), words.flag[flag].toLocaleLowerCase()),
      );
      return [...row, { text: [who, ...found].join('; '), strong: false }];
    }),
  };
}

/** Marked words in so many units name a passage. */
const NAME = 36;

const short = (text: string): string =>
  text.length <= NAME ? text : `${text.slice(0, NAME).replace(/\s\S*$/, '')}…`;

/** Every sentence in which anything is marked, once, with who marked what and noted what there. */
export const roundSentences = (
  { articles, said, sheet }: RoundEntry,
  extent: Extent,
  nameOf: NameOf,
  words: DossierWords,
): ToldSentence[] =>
  tellSentences({ articles, parts: sheet.parts }, extent, words).map((told) => {
    const spots = spotsOf(told.marks);
    const remarks = spots.map(({ marks, reviewers }) => {
      const longest = marks.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best));
      const name = spots.length > 1 ? `“${short(longest.annotation.target.exact)}”: ` : '';
      const found = marks.flatMap((mark) => remarkOn(mark, nameOf, words));
      const who = whoPhrase(reviewers, said.reviewers, nameOf, words);
      return `${name}${who}${found.length > 0 ? ` (${found.join('; ')})` : ''}`;
    });
    return { ...told, remarks: [remarks.join('; ')] };
  });

const lengthOf = ({ annotation }: DossierMark): number => annotation.target.exact.length;

/** What one reviewer noted and found, and what became of words that no longer stand. */
function remarkOn({ annotation }: DossierMark, nameOf: NameOf, words: DossierWords): string[] {
  const { kind, flag, note, reviewer } = annotation;
  const said = [
    // What was found of a figure stands in the table.
    ...(kind !== 'statistic' && flag ? [words.flag[flag].toLocaleLowerCase()] : []),
    // In a line of many, a note is one line.
    ...(note.trim() === '' ? [] : [note.trim().replace(/\s+/g, ' ')]),
    ...(isInPlace(annotation) ? [] : [statusPhrase(annotation, words)]),
  ];
  return said.length === 0 ? [] : [filled(words.round_answers, nameOf(reviewer), said.join(', '))];
}
