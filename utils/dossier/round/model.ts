import {
  agreementOf,
  type ConsolidatedEntry,
  consolidateEntry,
  type Opinion,
  type RoundAgreement,
  roundOf,
} from '@/utils/consolidation/index.ts';
import { isBetweenTexts } from '@/utils/figures/index.ts';
import type { AnsweredFinding } from '@/utils/model/entries.ts';
import type { MarkFlag } from '@/utils/model/records.ts';
import type {
  CampaignGroup,
  Dossier,
  DossierArticle,
  DossierCheck,
  DossierEntry,
  DossierMark,
  DossierStatistic,
} from '../model.ts';
import { joined, reviewersOf, type Spot, spotsOf } from './spots.ts';

/** A campaign or document, with who marked it. */
export interface RoundCampaign {
  group: CampaignGroup;
  /** In how many places; one that three marked is one. */
  times: number;
  reviewers: string[];
}

/** A figure as some reviewers read it: where they read it otherwise, it is told again. */
export interface RoundFigure {
  /** Without anybody's own finding of it. */
  statistic: DossierStatistic;
  /** Who read it so. */
  reviewers: string[];
  /** Those of them who said what they found on looking into it. */
  flagged: { reviewer: string; flag: MarkFlag }[];
}

/** A figure check, with who said what to it. */
export interface RoundCheck {
  check: DossierCheck;
  answers: { reviewer: string; said: AnsweredFinding }[];
}

/** One entry as all its reviewers see it. */
export interface RoundEntry {
  /** What it is; its marks are those of all. */
  sheet: DossierEntry;
  said: ConsolidatedEntry;
  /** Its place by the mean of the totals, from 1; entries with the same mean share it. Null where nobody scored it in full. */
  rank: number | null;
  campaigns: RoundCampaign[];
  figures: RoundFigure[];
  /** With all marks, a sentence that several texts have in common once. */
  articles: DossierArticle[];
  checks: RoundCheck[];
  /** Answers to checks that no kept text comes to any more. */
  lostAnswers: number;
}

/** What several reviewers say of the entries of one award. */
export interface RoundDossier {
  /** The entries with everybody's marks; who puts it together is its `reviewer`. */
  dossier: Dossier;
  /** Everybody who says anything: oneself first, with an empty name. */
  reviewers: string[];
  /** By their rank; those without one last, as they were given. */
  entries: RoundEntry[];
  agreement: RoundAgreement;
}

/**
 * Puts together what a round's dossier tells.
 * @param dossier built of the marks of all, each with its reviewer
 * @param opinions by the entry's id
 */
export function buildRound(
  dossier: Dossier,
  opinions: ReadonlyMap<string, readonly Opinion[]>,
): RoundDossier {
  const said = new Map(
    dossier.entries.map(({ entry, award }) => [
      entry.id,
      consolidateEntry(opinions.get(entry.id) ?? [], award.criteria),
    ]),
  );
  const entries = dossier.entries.map((sheet) =>
    entryOf(sheet, said.get(sheet.entry.id)!, opinions.get(sheet.entry.id) ?? []),
  );
  return {
    dossier,
    reviewers: roundOf(said).reviewers,
    entries: ranked(entries),
    agreement: agreementOf([...said.values()]),
  };
}

function entryOf(sheet: DossierEntry, said: ConsolidatedEntry, opinions: readonly Opinion[]): RoundEntry {
  const articles = sheet.articles.map(joined);
  const answers = opinions.flatMap(({ reviewer, findings }) =>
    findings.map((one) => ({ reviewer, said: one })),
  );
  const isOf = ({ articleId, finding }: DossierCheck, { said }: (typeof answers)[number]) =>
    said.fingerprint === finding.fingerprint &&
    (said.articleId === articleId || isBetweenTexts(said.fingerprint));
  const checks = sheet.checks.map((check) => ({ check, answers: answers.filter((one) => isOf(check, one)) }));
  const kept = new Set(checks.flatMap((one) => one.answers));
  const marks = articles.flatMap((article) => article.marks);
  return {
    sheet,
    said,
    rank: null,
    campaigns: sheet.campaigns.map((group) => campaignOf(group, marks)),
    figures: figuresOf(articles, sheet),
    articles,
    checks,
    lostAnswers: answers.filter((one) => !kept.has(one)).length,
  };
}

function campaignOf(group: CampaignGroup, marks: readonly DossierMark[]): RoundCampaign {
  const own = new Set(group.marks.map(({ annotation }) => annotation));
  const spots = spotsOf(marks.filter(({ annotation }) => own.has(annotation)));
  return { group, times: spots.length, reviewers: reviewersOf(group.marks) };
}

function figuresOf(articles: readonly DossierArticle[], { statistics }: DossierEntry): RoundFigure[] {
  const checksOf = new Map(statistics.map(({ mark, checks }) => [mark.annotation, checks]));
  const marks = articles.flatMap((article) => article.marks);
  const spots = spotsOf(marks.filter(({ annotation }) => annotation.kind === 'statistic'));
  return spots.flatMap((spot: Spot) => {
    const readings = new Map<string, DossierMark[]>();
    for (const mark of spot.marks) {
      const { unconfirmed: _, ...read } = mark.annotation.statistic ?? { unconfirmed: [] };
      const key = JSON.stringify(read);
      readings.set(key, [...(readings.get(key) ?? []), mark]);
    }
    const told = [...readings.values()].map((alike): RoundFigure => {
      // What one of them has looked into is no doubt any more.
      const surest = alike.reduce((best, one) => (doubts(one) < doubts(best) ? one : best));
      return {
        statistic: {
          mark: { ...surest, annotation: { ...surest.annotation, flag: null } },
          checks: checksOf.get(surest.annotation) ?? [],
        },
        reviewers: reviewersOf(alike),
        flagged: alike.flatMap(({ annotation: { reviewer, flag } }) => (flag ? [{ reviewer, flag }] : [])),
      };
    });
    // As most read it first.
    return told.sort((a, b) => b.reviewers.length - a.reviewers.length);
  });
}

const doubts = ({ annotation }: DossierMark): number => annotation.statistic?.unconfirmed.length ?? 0;

/** Means to compare: sums in another order are the same. */
const meanOf = ({ said }: RoundEntry): number | null =>
  said.total.mean === null ? null : Math.round(said.total.mean * 10_000) / 10_000;

function ranked(entries: readonly RoundEntry[]): RoundEntry[] {
  const inOrder = [...entries].sort((a, b) => (meanOf(b) ?? -Infinity) - (meanOf(a) ?? -Infinity) || 0);
  return inOrder.map((entry) => {
    const mean = meanOf(entry);
    return { ...entry, rank: mean === null ? null : inOrder.findIndex((one) => meanOf(one) === mean) + 1 };
  });
}
