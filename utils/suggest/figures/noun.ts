import type { Lexicon } from '../lexicon/lexicon.ts';
import { isCapital, NUMBER, SIGN, type Tokens, textOf } from '../tokens.ts';
import { endOfCompound, endOfUnknown, isAcronym } from './compound.ts';

/** Signs between nouns that are counted together. */
const JOINTS = new Set([',', '/', '-', '–']);

/**
 * Where a counted thing ends: the head noun with the words that make it a term (“tổ chức cơ sở đảng”), before
 * attributes and clauses. Known terms as long as they go, a counting word with the term it counts, nouns that are counted
 * together (“xã, phường, thị trấn”), the level of an organ (“đơn vị cấp xã”), else the two syllables after the number.
 * @param from the token after the number
 * @param to where the text that may be read ends
 * @returns the index after the last word, or `from` when nothing that can be counted stands there
 */
export function endOfTerm(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  const head = endOfHead(tokens, lexicon, from, to);
  const joint = endOfJoint(tokens, lexicon, from, head, to);
  const end = joint > head ? joint : endOfLevel(tokens, lexicon, from, head, to);
  const isExtended =
    end > from &&
    end < to &&
    isAcronym(tokens, end) &&
    tokens.kinds[end + 1] !== NUMBER &&
    !lexicon.phraseEnds.longest(tokens.ids, end, to);
  return isExtended ? end + 1 : end;
}

/** “xã, phường, thị trấn”, “thôn – bản”, “sở ngành”: one kind of thing under several names, unless a name follows. */
function endOfJoint(tokens: Tokens, lexicon: Lexicon, from: number, head: number, to: number): number {
  const classifier = lexicon.lengthOf(lexicon.classifiers.longest(tokens.ids, from, to));
  const first =
    jointTo(tokens, lexicon, from, head) || (classifier && jointTo(tokens, lexicon, from + classifier, head));
  if (!first) return head;
  for (let end = head; ; ) {
    const isJoined =
      tokens.kinds[end] === SIGN ? JOINTS.has(textOf(tokens, end)) : lexicon.is(tokens.ids[end]!, 'and');
    const next = isJoined ? end + 1 : end;
    const match = next < to ? lexicon.joint.longest(tokens.ids, next, to) : 0;
    const after = next + lexicon.lengthOf(match);
    const isSame = match !== 0 && lexicon.joint.valueOf(match) === lexicon.joint.valueOf(first);
    if (!isSame || (after < to && isCapital(tokens, after))) return end;
    // Without a sign: “9/9 xã thị trấn” is a list, “12 xã thành 5 xã” and “12 xã thành xã Tân An” are not.
    const goesOn =
      after < to && (tokens.kinds[after] === NUMBER || lexicon.joint.longest(tokens.ids, after, to) !== 0);
    if (!isJoined && goesOn) return end;
    end = after;
  }
}

/** The noun of a class that stands from one token to before another, if one does. */
function jointTo(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  const match = from < to ? lexicon.joint.longest(tokens.ids, from, to) : 0;
  return from + lexicon.lengthOf(match) === to ? match : 0;
}

/** “cấp ủy cấp huyện”: the level tells which organs are counted. */
function endOfLevel(tokens: Tokens, lexicon: Lexicon, from: number, head: number, to: number): number {
  const organ = lexicon.organs.longest(tokens.ids, from, to);
  if (!organ || from + lexicon.lengthOf(organ) !== head || head >= to) return head;
  const end = head + lexicon.lengthOf(lexicon.levels.longest(tokens.ids, head, to));
  // “cán bộ cấp huyện, xã và cơ sở”: several levels say where they come from.
  const goesOn =
    end + 1 < to && isListSign(tokens, lexicon, end) && lexicon.joint.longest(tokens.ids, end + 1, to);
  return goesOn ? head : end;
}

function endOfHead(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  const term = closedTerm(tokens, lexicon, from, to);
  const classifier = lexicon.classifiers.longest(tokens.ids, from, to);
  const piece = lexicon.pieces.longest(tokens.ids, from, to);
  if (!term && !classifier && !piece) return endOfUnknown(tokens, lexicon, from, to);
  const termEnd = from + lexicon.lengthOf(term);
  const classifierEnd = from + lexicon.lengthOf(classifier);
  const counted = classifier && classifierEnd < to ? endOfCounted(tokens, lexicon, classifierEnd, to) : 0;
  const end = Math.max(termEnd, classifierEnd, counted);
  const pieceEnd = from + lexicon.lengthOf(piece);
  return piece ? endOfCompound(tokens, lexicon, pieceEnd, Math.max(pieceEnd, end), to) : end;
}

/** The longest known term. Of a list that goes on (“cán bộ, hội viên, phụ nữ …”) the first noun is the counted thing. */
function closedTerm(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  const term = lexicon.terms.longest(tokens.ids, from, to);
  const end = from + lexicon.lengthOf(term);
  const goesOn =
    end + 1 < to && isListSign(tokens, lexicon, end) && lexicon.terms.longest(tokens.ids, end + 1, to);
  if (!goesOn) return term;
  let comma = from;
  while (comma < end && tokens.kinds[comma] !== SIGN) comma += 1;
  return comma < end ? lexicon.terms.longest(tokens.ids, from, comma) : term;
}

const isListSign = (tokens: Tokens, lexicon: Lexicon, at: number): boolean =>
  tokens.kinds[at] === SIGN ? textOf(tokens, at) === ',' : lexicon.is(tokens.ids[at]!, 'and');

/** What a counting word counts; a single word that may end a phrase as well (“vụ xử …”) is not taken along. */
function endOfCounted(tokens: Tokens, lexicon: Lexicon, from: number, to: number): number {
  const length = Math.max(
    lexicon.lengthOf(lexicon.terms.longest(tokens.ids, from, to)),
    lexicon.lengthOf(lexicon.complements.longest(tokens.ids, from, to)),
  );
  const isEnd = lexicon.phraseEnds.longest(tokens.ids, from, to) !== 0;
  return length > 1 || !isEnd ? from + length : from;
}
