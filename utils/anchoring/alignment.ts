import type { Words } from './cut/text-words.ts';
import type { WordNumbers } from './cut/word-numbers.ts';
import { bringHome } from './layout/home.ts';
import { closeQuotations } from './layout/quoting.ts';
import { withoutReprints } from './layout/reprints.ts';
import { linkSlots } from './layout/slots.ts';
import { linkWholeLines } from './layout/whole-lines.ts';
import { attachStrays } from './link/attach-strays.ts';
import { cutDifferences } from './link/differences.ts';
import { fillGaps } from './link/gaps.ts';
import type { Lines } from './link/lines.ts';
import { Links } from './link/links.ts';
import { growPassages, linkRuns, SEED_WORDS } from './link/passages.ts';
import { findReordered } from './link/reordered.ts';
import { uniqueRuns } from './link/seeds.ts';

/** Links what is free of two texts: passages that stand once in both, what surrounds them, and what is left between. */
function* linkWords(links: Links): Generator<void, void> {
  const { old, now } = links;
  const whole = { aFrom: 0, aTo: old.count, bFrom: 0, bTo: now.count };
  linkRuns(links, yield* uniqueRuns(old, now, whole, SEED_WORDS));
  yield;
  growPassages(links, false);
  yield;
  growPassages(links, true);
  yield;
  closeQuotations(links);
  bringHome(links);
  yield;
  yield* fillGaps(links);
  attachStrays(links);
  linkSlots(links);
  yield;
}

/**
 * Aligns two texts word by word: passages that stand once in both are found wherever they are now, grow over what
 * surrounds them, and what is left between them is paired.
 */
export function* alignWords(old: Words, now: Words): Generator<void, Links> {
  const links = new Links(old, now);
  yield* linkWords(links);
  return links;
}

/** What became of an old text in a new one. */
export interface Alignment {
  /** The words of what differs, and one for every unchanged stretch. */
  readonly links: Links;
  /** 1 for old words that stand elsewhere in the order of the text today. */
  readonly reordered: Uint8Array;
  /** Today's text. */
  readonly text: string;
  /** The texts' lines; of today's only those that are the article's own, the others blank. */
  readonly lines: { readonly old: Lines; readonly now: Lines };
  /** The same with what else may be the article, where it stands twice; null where there is no doubt. */
  readonly rival: Alignment | null;
}

/** Aligns two texts. Takes time linear in the texts, and little where they agree, but for what was rewritten. */
export function* alignTexts(old: Lines, now: Lines, numbers: WordNumbers): Generator<void, Alignment> {
  const { own, perhaps } = yield* withoutReprints(old, now, numbers);
  const rival = perhaps && (yield* alignLines(old, perhaps, now.text, numbers));
  return { ...(yield* alignLines(old, own, now.text, numbers)), rival };
}

function* alignLines(old: Lines, own: Lines, text: string, numbers: WordNumbers): Generator<void, Alignment> {
  const links = yield* cutDifferences(old, own, numbers);
  linkWholeLines(links, old, own);
  yield;
  yield* linkWords(links);
  return { links, reordered: findReordered(links), text, lines: { old, now: own }, rival: null };
}
