import type { Span } from '@/utils/model/records.ts';
import type { Article, Figure } from '../reading/figure.ts';
import { sentenceOf } from './sentence.ts';

const LEVELS =
  'tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|thôn|bản|ấp|buôn|làng|khu phố|tổ dân phố|khu|cụm|chi bộ|đảng bộ|trường|công ty|hợp tác xã|nông trường|đồn|đội|tổ|chi hội|hội';
const BODIES = /^(?:chi bộ|đảng bộ|trường|công ty|hợp tác xã|nông trường|đồn|đội|tổ|chi hội|hội)$/;
/** In letters of any size: a sentence may begin with it. */
const ANY_LEVEL = LEVELS.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
/** “xã Nà Ớt”, “thôn 3”. */
const PLACES = new RegExp(
  `(?<!\\p{L})(${ANY_LEVEL}) ((?:\\p{Lu}\\p{L}*|\\d{1,2}(?![\\d]|[.,]\\d))(?: (?:\\p{Lu}\\p{L}*|\\d{1,2}(?![\\d]|[.,]\\d)))*)`,
  'gu',
);
/** “cả xã”: without a name. */
const LEVEL = new RegExp(`(?<!\\p{L})(?:${ANY_LEVEL}|cả nước|toàn quốc)(?!\\p{L})(?! (?:\\p{Lu}|\\d))`, 'gu');

interface NamedPlace extends Span {
  level: string;
  name: string;
}

/** Names of people and of what is called without its kind. */
const NAMES = /(?<!\p{L})\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+/gu;
/** Someone whose cattle and money are not those of the place. */
const PERSON =
  /(?<!\p{L})(?:anh|chị|ông|bà|gia đình|vợ chồng|cô|chú|bác|cụ|em|tôi|hộ (?:anh|chị|ông|bà)|nhà (?:anh|chị|ông|bà|tôi))(?!\p{L})/u;

/** Where, and of whom, a figure is told, as far as the text says. */
export interface Whereabouts {
  /** The places that its sentence names; of one that names none, the one that was named last before it. */
  named: readonly NamedPlace[];
  /** “xã”, “huyện”: of what size it is told; none where its sentence does not say. */
  levels: readonly string[];
  /** The names in its sentence. */
  names: readonly string[];
  /** Whether it is told of a person. */
  isPersonal: boolean;
}

/** The places that a text names, in its order. */
export const placesIn = ({ text }: Article): NamedPlace[] =>
  [...text.matchAll(PLACES)].map(({ 0: words, 1: level, 2: name, index }) => ({
    start: index,
    end: index + words.length,
    level: level!.toLowerCase(),
    name: name!.toLowerCase(),
  }));

/** @param places all of the text */
export function whereOf(article: Article, figure: Figure, places: readonly NamedPlace[]): Whereabouts {
  const { start, end } = article.sentences[figure.sentence]!;
  const { before } = sentenceOf(article, figure);
  const printed = article.text.slice(figure.outer.start - before.length, figure.outer.start);
  const names = printed.match(NAMES) ?? [];
  const told = { names, isPersonal: PERSON.test(before) };
  const level = printed.match(LEVEL)?.at(-1)?.toLowerCase() ?? null;
  const own = places.filter((place) => place.start >= start && place.end <= end);
  const levels = level ? [level] : own.map((place) => place.level);
  if (own.length > 0) return { ...told, levels, named: own };
  const isBefore = (place: NamedPlace) => place.end <= start;
  // “Cả xã”: the commune that was named last; else the place, of whatever size, but none of the bodies in it.
  const meant = places.findLast(
    (place) => isBefore(place) && (level ? place.level === level : !BODIES.test(place.level)),
  );
  return { ...told, levels, named: meant ? [meant] : [] };
}

/**
 * May both be told of one place? Different ones of a kind are two places, and so are a district and one of its communes. Null
 * where one of them says nothing of it.
 */
export function areOnePlace(a: Whereabouts, b: Whereabouts): boolean | null {
  if (!mayBeOneName(a, b)) return false;
  const areOfOneSize = a.levels.some((level) => b.levels.includes(level));
  if (a.levels.length > 0 && b.levels.length > 0 && !areOfOneSize) return false;
  if (a.named.length === 0 || b.named.length === 0) return null;
  const pairs = a.named.flatMap((one) => b.named.map((other) => [one, other] as const));
  const ofOneLevel = pairs.filter(([one, other]) => one.level === other.level);
  return ofOneLevel.length > 0 && ofOneLevel.every(([one, other]) => one.name === other.name);
}

/** Names that both tell have one in common; what is told of a person is told of that one. */
function mayBeOneName(a: Whereabouts, b: Whereabouts): boolean {
  // “Tại Nà Ớt”, “Xã Nà Ớt”: a capital may stand before it.
  const isShared = a.names.some((one) => b.names.some((other) => one.endsWith(other) || other.endsWith(one)));
  if (a.isPersonal || b.isPersonal) return isShared;
  return isShared || a.names.length === 0 || b.names.length === 0;
}
