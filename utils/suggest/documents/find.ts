import type { CampaignKind } from '@/utils/model/records.ts';
import { isYear } from '../figures/calendar/dates.ts';
import { hasTrait } from '../kind-traits.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { CampaignRule, Mention } from '../mention.ts';
import { type Reading, take } from '../reading.ts';
import {
  endOfNumber,
  isCapital,
  isGlued,
  isSign,
  NUMBER,
  SIGN,
  type Tokens,
  textOf,
  tokenAt,
  WORD,
} from '../tokens.ts';
import { dateAfter } from './cited-date.ts';
import { readCongress } from './congress.ts';
import type { DocumentWords } from './document-words.ts';
import { readLocalPlenum, readPlenum } from './plenum.ts';
import { readSymbol } from './symbol.ts';

/** A mention before the gazetteer was asked. */
export type DocumentMention = Mention & {
  plenum: string | null;
  ordinal: string | null;
  organ: string | null;
};

/** What of a document was read after its type word. */
interface Citation {
  /** UTF-16 offset after it, and the index of the first token that is not part of it. */
  end: number;
  to: number;
  number: string | null;
  ordinal: string | null;
  organ: string | null;
  plenum: string | null;
  kind: CampaignKind | null;
  isState: boolean;
  rule: CampaignRule;
}

/** “Nghị quyết 57”: longer numbers are amounts or years. */
const MAX_SHORT_DIGITS = 4;

/**
 * Finds cited documents: type word with symbol, number, plenum or congress; further symbols in the same list; symbols
 * without a type word. Their tokens, dates included, are taken.
 */
export function findDocuments(reading: Reading, words: DocumentWords, lexicon: Lexicon): DocumentMention[] {
  const { tokens, lines } = reading;
  const found: DocumentMention[] = [];
  for (const line of lines)
    for (let at = nextStart(tokens, words, line.from, line.to); at < line.to; ) {
      const type = tokens.kinds[at] === WORD ? words.types.longest(tokens.ids, at, line.to) : 0;
      const after = at + (type ? lexicon.lengthOf(type) : 0);
      const citation = type
        ? cite(
            tokens,
            words,
            lexicon,
            after,
            isCapital(tokens, at) || isBareNumber(tokens, lexicon, type, words, after),
          )
        : mayBeSymbol(tokens, at) && citeSymbol(tokens, at, true);
      if (!citation) {
        at = nextStart(tokens, words, Math.max(after, at + 1), line.to);
        continue;
      }
      const typeKind = type ? words.types.valueOf(type) : null;
      found.push(mention(tokens, words, at, citation, typeKind));
      let next = citation.to;
      for (let more = listed(tokens, words, next); more; more = listed(tokens, words, next)) {
        found.push(mention(tokens, words, more.from, more.citation, typeKind));
        next = more.citation.to;
      }
      take(reading, at, next);
      at = nextStart(tokens, words, next, line.to);
    }
  return found;
}

/** The next type word or number, or `to`: nothing else starts a document. */
function nextStart({ kinds, ids }: Tokens, { types }: DocumentWords, from: number, to: number): number {
  let at = from;
  while (at < to && kinds[at] !== NUMBER && !types.startsWith(ids[at]!)) at += 1;
  return at;
}

function mention(
  tokens: Tokens,
  words: DocumentWords,
  from: number,
  citation: Citation,
  typeKind: CampaignKind | null,
): DocumentMention {
  const start = tokens.starts[from]!;
  const { end } = citation;
  const kind = typeKind ?? citation.kind ?? 'law';
  return {
    start,
    end,
    outer: { start, end },
    kind,
    rule: citation.rule,
    cue: null,
    entries: [],
    number: citation.number,
    ordinal: citation.ordinal,
    organ: citation.organ,
    plenum: citation.plenum,
    citedDate: dateAfter(tokens, words, citation.to),
    isLegal: kind === 'law' || citation.isState,
  };
}

/** What follows a type word, if it identifies a document. */
function cite(
  tokens: Tokens,
  words: DocumentWords,
  lexicon: Lexicon,
  from: number,
  isName: boolean,
): Citation | null {
  let at = from;
  const hasNumberWord = tokens.ids[at] === words.id.number && tokens.kinds[at] === WORD;
  if (hasNumberWord) at += 1;
  if (isSign(tokens, at, ':')) at += 1;
  if (tokens.kinds[at] === NUMBER)
    return citeSymbol(tokens, at, false) ?? citeNumber(tokens, words, lexicon, at, hasNumberWord, isName);
  if (hasNumberWord || at > from) return null;
  const plenum = readPlenum(tokens, words, at) ?? readLocalPlenum(tokens, words, at);
  const meeting = plenum ?? readCongress(tokens, words, at);
  if (!meeting) return null;
  return {
    ...named(tokens, meeting.to, plenum ? 'document-plenum' : 'document-congress'),
    plenum: meeting.plenum,
  };
}

