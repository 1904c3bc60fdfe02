import type { Snapshot } from '@/utils/model/records.ts';
import { linkTarget } from '../addresses.ts';
import { htmlLink, htmlText } from '../copying/rich-text.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import { articleFacts, titleOf } from '../facts.ts';
import {
  type Dossier,
  type DossierArticle,
  type DossierEntry,
  type DossierPart,
  type Notes,
  type PartedArticles,
  withoutParts,
} from '../model.ts';
import { dayPhrase } from '../phrases.ts';
import { campaignsTable } from '../telling/campaigns.ts';
import { spanPhrase } from '../telling/days.ts';
import { eligibilityPhrase } from '../telling/eligibility.ts';
import { awardLines, subcommitteeLine, titleOfSheet } from '../telling/names.ts';
import { scoreTable } from '../telling/points.ts';
import { standingPhrases } from '../telling/standing.ts';
import { statisticsTable } from '../telling/statistics.ts';
import { articleSection } from './article.ts';
import { checksSection } from './checks.ts';
import type { NumberedMark } from './place-marks.ts';
import { SIGN } from './remarks.ts';
import { tableSection } from './table.ts';

/** What the sections of a page share. */
export interface Setting {
  dossier: Dossier;
  /** By article. */
  snapshots: ReadonlyMap<string, readonly Snapshot[]>;
  /** Whether the page is of one entry or article alone, whose title is its own. */
  isAlone: boolean;
  words: DossierWords;
}

const VERDICT_SIGN = { proposed: SIGN.yes, undecided: SIGN.ask, notProposed: SIGN.no } as const;

/** One entry: what it is, what the reviewer says of it, its articles with their marks, the figure checks, and all in tables. */
export function entrySection(sheet: DossierEntry, setting: Setting): string {
  const { words, isAlone } = setting;
  const { articles, parts } = sheet;
  const heading = isAlone ? 'h2' : 'h3';
  const marks = numbered(sheet);
  const partOf = (part: DossierPart) => (parts.length > 1 ? filled(words.part, part.number) : null);
  const sections = parts.map((part) => {
    const article = articles.find((one) => one.article.id === part.articleId);
    return article
      ? articleSection(
          article,
          {
            part: partOf(part),
            marks: marksOf(article, marks),
            snapshots: snapshotsOf(article, setting),
            heading,
          },
          words,
        )
      : unreadPart(part, partOf(part), words);
  });
  return [
    entryHead(sheet, setting),
    judgement(sheet, setting),
    legend(sheet, words),
    ...sections,
    ...notesSections(sheet, sheet, heading, words),
  ].join('\n');
}

/** An article that is no part of an entry. */
export function looseSection(sheet: DossierArticle, setting: Setting): string {
  const { words, isAlone } = setting;
  const { article } = sheet;
  const facts = articleFacts(sheet, words).map(({ label, value }) => `${label}: ${value}`);
  const level = isAlone ? 'h1' : 'h2';
  return [
    `<header><${level}>${htmlText(titleOf(article, words))}</${level}>`,
    `<p class="quiet">${inline(facts)}</p></header>`,
    '<hr class="rule">',
    legend(sheet, words),
    articleSection(
      sheet,
      { part: null, marks: numbered(sheet), snapshots: snapshotsOf(sheet, setting), heading: null },
      words,
    ),
    ...notesSections(sheet, withoutParts(sheet), isAlone ? 'h2' : 'h3', words),
  ].join('\n');
}

const numbered = ({ marks }: Notes): NumberedMark[] =>
  marks.map((mark, index) => ({ mark, number: index + 1 }));

const marksOf = ({ marks }: DossierArticle, all: readonly NumberedMark[]): NumberedMark[] => {
  const own = new Set(marks);
  return all.filter(({ mark }) => own.has(mark));
};

const snapshotsOf = ({ article }: DossierArticle, { snapshots }: Setting): readonly Snapshot[] =>
  snapshots.get(article.id) ?? [];

/** Facts in one line; each keeps its own direction of writing. */
const inline = (facts: readonly string[]): string =>
  facts
    .filter((fact) => fact !== '')
    .map((fact) => `<bdi>${htmlText(fact)}</bdi>`)
    .join(' · ');

