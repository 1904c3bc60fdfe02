import type { Engine } from '@/utils/suggest/engine.ts';
import type { Draft, Finding } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { readArticle } from './reading/read-article.ts';
import { draftsIn, textRules } from './rules/rules.ts';
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
  const { publishedOn = null, title = null } = options;
  const article = readArticle(engine, text);
  const head = title ? readArticle(engine, title) : null;
  const drafts: Draft[] = [];
  for (const passage of article.passages) drafts.push(...draftsIn(groundOf(article, passage)));
  for (const rule of textRules) drafts.push(...rule({ article, title: head, publishedOn }));
  return fingerprints(text, title, settle(drafts));
}
