import { compare } from '../../arithmetic/rational.ts';
import type { Figure } from '../../reading/figure.ts';
import { sizeRatio } from '../judge.ts';
import { GENERAL, kinship } from '../kinship.ts';
import { words } from '../toolkit.ts';
import { type Part, total } from './addition.ts';
import {
  namesHalves,
  OPEN_LIST,
  OTHERS,
  OVERLAPPING,
  OVERLAPPINGS,
  PICKED,
  REST,
  TRAILING,
} from './sum-words.ts';

export type Opener = 'among' | 'consists' | 'bracket' | 'colon' | 'divided' | 'whole' | 'semicolon';

const OF_EACH = words('mỗi');
/** By how much parts may miss a whole of which nothing says that they are all. */
const NEAR = 0.07;

export interface Run {
  parts: Part[];
  /** Does the text end the list with the last part? */
  isClosed: boolean;
  /** The words from the whole to the end of the list, and those behind its last figure. */
  text: string;
  tail: string;
  /** The first words of what stands before each part in its clause: “khối” of “khối chính quyền có 21 người”. */
  labels: readonly string[];
}

/** Do all parts have labels that begin alike, so that they are kinds of one thing? */
export const areAlike = (labels: readonly string[]): boolean =>
  labels.length > 1 && labels[0]!.length > 1 && labels.every((label) => label === labels[0]);

/** Does the text claim that these are all the parts? What it does not claim is passed over. */
export function claimsAll(
  whole: Figure,
  { parts, text, tail, isClosed, labels }: Run,
  opener: Opener,
): boolean {
  // “nhất 10 triệu đồng, mỗi giải nhì 6 triệu đồng”: what each is told for is no part.
  if (OF_EACH.test(text)) return false;
  if (OPEN_LIST.test(text) || PICKED.test(text) || TRAILING.test(text)) return false;
  const size = sizeRatio(total(parts), whole.value);
  const kin = parts.map(({ figure }) => kinship(whole, figure));
  // “…, số còn lại là chi dự phòng”: the rest is named, not counted.
  if (REST.test(tail.split(/[,;]/).slice(1).join(','))) return false;
  if (REST.test(text) && opener === 'semicolon') return false;
  if (REST.test(text)) return size > 0.6 && size < 1.6 && areOneKindOr(whole, parts);
  const isOver = parts.some(({ figure }) => compare(figure.value, whole.value) > 0);
  if (isOver && (opener === 'among' || opener === 'divided' || opener === 'whole')) return false;
  if (size < 1 && namesFurther(whole, parts, tail)) return false;
  const isOneKind =
    kin.every((one) => one === 'unit' || one === 'noun' || one === 'class') || arePrizes(whole, parts);
  const isBare = kin.every((one) => one === 'bare' || one === 'noun' || one === 'class');
  const first = parts[0]!.figure;
  const isOneNoun = parts.every(({ figure }) => ['noun', 'class'].includes(kinship(first, figure) ?? ''));
  // “412 công chức, 3.980 viên chức và 220 hợp đồng lao động”: one of several may be told by another noun.
  const strangers = kin.filter((one) => one === 'count').length;
  const isMostly = strangers === 1 && parts.length >= 3 && size >= 0.9 && size <= 1.1;
  if (!isClosed) return false;
  // “67 cuộc giám sát; 31 cuộc do huyện chủ trì và 38 cuộc do xã chủ trì.”: nothing opens the parts, but they end the sentence.
  if (opener === 'semicolon') {
    const isEnd =
      /^[^,;]*$/.test(tail) && kin.every((one) => one === 'noun' || one === 'unit' || one === 'bare');
    const isFull = kin.some((one) => one !== 'bare') && !OVERLAPPING.test(text);
    return isEnd && isFull && size >= 1 - NEAR && size <= 1 + NEAR;
  }
  if (opener === 'among' || opener === 'divided' || opener === 'whole') {
    const isHalved = parts.length === 2 && namesHalves(text);
    if (isHalved && isOneKind) return size >= 0.8 && size <= 1.25;
    if (OVERLAPPING.test(text) && !/(?<!\p{L})nam(?!\p{L})/u.test(text)) return false;
    const hasLast = parts.length >= 3 && / và [^,;]*$/.test(text.slice(0, text.length - tail.length));
    const isEnded = OTHERS.test(text) || hasLast || (parts.length >= 3 && endsInNot(parts, text, tail));
    if (areAlike(labels) && isOneKind && size >= 0.85 && size <= 1.2) return true;
    if (opener === 'whole' && !isEnded) {
      // “Trong 4.494 tỷ đồng đã giải ngân, A chiếm 3.820 tỷ đồng, B 674 tỷ đồng.”: amounts that a sentence parts and ends with.
      const isParted = kin.every((one) => one === 'unit') && !/[\p{L}]/u.test(tail);
      return (parts.length >= 3 || isParted) && isOneKind && size >= 1 - NEAR && size <= 1 + NEAR;
    }
    const isPlain = isOneKind || isMostly || (isBare && parts.length >= 2);
    // “trong đó cá 82,7 nghìn tấn, mực 19,1 nghìn tấn”: of what is measured, two need not be all.
    const isOfTwo = parts.length === 2 && kin.every((one) => one === 'unit');
    const least = opener !== 'among' || isEnded ? 0.85 : isOfTwo ? 0.95 : 0.9;
    return isPlain && size >= least && size <= 1.25;
  }
  // “136 chủ thể gồm 71 hợp tác xã, 24 doanh nghiệp và 25 hộ kinh doanh”: kinds that one word of the whole takes in.
  const isOfKinds =
    opener === 'consists' &&
    parts.length >= 3 &&
    [whole, ...parts.map(({ figure }) => figure)].every(({ dimension }) => dimension === 'count') &&
    / và [^,;]*$/.test(text.slice(0, text.length - tail.length)) &&
    size >= 0.9 &&
    size <= 1.1;
  const overlapping = new Set(text.match(OVERLAPPINGS) ?? []).size;
  if (overlapping > 1 && size < 1 && !namesHalves(text)) return false;
  return size >= 0.6 && size <= 1.5 && (isOneKind || isBare || isOneNoun || isMostly || isOfKinds);
}

