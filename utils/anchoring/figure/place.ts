import { anyOf, isSameWord, spell } from '../cut/spelling.ts';

const UNNAMED = 'unnamed';
/** What a place may be, levels that go by several names side by side. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  country: ['cả nước', 'toàn quốc'],
  province: ['tỉnh'],
  city: ['thành phố', 'tp'],
  town: ['thị xã'],
  district: ['huyện'],
  'urban district': ['quận'],
  'small town': ['thị trấn'],
  commune: ['xã'],
  ward: ['phường'],
  village: ['thôn', 'bản', 'ấp', 'làng', 'buôn', 'xóm', 'khóm', 'phum', 'sóc', 'tổ dân phố', 'khu phố'],
  island: ['đảo', 'huyện đảo', 'xã đảo'],
  [UNNAMED]: ['ở', 'tại'],
};
/** Words in which a level's word names no place. */
const COMPOUNDS = [
  'hợp tác xã',
  'xã hội',
  'xã viên',
  'nông thôn',
  'làng nghề',
  'làng xã',
  'buôn bán',
  'văn bản',
  'cơ bản',
  'căn bản',
  'kịch bản',
  'bản thân',
  'bản đồ',
  'bản án',
  'bản tin',
  'bản lĩnh',
  'báo bản',
  'bán đảo',
  'đảo lộn',
];
const LEVEL_OF = new Map(
  Object.entries(LEVELS).flatMap(([level, words]) => words.map((word) => [spell(word), level] as const)),
);
const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(${anyOf([...LEVEL_OF.keys(), ...COMPOUNDS])})(?![\\p{L}\\p{N}])`,
  'gu',
);
const NAME = /^(?:\.? \p{Lu}[\p{L}\p{M}]*)+|^ \p{N}+/u;
/** Before a level these make it somebody's office, and the name after it a person's. */
const OFFICE = new RegExp(
  `${anyOf(['trưởng', 'phó', 'chủ tịch', 'bí thư'])}(?: ${anyOf(['ubnd', 'hđnd', 'ủy ban', 'đảng ủy', 'hội', 'đoàn', 'công an'])})? $`,
  'u',
);
/** A name of several words after what bears it: a post office, a farm, a school. */
const BEARER = /(?<!\p{L})(\p{Ll}[\p{L}\p{M}]*)((?: \p{Lu}\p{Ll}+){2,})/gu;
/** A single word after these may open any phrase: “tại Nhà văn hóa”. */
const FEWEST_UNNAMED = 2;

type Name = readonly string[];

/** What a stretch of a sentence names, each name cut into words. */
export interface Places {
  /** By level; no words where the place is not named: “cả huyện”. */
  levels: ReadonlyMap<string, Name>;
  /** By the word before the name. */
  bearers: ReadonlyMap<string, Name>;
}

function wordsOf(name: string): Name {
  return spell(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Reads the places a stretch of a sentence names; of one level the last one. @param text as it is written */
export function placesIn(text: string): Places {
  const spelled = spell(text);
  const levels = new Map<string, Name>();
  for (const match of spelled.matchAll(ANY)) {
    const level = LEVEL_OF.get(match[0]);
    if (!level) continue;
    const isOffice = OFFICE.test(spelled.slice(0, match.index));
    const [name = ''] = (!isOffice && NAME.exec(text.slice(match.index + match[0].length))) || [];
    const words = wordsOf(name);
    if (level !== UNNAMED || words.length >= FEWEST_UNNAMED) levels.set(level, words);
  }
  const bearers = new Map<string, Name>();
  for (const [, bearer, name] of text.matchAll(BEARER))
    if (!LEVEL_OF.has(spell(bearer!))) bearers.set(spell(bearer!), wordsOf(name!));
  return { levels, bearers };
}

/** Letters without any mark: in a name a mark is mended oftener than a place exchanged. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/** The part of the longer name that the other one has too, from 0 to 1. */
function sharedPart(a: Name, b: Name): number {
  const same = a.filter((word) => b.some((other) => isSameWord(bare(word), bare(other)))).length;
  return same / Math.max(a.length, b.length);
}

/** Two places may share a word of their names. */
const ENOUGH_SHARED = 0.5;

/** Whether two names are of two places. A name that is not told is unknown. */
function namesDiffer(a: Name, b: Name): boolean {
  return a.length > 0 && b.length > 0 && sharedPart(a, b) <= ENOUGH_SHARED;
}

function levelsDiffer(a: ReadonlyMap<string, Name>, b: ReadonlyMap<string, Name>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a.keys()].filter((level) => b.has(level));
  if (shared.length > 0) return shared.some((level) => namesDiffer(a.get(level)!, b.get(level)!));
  const isUnnamed = (levels: ReadonlyMap<string, Name>) => levels.has(UNNAMED) && levels.size === 1;
  if (!isUnnamed(a) && !isUnnamed(b)) return true;
  const named = [a, b].map((levels) => [...levels.values()].filter((name) => name.length > 0));
  // Of a place that is only named, its level is not known.
  return (
    named[0]!.length > 0 &&
    named[1]!.length > 0 &&
    named[0]!.every((name) => named[1]!.every((other) => namesDiffer(name, other)))
  );
}

/** Whether a figure is said of another place; where one text names none, nothing is known. */
export function placesDiffer(a: Places, b: Places): boolean {
  if (levelsDiffer(a.levels, b.levels)) return true;
  // What bears a name may be a person: only another name altogether tells.
  return [...a.bearers].some(([bearer, name]) => {
    const other = b.bearers.get(bearer);
    return other !== undefined && sharedPart(name, other) === 0;
  });
}