function entryHead(sheet: DossierEntry, { isAlone, words }: Setting): string {
  const { entry, award, authors, outlet, parts } = sheet;
  const days = parts.flatMap(({ publishedOn }) => publishedOn ?? []);
  const above = [
    ...(isAlone ? [awardLines(award.name, words).join(' ')] : []),
    entry.subcommittee ? subcommitteeLine(entry.subcommittee, words) : '',
    entry.code ?? '',
  ];
  const kind = [entry.type ?? '', parts.length > 1 ? filled(words.part_count, parts.length) : ''];
  const level = isAlone ? 'h1' : 'h2';
  return [
    '<header>',
    `<p class="quiet">${inline(above)}</p>`,
    `<${level}>${htmlText(titleOfSheet(sheet, words))}</${level}>`,
    `<p class="quiet">${inline([
      authors ?? words.unknown,
      outlet ?? words.unknown,
      kind.filter(Boolean).join(', '),
      spanPhrase(days, words),
    ])}</p>`,
    '</header>',
    '<hr class="rule">',
  ].join('\n');
}

/** The form: verdict and reason, remark, eligibility, and the score sheet beside. */
function judgement(sheet: DossierEntry, { dossier, words }: Setting): string {
  const { decision, remark, eligibility, scores, state } = sheet;
  const { verdict, reason } = decision;
  const said = verdict ? `${VERDICT_SIGN[verdict]} ${words.verdict[verdict]}` : words.entry_state[state];
  const signed = [dossier.reviewer, dayPhrase(dossier.exportedOn, words)].filter(Boolean).join(', ');
  const rules = eligibilityPhrase(eligibility, words);
  const points = scores.length === 0 ? '' : pointsTable(sheet, words);
  return [
    '<div class="judged"><div>',
    `<p class="verdict">${htmlText(said)}</p>`,
    ...(reason.trim() === '' ? [] : [`<p>${htmlText(reason)}</p>`]),
    ...(remark.trim() === ''
      ? []
      : [`<p class="quiet">${htmlText(words.remark_heading)}</p>`, `<p>${htmlText(remark)}</p>`]),
    `<p class="quiet">${inline([signed, rules === '' ? '' : `${words.eligibility_heading}: ${rules}`])}</p>`,
    `</div>${points}</div>`,
  ].join('\n');
}

/** The score sheet in two columns: “2,5 / 4,0” behind each criterion. */
function pointsTable(sheet: DossierEntry, words: DossierWords): string {
  const lines = scoreTable(sheet, words).rows.map(([, criterion, most, points]) => {
    const given = points?.text || '–';
    return `<tr><td>${htmlText(criterion?.text ?? '')}</td><td>${htmlText(most?.text ? `${given} / ${most.text}` : given)}</td></tr>`;
  });
  return `<table class="points"><tbody>${lines.join('')}</tbody></table>`;
}

/** How many marks there are of each kind, and whether they still stand. */
function legend(notes: Notes, words: DossierWords): string {
  const { counts } = notes;
  const kinds = (['campaign', 'statistic', 'remark'] as const)
    .filter((kind) => counts[kind] > 0)
    .map(
      (kind) =>
        `<span><mark class="${kind}">${htmlText(words.kind_of_mark[kind])}</mark> ${counts[kind]}</span>`,
    );
  return `<p class="legend">${kinds.join('')}<span class="quiet">${htmlText(standsPhrase(notes, words))}</span></p>`;
}

/** Whether the marks still stand; those that do not say so beside their words. */
function standsPhrase(notes: Notes, words: DossierWords): string {
  const { total, inPlace, exceptions, checkedFrom, checkedTo } = notes.standing;
  const [stands = '', ...others] = standingPhrases(notes, words);
  if (exceptions.length === 0) return [stands, ...others].join(' ');
  const checked = spanPhrase([checkedFrom ?? '', checkedTo ?? ''], words);
  return [filled(words.standing_beside, total, inPlace, checked), ...others].join(' ');
}

function unreadPart({ address, publishedOn }: DossierPart, part: string | null, words: DossierWords): string {
  const facts = [
    ...(part ? [htmlText(part)] : []),
    ...(address === '' ? [] : [htmlLink(address.replace(/^https?:\/\//i, ''), linkTarget(address))]),
    ...(publishedOn ? [htmlText(`${words.published_on}: ${dayPhrase(publishedOn, words)}`)] : []),
    htmlText(words.not_read),
  ];
  return `<p class="quiet unread">${facts.join(' · ')}</p>`;
}

function notesSections(
  notes: Notes,
  parted: PartedArticles,
  heading: 'h2' | 'h3',
  words: DossierWords,
): string[] {
  return [
    checksSection(parted, heading, words),
    tableSection(campaignsTable(notes, words), heading),
    tableSection(statisticsTable(notes, words), heading),
  ].filter((section) => section !== '');
}
