import { firstMeta, readMetaTags } from '../head/meta.ts';
import { pageTitles, prepareTitle } from '../head/titles.ts';
import { skimText } from '../page/skim.ts';
import { type Address, readAddress } from './address.ts';
import { headSignals } from './head-signals.ts';
import { findHeadlinePlace } from './headline-place.ts';
import { textSignals } from './text-signals.ts';
import { BIAS, type Signals, WEIGHTS } from './weights.ts';

/** What the detector says of a page. */
export interface Detection {
  isArticle: boolean;
  /** Log-odds that the page is an article; −Infinity where nothing had to be weighed: a root address, a page without prose. */
  score: number;
  /** What was weighed; null where the address alone decided, or the page could not be read. */
  why: Signals | null;
}

/** Text nodes after which a page is judged by what was seen: ten times the longest article that was met. */
const MAX_TEXT_NODES = 30_000;

const NO: Detection = Object.freeze({ isArticle: false, score: Number.NEGATIVE_INFINITY, why: null });

/**
 * Says whether a page shows one article. Runs on every page, so: a site's root is answered from the address, and the
 * content is skimmed once. Never throws; a page that hides its own DOM is no article.
 * @param url the page's address; '' when it has none that means anything
 * @param title the page's name, where what it calls itself is known to be another page's
 */
export function detectArticle(document: Document, url: string, title: string | null = null): Detection {
  const address = readAddress(url);
  if (address.home) return NO;
  try {
    const why = readSignals(document, address, title);
    // Headline, date and address may all be there before the text is: some sites decode it by script.
    if (why.bodyShare === 0) return { ...NO, why };
    const score = scoreOf(why);
    return { isArticle: score > 0, score, why };
  } catch {
    return NO;
  }
}

/** Reads every signal of a page. */
function readSignals(document: Document, address: Address, title: string | null): Signals {
  const tags = readMetaTags(document);
  const head = headSignals(document, address, tags);
  const skim = skimText(document.body, MAX_TEXT_NODES);
  const titles = title === null ? pageTitles(document, tags).all : prepareTitle(title);
  const headline = findHeadlinePlace(document, skim.pieces, titles, address);
  const text = textSignals(skim, headline, address.slug, firstMeta(tags, 'description', 'og:description'));
  return { ...head, ...text, noDate: Number(!head.published && !head.ldArticle && !text.nearDate) };
}

function scoreOf(signals: Signals): number {
  let score = BIAS;
  for (const name of Object.keys(WEIGHTS) as (keyof Signals)[]) score += WEIGHTS[name] * signals[name];
  return score;
}
