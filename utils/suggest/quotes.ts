import type { Line } from './reading.ts';
import { isGlued, NUMBER, SIGN, type Tokens, WORD } from './tokens.ts';

/** A quoted stretch: the tokens of its two quotes. */
export interface Quote {
  open: number;
  close: number;
}

const OPENING = '“«‟„';
const CLOSING = '”»';
const STRAIGHT = '"″';
const SINGLE = "'‘’‚‛";
/** Quotes within quotes within quotes; more are noise, and the innermost are kept. */
const MAX_OPEN = 8;

/**
 * Pairs the quotes of a line. The press mixes them: a name may open with a curly quote and close with a straight one, an
 * outer quote may never close, a name may stand in a quote of the same kind. So a closing quote closes the
 * nearest open one, and a straight one closes when it stands at the end of a word. Single quotes pair with single ones
 * alone: most others are apostrophes (“Cư M'gar”).
 * @returns the pairs by their opening quote, outer ones before inner ones
 */
export function pairQuotes(tokens: Tokens, line: Line): Quote[] {
  const open: number[] = [];
  const single: number[] = [];
  const pairs: Quote[] = [];
  const close = (opened: number[], at: number): void => {
    const start = opened.pop();
    if (start !== undefined && at > start + 1) pairs.push({ open: start, close: at });
  };
  for (let at = line.from; at < line.to; at += 1) {
    if (!isQuoteSign(tokens, at)) continue;
    const sign = tokens.text[tokens.starts[at]!]!;
    if (SINGLE.includes(sign)) {
      if (opensSingle(tokens, at, line)) push(single, at);
      else if (closesSingle(tokens, at, line)) close(single, at);
    } else if (OPENING.includes(sign) || (isQuote(sign) && opensHere(tokens, at, line, open.length > 0)))
      push(open, at);
    else if (isQuote(sign)) close(open, at);
  }
  return pairs.sort((a, b) => a.open - b.open);
}

function push(open: number[], at: number): void {
  open.push(at);
  if (open.length > MAX_OPEN) open.shift();
}

/** Is the token a quote of any form? */
export const isQuoteSign = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === SIGN && QUOTES.has(tokens.text.charCodeAt(tokens.starts[at]!));

const QUOTES = new Set([...(OPENING + CLOSING + STRAIGHT + SINGLE)].map((sign) => sign.charCodeAt(0)));

const isQuote = (sign: string): boolean => CLOSING.includes(sign) || STRAIGHT.includes(sign);

/** A straight quote, or a closing one that stands in an opening one's place, opens before a word and after a gap. */
function opensHere(tokens: Tokens, at: number, line: Line, isInside: boolean): boolean {
  const isFree = at === line.from || !isGlued(tokens, at);
  const touchesNext = at + 1 < line.to && isGlued(tokens, at + 1);
  if (!isInside) return !CLOSING.includes(tokens.text[tokens.starts[at]!]!) || (isFree && touchesNext);
  return isFree && touchesNext && !CLOSING.includes(tokens.text[tokens.starts[at]!]!);
}

/** Two single quotes may stand for a double one: the inner of them is the one before the word. */
function opensSingle(tokens: Tokens, at: number, line: Line): boolean {
  const isFree = at === line.from || !isGlued(tokens, at) || !isPart(tokens, at - 1);
  return isFree && at + 1 < line.to && isGlued(tokens, at + 1) && isPart(tokens, at + 1);
}

const closesSingle = (tokens: Tokens, at: number, line: Line): boolean =>
  at > line.from &&
  isGlued(tokens, at) &&
  !(at + 1 < line.to && isGlued(tokens, at + 1) && isPart(tokens, at + 1));

const isPart = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === WORD || tokens.kinds[at] === NUMBER;
