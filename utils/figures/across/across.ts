import type { Span } from '@/utils/model/records.ts';
import type { Engine } from '@/utils/suggest/engine.ts';
import { meets } from '../arithmetic/interval.ts';
import { rangeOf } from '../arithmetic/printed-interval.ts';
import type { Verdict, Working } from '../finding.ts';
import { hashOf } from '../fingerprint.ts';
import type { Article, Figure } from '../reading/figure.ts';
import { readArticle } from '../reading/read-article.ts';
import { isOneSubject, type Subject, subjectOf } from './what.ts';
import { whenOf } from './when.ts';
import { areOnePlace, placesIn, type Whereabouts, whereOf } from './where.ts';

/** One of several texts. */
export interface ComparedText {
  text: string;
  /** The ISO day of publication: what “this year” is. Null where it is not known. */
  publishedOn: string | null;
  /** Only figures that touch one of these are compared; without it, all. */
  only?: readonly Span[];
}

/** A figure in one of several texts. */
export interface Place extends Span {
  /** Which of the texts that were given. */
  text: number;
}

/** The same quantity in two texts. */
export interface AcrossFinding {
  verdict: Exclude<Verdict, 'ask'>;
  places: [Place, Place];
  working: Working;
  fingerprint: string;
  /** Stays when its figures change. */
  place: string;
}

/** Texts differ in what they tell; figures further apart than this are different things. */
const FARTHEST = 2;
/** Of figures with one beginning, so many are held against each other in a text. */
const MOST_ALIKE = 24;

interface Told {
  figure: Figure;
  article: Article;
  text: number;
  subject: Subject;
  when: string;
  where: Whereabouts;
}

/**
 * Compares what several texts say of the same things. Two figures are of one thing only where the words around them say so: what
 * is counted, whose it is, where, when, and whether it was planned or reached.
 * @param texts article texts; those of one work in the order of reading, so that a finding is named alike whichever is looked at
 * @param isOneWork whether they are parts of one work; else each is held against the first, and a place
 *   that both name must be one
 */
export function acrossWith(
  engine: Engine,
  texts: readonly ComparedText[],
  isOneWork: boolean,
): AcrossFinding[] {
  const told = new Map<string, Told[]>();
  const found = new Map<string, AcrossFinding>();
  texts.forEach((source, text) => {
    const own = new Map<string, Told[]>();
    for (const one of toldIn(engine, source, text)) {
      const key = `${one.figure.dimension} ${beginningOf(one)}`;
      const alike = own.get(key) ?? [];
      if (alike.length < MOST_ALIKE) own.set(key, [...alike, one]);
    }
    for (const [key, alike] of own) {
      const earlier = told.get(key) ?? [];
      for (const finding of compared(earlier, alike, isOneWork))
        if (!found.has(finding.fingerprint)) found.set(finding.fingerprint, finding);
      if (isOneWork || text === 0) told.set(key, [...earlier, ...alike]);
    }
  });
  return [...found.values()].sort(
    ({ places: [a, b] }, { places: [c, d] }) => a.text - c.text || b.text - d.text || a.start - c.start,
  );
}

/** The first words of what a text's figures are of, in small letters: by these others that may tell the same are found. */
export const beginningsIn = (engine: Engine, text: ComparedText): string[] => [
  ...new Set(toldIn(engine, text, 0).map(beginningOf)),
];

const beginningOf = ({ subject }: Told): string => subject.phrase.slice(0, 2).join(' ');

function toldIn(engine: Engine, { text: source, publishedOn, only }: ComparedText, text: number): Told[] {
  const article = readArticle(engine, source);
  const places = placesIn(article);
  return article.figures.flatMap((figure) => {
    if (only && !only.some(({ start, end }) => start < figure.end && figure.start < end)) return [];
    const subject = subjectOf(article, figure);
    if (!subject) return [];
    const when = whenOf(article, figure, publishedOn);
    return { figure, article, text, subject, when, where: whereOf(article, figure, places) };
  });
}

/** What two texts say of one thing: alike where any of their figures agree, else told by the first ones. */
function compared(earlier: readonly Told[], later: readonly Told[], isOneWork: boolean): AcrossFinding[] {
  const found: AcrossFinding[] = [];
  const isDone = new Set<string>();
  for (const told of later)
    for (const other of earlier) {
      const pair = `${other.text} ${placeOf(other)}`;
      if (isDone.has(pair) || !isOneThing(other, told, isOneWork)) continue;
      isDone.add(pair);
      const pairs = earlier
        .filter((one) => one.text === other.text)
        .flatMap((a) => later.filter((b) => isOneThing(a, b, isOneWork)).map((b) => [a, b] as const));
      const agreeing = pairs.find(([a, b]) => doMeet(a, b, 'strict'));
      const isUnsure = !agreeing && pairs.some(([a, b]) => doMeet(a, b, 'loose') || isFar(a, b));
      if (!isUnsure) found.push(findingOf(...(agreeing ?? ([other, told] as const)), agreeing !== undefined));
    }
  return found;
}

const isOneThing = (a: Told, b: Told, isOneWork: boolean): boolean => {
  if (a.when !== b.when || !isOneSubject(a.subject, b.subject)) return false;
  const isOnePlace = areOnePlace(a.where, b.where);
  return isOneWork ? isOnePlace !== false : isOnePlace === true;
};

const doMeet = (a: Told, b: Told, reading: 'strict' | 'loose'): boolean =>
  meets(rangeOf(a.figure, reading), rangeOf(b.figure, reading));

const isFar = ({ figure: a }: Told, { figure: b }: Told): boolean =>
  a.size >= b.size * FARTHEST || b.size >= a.size * FARTHEST;

const placeOf = ({ subject: { phrase, holder, role }, when }: Told): string =>
  [...phrase.slice(0, 6), holder, role, when].join(' ');

function findingOf(a: Told, b: Told, doAgree: boolean): AcrossFinding {
  const printed = ({ article, figure }: Told): string =>
    article.text.slice(figure.outer.start, figure.outer.end);
  const spot = ({ text, figure: { start, end } }: Told): Place => ({ text, start, end });
  const place = placeOf(a);
  return {
    verdict: doAgree ? 'holds' : 'fails',
    places: [spot(a), spot(b)],
    working: {
      terms: [printed(a)],
      computed: null,
      printed: printed(b),
      sign: doAgree ? '=' : '≠',
      remark: null,
    },
    fingerprint: `across-${hashOf(`${place}|${printed(a)}|${printed(b)}`)}`,
    place: `across-${hashOf(place)}`,
  };
}
