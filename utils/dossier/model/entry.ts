import { plain } from '@/utils/article/index.ts';
import { readEdition } from '@/utils/award/edition.ts';
import type { EligibilityRule, Finding } from '@/utils/award/eligibility.ts';
import type { Reason } from '@/utils/award/said.ts';
import { type EntryState, missingIn, stateOf } from '@/utils/entries/review-state.ts';
import { type ScoreTotal, totalOf } from '@/utils/entries/scores.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Decision, EligibilityAnswer, Entry, Review } from '@/utils/model/entries.ts';
import { type DossierArticle, type Notes, notesOfAll } from './article.ts';
import { outletName, properName } from './names.ts';

/** An entry to be told, as the store has it. */
export interface EntrySource {
  entry: Entry;
  award: Award;
  /** Null while nothing is written of it. */
  review: Review | null;
  /** What the award's rules say of it. */
  eligibility: readonly Finding[];
  /** For each part the id of its article; null where it was not read. */
  articleIds: readonly (string | null)[];
}

/** One part of an entry. */
export interface DossierPart {
  /** From 1. */
  number: number;
  /** Empty where it is not to be known. */
  address: string;
  /** As the article says, else as the list has it. */
  publishedOn: string | null;
  title: string | null;
  articleId: string | null;
}

/** The answer to one of the award's rules. */
export interface DossierRule {
  rule: EligibilityRule;
  /** The one that holds: the reviewer's before the machine's. */
  answer: EligibilityAnswer;
  /** Why the machine answers as it does; null where the reviewer has decided. */
  reason: Reason | null;
  /** Why the reviewer has decided so; null where it was not the reviewer. */
  decided: string | null;
}

/** The points for one criterion. */
export interface DossierScore {
  criterion: string;
  most: number | null;
  /** Null where none were given. */
  points: number | null;
}

/** One entry as the sheet tells it, with what was marked in its articles. */
export interface DossierEntry extends Notes {
  entry: Entry;
  award: Award;
  /** Number of the award's edition, and its year, where its name tells them. */
  edition: number | null;
  year: number | null;
  /** Who judges: the national award has a first round before its jury, a province has one council. */
  council: 'firstRound' | 'jury';
  /** As the list has them, else as the articles do; without “Theo …”. */
  authors: string | null;
  outlet: string | null;
  parts: DossierPart[];
  eligibility: DossierRule[];
  scores: DossierScore[];
  total: ScoreTotal;
  /** The most points that the sheet can bring, where it is known. */
  scale: number | null;
  decision: Decision;
  remark: string;
  /** How far the reviewer has come. */
  state: EntryState;
  /** Those of its parts that were read, in their order. */
  articles: DossierArticle[];
}

/** Articles with the parts that they are; an article that belongs to no entry is none. */
export type PartedArticles = Pick<DossierEntry, 'articles' | 'parts'>;

export const withoutParts = (article: DossierArticle): PartedArticles => ({ articles: [article], parts: [] });

/** @param byId the articles that were read */
export function buildEntry(source: EntrySource, byId: ReadonlyMap<string, DossierArticle>): DossierEntry {
  const { entry, award, review } = source;
  const articles = [...new Set(source.articleIds)].flatMap((id) => byId.get(id ?? '') ?? []);
  const parts = partsOf(source, byId);
  const scores = review?.scores ?? {};
  const total = totalOf(award.criteria, scores);
  const { edition, years } = readEdition(award.name);
  return {
    entry,
    award,
    edition,
    year: years[0] ?? null,
    council: isNational(award) ? 'firstRound' : 'jury',
    authors: properName(entry.authors) ?? joined(articles.map(({ author }) => author)),
    outlet: outletOfEntry(entry, parts) ?? joined(articles.map(({ outlet }) => outlet)),
    parts,
    eligibility: source.eligibility.map((finding) => ruleOf(finding, review)),
    scores: award.criteria.map(({ name, most }) => ({ criterion: name, most, points: scores[name] ?? null })),
    total,
    scale: total.most ?? award.scale,
    decision: review?.decision ?? { verdict: null, reason: '' },
    remark: review?.remark ?? '',
    state: stateOf(review ?? undefined, missingIn(entry, review ?? undefined, award)),
    articles,
    ...notesOfAll(articles),
  };
}

/** The national award is judged at one level, and calls it so. */
const isNational = ({ levels }: Award): boolean =>
  levels.length === 1 && /\b(?:toan quoc|quoc gia|trung uong)\b/.test(plain(levels[0]!.name));

const outletOfEntry = (entry: Entry, parts: readonly DossierPart[]): string | null =>
  outletName({
    written: entry.outlet,
    addresses: parts.map(({ address }) => address),
    day: parts[0]?.publishedOn ?? null,
  });

function partsOf(
  { entry, articleIds }: EntrySource,
  byId: ReadonlyMap<string, DossierArticle>,
): DossierPart[] {
  return entry.parts.map(({ address, publishedOn }, index) => {
    const article = byId.get(articleIds[index] ?? '')?.article;
    return {
      number: index + 1,
      address,
      publishedOn: article?.publishedOn ?? publishedOn,
      title: article?.title ?? null,
      articleId: article?.id ?? null,
    };
  });
}

function ruleOf({ rule, answer, reason }: Finding, review: Review | null): DossierRule {
  const own = review?.overrules[rule];
  return own
    ? { rule, answer: own.answer, reason: null, decided: own.reason }
    : { rule, answer, reason, decided: null };
}

const joined = (names: readonly (string | null)[]): string | null =>
  [...new Set(names.flatMap((name) => name ?? []))].join(', ') || null;