const named = (tokens: Tokens, to: number, rule: CampaignRule): Citation => ({
  end: tokens.ends[to - 1]!,
  to,
  number: null,
  ordinal: null,
  organ: null,
  plenum: null,
  kind: null,
  isState: false,
  rule,
});

function citeSymbol(tokens: Tokens, at: number, isAlone: boolean): Citation | null {
  const symbol = readSymbol(tokens.text, tokens.starts[at]!);
  if (!symbol || (isAlone && !symbol.organ)) return null;
  const { end, number, ordinal, organ, kind, isState } = symbol;
  return {
    end,
    to: tokenAt(tokens, end),
    number,
    ordinal,
    organ,
    plenum: null,
    kind,
    isState,
    rule: 'document-symbol',
  };
}

function isBareNumber(
  tokens: Tokens,
  lexicon: Lexicon,
  type: number,
  words: DocumentWords,
  at: number,
): boolean {
  if (!hasTrait(words.types.valueOf(type), 'small') || tokens.kinds[at] !== NUMBER) return false;
  const next = endOfNumber(tokens, at);
  if (next >= tokens.count || tokens.kinds[next] !== WORD) return true;
  // “kết luận 389 tổ chức có vi phạm”: what may end a phrase may be counted, too.
  const end = lexicon.lengthOf(lexicon.phraseEnds.longest(tokens.ids, next, tokens.count));
  return end > lexicon.lengthOf(lexicon.terms.longest(tokens.ids, next, tokens.count));
}

/** “Nghị quyết số 26”, “Quy định 37”: a number that is followed by a unit counts something instead. */
function citeNumber(
  tokens: Tokens,
  words: DocumentWords,
  lexicon: Lexicon,
  at: number,
  hasNumberWord: boolean,
  isName: boolean,
): Citation | null {
  const text = textOf(tokens, at);
  if (!/^\d+$/.test(text) || text.length > MAX_SHORT_DIGITS || !(hasNumberWord || isName)) return null;
  if (!hasNumberWord && isYear(tokens, at)) return null;
  const unit = at + 1 < tokens.count ? lexicon.units.longest(tokens.ids, at + 1, tokens.count) : 0;
  // “Nghị quyết 71 năm 2025”, “Kết luận 01 ngày 18/5” tell its day, “nghị quyết 5 năm” a time.
  const isDated =
    (tokens.ids[at + 1] === words.id.year && isYear(tokens, at + 2)) ||
    (tokens.ids[at + 1] === words.id.day && tokens.kinds[at + 2] === NUMBER);
  const counts = unit !== 0 && !isDated && lexicon.units.valueOf(unit) !== 'none';
  if (counts && !hasNumberWord) return null;
  // “Đề án 06/CP”: letters glued on with a slash tell whose it is.
  const end = endOfNumber(tokens, at);
  const hasLetters =
    isSign(tokens, at + 1, '/', true) && isCapital(tokens, at + 2) && isGlued(tokens, at + 2);
  return {
    ...named(tokens, hasLetters ? at + 3 : end, 'document-number'),
    ordinal: text.replace(/^0+/, ''),
  };
}

/** A further symbol after a comma or “và”: “số 18-NQ/TW, 19-NQ/TW và 20-NQ/TW”. */
function listed(
  tokens: Tokens,
  { id }: DocumentWords,
  at: number,
): { from: number; citation: Citation } | null {
  const isJoint = isSign(tokens, at, ',') || isSign(tokens, at, ';') || tokens.ids[at] === id.and;
  const from = at + 1;
  if (!isJoint || tokens.kinds[from] !== NUMBER) return null;
  const citation = citeSymbol(tokens, from, true);
  return citation && { from, citation };
}

/** Cheap look ahead: a symbol's number is followed by capitals, mostly after a hyphen or slash. */
function mayBeSymbol(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] !== NUMBER || at + 2 >= tokens.count) return false;
  const after = endOfNumber(tokens, at);
  const next = tokens.kinds[after] === SIGN ? after + 1 : after;
  return isCapital(tokens, next) || (tokens.kinds[next] === NUMBER && isSign(tokens, after, '/'));
}
