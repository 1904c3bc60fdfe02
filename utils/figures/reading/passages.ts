import type { Span } from '@/utils/model/records.ts';
import { endsHere } from '@/utils/suggest/figures/sentence/signs.ts';
import { BREAK, type Tokens } from '@/utils/suggest/tokens.ts';
import type { Figure, Passage } from './figure.ts';

/** What opens a sentence that tells the parts of the one before it. */
const GOES_ON = /^[^\p{L}\d]*(?:trong đó|trong số (?:đó|này|ấy)|cụ thể|bao gồm|gồm|chia ra)(?![\p{L}])/u;
const LIST_MARK = /^\s*(?:[-–—+*•●▪◦·]|\d{1,2}[.)]|[a-zđ]\))\s*/u;
/** Characters of white space that may stand behind a sign. */
const MOST_SPACE = 4;

/**
 * The passages in which figures stand: blocks, each with the list that it announces. Numbers the sentences of the figures; one
 * that opens with “trong đó” counts as one with the sentence before it, and so does a list with its head.
 */
export function passagesOf(
  tokens: Tokens,
  lower: string,
  figures: readonly Figure[],
  weak: readonly Figure[],
): { passages: Passage[]; sentences: Span[] } {
  const passages: Passage[] = [];
  const sentences: Span[] = [];
  let from = 0;
  let next = 0;
  let nextWeak = 0;
  let isList = false;
  let isNewBlock = true;
  for (let at = 0; at < tokens.count; at += 1) {
    if (at + 1 < tokens.count && !endsHere(tokens, at)) continue;
    const start = tokens.starts[from]!;
    const end = tokens.ends[at]!;
    const words = lower.slice(start, Math.max(start, end)).trim();
    from = at + 1;
    const breaks = tokens.kinds[at] === BREAK;
    if (words === '') {
      isNewBlock ||= breaks;
      continue;
    }
    const last: Passage | undefined = passages.at(-1);
    const isItem: boolean =
      last !== undefined && isList && (LIST_MARK.test(words) || endsWith(lower, last, ';'));
    const opens = last !== undefined && endsWith(lower, last, ':');
    const goesOn = GOES_ON.test(words);
    const joinsSentence = isItem || opens || goesOn;
    if (joinsSentence && sentences.length > 0) sentences.at(-1)!.end = end;
    else sentences.push({ start, end });
    const sentence = sentences.length - 1;
    const own: Figure[] = [];
    const ownWeak: Figure[] = [];
    for (; nextWeak < weak.length && weak[nextWeak]!.start < end; nextWeak += 1)
      ownWeak.push({ ...weak[nextWeak]!, sentence });
    for (; next < figures.length && figures[next]!.start < end; next += 1) {
      figures[next]!.sentence = sentence;
      own.push(figures[next]!);
    }
    if (last && (!isNewBlock || joinsSentence)) {
      last.end = end;
      last.figures.push(...own);
      last.weak.push(...ownWeak);
    } else passages.push({ start, end, figures: own, weak: ownWeak });
    isList = words.endsWith(':') || (isList && isItem);
    isNewBlock = breaks;
  }
  const filled = passages.filter(({ figures: own, weak: ownWeak }) => own.length + ownWeak.length > 0);
  for (const passage of filled) tellDepths(lower, passage);
  return { passages: filled, sentences };
}

function tellDepths(lower: string, { start, figures }: Passage): void {
  let depth = 0;
  let at = start;
  figures.forEach((figure, place) => {
    figure.at = place;
    for (; at < figure.start; at += 1)
      if (lower[at] === '(') depth += 1;
      else if (lower[at] === ')') depth = Math.max(0, depth - 1);
      else if (lower[at] === '\n') depth = 0;
    figure.depth = depth;
  });
}

const endsWith = (lower: string, { end }: Passage, sign: string): boolean =>
  lower
    .slice(Math.max(0, end - MOST_SPACE), end)
    .trim()
    .endsWith(sign);
