import type { Engine } from '@/utils/suggest/engine.ts';
import type { Draft, Finding } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { readArticle } from './reading/read-article.ts';
import { draftsIn, textRules } from './rules/rules.ts';
import { sharesOfOneBase, withoutOtherBases } from './rules/share/one-base.ts';
import { groundOf } from './rules/toolkit.ts';
import { settle } from './settle.ts';

export interface CheckOptions {
  /** The ISO day on which the article was published, where it is known. */
  publishedOn?: string | null;
  /** The headline, where it stands beside the text. */
  title?: string | null;
}

/** Checks the figures of an article: see `checkFigures`. */
export function checkWith(engine: Engine, text: string, options: CheckOptions): Finding[] {
  const steps = checkInSteps(engine, text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What reading a text takes of the whole check. */
const READING = 0.4;

/** The same passage by passage: yields how much is done, from 0 to 1. */
export function* checkInSteps(
  engine: Engine,
  text: string,
  { publishedOn = null, title = null }: CheckOptions,
): Generator<number, Finding[]> {
  const article = readArticle(engine, text);
  const head = title ? readArticle(engine, title) : null;
  const drafts: Draft[] = [];
  for (const passage of article.passages) {
    yield READING + (1 - READING) * (passage.start / text.length);
    drafts.push(...draftsIn(groundOf(article, passage)));
  }
  for (const rule of textRules) {
    yield 1;
    drafts.push(...rule({ article, title: head, publishedOn }));
  }
  const ofBase = sharesOfOneBase({ article, title: head, publishedOn });
  return fingerprints(text, title, settle([...withoutOtherBases(drafts, ofBase), ...ofBase]));
}
