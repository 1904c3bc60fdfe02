import type { Figure } from '../reading/figure.ts';

const sameHead = (a: Figure, b: Figure): boolean =>
  a.head === b.head ||
  isTimesOf(a, b) ||
  isTimesOf(b, a) ||
  isOneOf(a, b) ||
  isOneOf(b, a) ||
  a.noun.startsWith(`${b.noun} `) ||
  b.noun.startsWith(`${a.noun} `);

/** “tập thể” of “tập thể, cá nhân”. */
const isOneOf = (one: Figure, all: Figure): boolean =>
  all.noun.includes(',') &&
  all.noun.split(/,\s*| và /).some((noun) => noun === one.noun || noun === one.head);

/** “528 lượt ý kiến” are ý kiến; “lượt người” are no people. */
const isTimesOf = (one: Figure, times: Figure): boolean =>
  times.noun.startsWith('lượt ') &&
  one.family !== 'people' &&
  `${times.noun.slice('lượt '.length)} `.startsWith(`${one.head} `);

const isCount = ({ dimension }: Figure): boolean => dimension === 'count' || dimension === 'bare';

/** How two figures belong together: in one unit, as counts of one noun, of one class of nouns, of any two things. */
export type Kinship = 'unit' | 'noun' | 'class' | 'bare' | 'count' | null;

export function kinship(a: Figure, b: Figure): Kinship {
  if (!isCount(a) || !isCount(b)) return a.dimension === b.dimension && !isCount(a) ? 'unit' : null;
  if (a.noun === '' || b.noun === '') return 'bare';
  if (sameHead(a, b)) return 'noun';
  return a.family !== '' && a.family === b.family ? 'class' : 'count';
}

/** “người”, “đơn vị”: a count may go on with these, whatever it began with. */
export const GENERAL = /^(?:người|đơn vị|trường hợp|cơ sở|đồng chí|em|thành viên|cái|chiếc|lượt)(?: |$)/;

/** “18.000 đồng/kg … nhỉnh hơn 7.000 đồng”: a measure told for one of something, and again without that. */
function isOfOne(a: Figure, b: Figure): boolean {
  const [one, other] = [a.dimension.split('/'), b.dimension.split('/')];
  return one[0] === other[0] && one.length !== other.length && !isCount(a) && !isCount(b);
}

/** May one figure be the other, at another time or as its difference? */
export function isSameThing(a: Figure, b: Figure): boolean {
  const kin = kinship(a, b);
  if (kin === null) return isOfOne(a, b);
  if (kin !== 'count') return true;
  const isEither = GENERAL.test(a.noun) || GENERAL.test(b.noun);
  return isEither && (a.family === '' || b.family === '' || a.family === b.family);
}

export const isRateFigure = ({ dimension }: Figure): boolean =>
  dimension === 'percent' || dimension === 'points' || dimension === 'multiple';
