import type { Direction } from '@/utils/model/records.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { endsSentence } from '../../sentence.ts';
import { isSign, NUMBER, type Tokens, WORD } from '../../tokens.ts';

/**
 * The direction that words further off give a figure without one of its own: the ends of a change, a verb with words of
 * measure between, a comparison.
 * @param from first token of the figure
 * @param to token after its last
 * @param isRelative a share or a multiple: words of measure and time may stand between it and its verb
 */
export function directionAround(
  tokens: Tokens,
  lexicon: Lexicon,
  { from, to, lowest, isRelative }: { from: number; to: number; lowest: number; isRelative: boolean },
): Direction | null {
  if (startsChange(tokens, lexicon, from, to)) return null;
  return (
    directionOfEnd(tokens, lexicon, from) ??
    (isRelative ? directionFurtherOff : directionOfCount)(tokens, lexicon, from, lowest) ??
    directionOfComparison(tokens, lexicon, from, lowest)
  );
}

/** Tokens between a verb of change and its number. */
const FAR = 10;

/**
 * The direction that a verb further off gives (“tăng bình quân từ 30%”, “giảm nhanh qua các năm, bình quân 2%”): only words of
 * measure and time may stand between.
 */
function directionFurtherOff(
  tokens: Tokens,
  lexicon: Lexicon,
  from: number,
  lowest: number,
): Direction | null {
  const reached = from > lowest ? lexicon.changeEnds.longest(tokens.ids, from - 1, lowest - 1, -1) : 0;
  for (let at = from - 1; at >= lowest && from - at <= FAR; at -= 1) {
    const match = lexicon.directions.longest(tokens.ids, at, lowest - 1, -1);
    if (match) return (reached ? lexicon.changeEnds : lexicon.directions).valueOf(reached || match);
    const isGap =
      tokens.kinds[at] === WORD ? lexicon.is(tokens.ids[at]!, 'changeGap') : isSign(tokens, at, ',');
    if (!isGap) return null;
  }
  return null;
}

/** “đã giảm được 5 bộ”, “tăng thêm 3 xã”: a word of result between the verb and a count. */
function directionOfCount(tokens: Tokens, lexicon: Lexicon, from: number, lowest: number): Direction | null {
  const between = from - 1;
  if (between <= lowest || !lexicon.is(tokens.ids[between]!, 'resultGap')) return null;
  const match = lexicon.directions.longest(tokens.ids, between - 1, lowest - 1, -1);
  return match ? lexicon.directions.valueOf(match) : null;
}

/** Tokens between the two ends of a change (“giảm từ 59 đảng bộ năm 2020 xuống còn 50”). */
const FAR_END = 16;

/**
 * The direction of the upper end of a change: “(tăng) từ 48,2% lên 73,2%”, “từ 9 tháng xuống còn 3 tháng”. Where it started
 * from, nothing has changed yet.
 */
function directionOfEnd(tokens: Tokens, lexicon: Lexicon, from: number): Direction | null {
  const match = from > 0 ? lexicon.changeEnds.longest(tokens.ids, from - 1, -1, -1) : 0;
  if (!match) return null;
  for (let at = from - 1 - lexicon.lengthOf(match); at > 0 && from - at <= FAR_END; at -= 1) {
    if (isSentenceSign(tokens, at)) return null;
    if (tokens.kinds[at] === NUMBER && lexicon.is(tokens.ids[at - 1]!, 'changeStart'))
      return lexicon.changeEnds.valueOf(match);
  }
  return null;
}

/** Does a change start at this figure, so that its end is told further on (“từ 9 tháng xuống còn 3 tháng”)? */
export function startsChange(tokens: Tokens, lexicon: Lexicon, from: number, to: number): boolean {
  if (from === 0 || !lexicon.is(tokens.ids[from - 1]!, 'changeStart')) return false;
  const limit = Math.min(tokens.count, to + FAR_END);
  for (let at = to; at < limit && !isSentenceSign(tokens, at); at += 1)
    if (tokens.kinds[at] === NUMBER && lexicon.changeEnds.longest(tokens.ids, at - 1, to - 1, -1))
      return true;
  return false;
}

/** Words between a comparison and its figure (“cao hơn bình quân cả nước 2,3%”). */
const FAR_COMPARISON = 8;

/** “giảm tỷ lệ hộ nghèo bình quân 1%”, “cao hơn 5%”, “thấp hơn giá trong nước gần 20 triệu đồng”; “cao hơn mức 5%” tells what it is compared with. */
function directionOfComparison(
  tokens: Tokens,
  lexicon: Lexicon,
  from: number,
  lowest: number,
): Direction | null {
  if (from > lowest && lexicon.is(tokens.ids[from - 1]!, 'baselineWord')) return null;
  for (let at = from - 1; at > lowest && from - at <= FAR_COMPARISON; at -= 1) {
    if (tokens.kinds[at] !== WORD) return null;
    const match = lexicon.comparisons.longest(tokens.ids, at, lowest - 1, -1);
    if (match) return lexicon.comparisons.valueOf(match);
  }
  return null;
}

const isSentenceSign = (tokens: Tokens, at: number): boolean =>
  isSign(tokens, at, ';') || endsSentence(tokens, at);
