import type { Award } from '../../../utils/model/award.ts';
import type { Entry, Review } from '../../../utils/model/entries.ts';
import type { Annotation, Article, Rejection, Snapshot } from '../../../utils/model/records.ts';
import { isEmptiedEntry } from '../../../utils/store/trash/emptied.ts';
import { THE_AWARD, WORDS_BY_FINGERPRINT, WORLD } from '../world.ts';
import { type Forms, GONE } from './model.ts';

/** The tables that are looked at, row by row as they stand in the store. */
export interface Rows {
  articles: Article[];
  snapshots: Snapshot[];
  annotations: Annotation[];
  awards: Award[];
  entries: Entry[];
  reviews: Review[];
  changes: { by: string; n: number; table: string; key: unknown }[];
  histories: { table: string; key: unknown }[];
  imports: { id: string; file: string; isWhole: boolean; undoneAt: string | null }[];
  tally: { id: string; marks: number }[];
  rejections: Rejection[];
  colleagues: { reviewer: string; table: string; row: object }[];
}

export const isLive = ({ deletedAt }: { deletedAt: string | null }): boolean => deletedAt === null;

/** How a mark is named: by its address and words. */
export const nameOfMark = (address: string, words: string): string => `mark ${address} ${words}`;

/** All that is written of a mark. */
export const formOfMark = ({ kind, note, flag }: Pick<Annotation, 'kind' | 'note' | 'flag'>): string =>
  JSON.stringify({ kind, note, flag });

export const nameOfEntry = (code: string): string => `entry ${code}`;

/** What is written of an entry. */
export interface EntryForm {
  isBinned: boolean;
  verdict: string | null;
  reason: string;
  remark: string;
  /** Points by the criterion's place on the sheet. */
  points: (number | null)[];
}

export const blankEntry = (criteria: number): EntryForm => ({
  isBinned: false,
  verdict: null,
  reason: '',
  remark: '',
  points: Array<null>(criteria).fill(null),
});

/** What somebody wrote of an entry. @param sheet the award's criteria */
const formOfReview = (review: Review | undefined, sheet: Award['criteria']): Omit<EntryForm, 'isBinned'> => ({
  verdict: review?.decision.verdict ?? null,
  reason: review?.decision.reason ?? '',
  remark: review?.remark ?? '',
  points: sheet.map(({ name }) => review?.scores[name] ?? null),
});

function entryForms({ awards, entries, reviews }: Rows): [string, string][] {
  const criteria = new Map(awards.map((award) => [award.id, award.criteria]));
  const byEntry = new Map(reviews.map((review) => [review.entryId, review]));
  // Of what was emptied for good nothing is known any more.
  return entries
    .filter((entry) => !isEmptiedEntry(entry))
    .map((entry) => {
      const form: EntryForm = {
        isBinned: !isLive(entry),
        ...formOfReview(byEntry.get(entry.id), criteria.get(entry.awardId) ?? []),
      };
      return [nameOfEntry(entry.code ?? entry.id), JSON.stringify(form)];
    });
}

export const REFUSED = 'refused';

/** How the refusal of a suggestion is named: by its address and words. */
export const nameOfRefusal = (address: string, words: string): string => `refusal ${address} ${words}`;

function refusalForms({ articles, rejections }: Pick<Rows, 'articles' | 'rejections'>): [string, string][] {
  const byId = new Map(
    articles.map(({ id, urls }) => [id, WORLD.find(({ url }) => urls.includes(url))?.url]),
  );
  return rejections.map(({ articleId, fingerprint }) => [
    nameOfRefusal(byId.get(articleId) ?? articleId, WORDS_BY_FINGERPRINT.get(fingerprint) ?? fingerprint),
    REFUSED,
  ]);
}

/** What a colleague wrote, in a file or in the store: by ids, as the colleague's entries may be gone here. */
export const formsOfColleague = (
  reviewer: string,
  { annotations, reviews }: { annotations: readonly Annotation[]; reviews: readonly Review[] },
): [string, string][] => [
  ...annotations.map((mark): [string, string] => [
    `colleague ${reviewer} mark ${mark.id}`,
    isLive(mark) ? formOfMark(mark) : GONE,
  ]),
  ...reviews.map((review): [string, string] => [
    `colleague ${reviewer} review ${review.entryId}`,
    JSON.stringify(formOfReview(review, THE_AWARD.criteria)),
  ]),
];

function colleagueForms({ colleagues }: Rows): [string, string][] {
  return colleagues.flatMap(({ reviewer, table, row }) =>
    formsOfColleague(reviewer, {
      annotations: table === 'annotations' ? [row as Annotation] : [],
      reviews: table === 'reviews' ? [row as Review] : [],
    }),
  );
}

/** What the store holds, in the model's words; what is gone is not named. */
export function formsOf(rows: Rows): Forms {
  const marks = rows.annotations
    .filter(isLive)
    .map((mark) => [nameOfMark(mark.source, mark.target.exact), formOfMark(mark)] as const);
  return new Map([...marks, ...entryForms(rows), ...refusalForms(rows), ...colleagueForms(rows)]);
}