/** “67 tác phẩm …, trong đó 6 giải A, 12 giải B, 16 giải C …”: works are parted by their prizes. */
const arePrizes = ({ family }: Figure, parts: readonly Part[]): boolean =>
  family === 'works' && parts.length >= 3 && parts.every(({ figure }) => figure.head === 'giải');

/** Where the rest closes a list, its parts may count by a word for any: “4 trường hợp còn lại”. */
const areOneKindOr = (whole: Figure, parts: readonly Part[]): boolean =>
  parts.every(({ figure }) => kinship(whole, figure) !== 'count' || isGeneral(figure));

const isGeneral = ({ noun }: Figure): boolean => GENERAL.test(noun);

/** “2 trường mầm non, 2 trường tiểu học và trường THCS Nguyễn Du”: a part that is named, not counted. */
function namesFurther(whole: Figure, parts: readonly Part[], tail: string): boolean {
  const nouns = [whole, ...parts.map(({ figure }) => figure)].map(({ noun }) => noun.split(' ')[0]!);
  const further = tail.split(/, | và /).slice(1);
  return further.some((words) => nouns.some((noun) => noun !== '' && words.startsWith(noun)));
}

const NOT = /(?<!\p{L})(?:không|chưa) (?<deed>\p{L}+ \p{L}+)/u;

/** “đã giải quyết 79, đang giải quyết 27, chưa giải quyết 21”: what was not done closes the list of what was. */
function endsInNot(parts: readonly Part[], text: string, tail: string): boolean {
  const [earlier, last] = parts.slice(-2).map(({ figure }) => figure);
  if (!earlier || !last) return false;
  const about = last.outer.end - earlier.outer.end;
  const own = text.slice(Math.max(0, text.length - tail.length - about)).split(/[.;]\s/)[0]!;
  const told = text.slice(0, Math.max(0, text.length - tail.length - about));
  const deed = NOT.exec(own)?.groups?.deed;
  return deed !== undefined && told.includes(deed);
}
