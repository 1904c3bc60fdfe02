import { hiddenNames } from '@/utils/award/hidden-names.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Annotation, Article, Snapshot, Target } from '@/utils/model/records.ts';
import { fold } from '@/utils/text/fold.ts';
import type { DossierInput, EntrySource } from './model.ts';

/** Stands for each letter of a name in the text of an article. */
export const COVERED = '▪';

/**
 * What is exported, without author and outlet of the articles and entries that are read blind.
 * @param word what stands in their place, and their names are covered in the texts too; null leaves them out, as what is not known is.
 * With a word the addresses go, too: they name the outlet. Without one they stay, because a file without them cannot be read back
 */
export function withoutNames<
  Input extends Pick<DossierInput, 'articles' | 'annotations' | 'snapshots' | 'entries'>,
>(input: Input, isHidden: (article: Article) => boolean, word: string | null): Input {
  const entries = input.entries ?? [];
  const hidden = new Map(input.articles.filter(isHidden).map(({ id, byline }) => [id, [byline ?? '']]));
  for (const { entry, articleIds } of entries)
    for (const id of articleIds) hidden.get(id ?? '')?.push(entry.authors ?? '');
  const articleOf = (article: Article): Article => {
    if (!hidden.has(article.id)) return article;
    const { byline: _, outlet: __, ...sources } = article.sources;
    return { ...article, byline: word, outlet: word, urls: word === null ? article.urls : [], sources };
  };
  const annotationOf = (annotation: Annotation): Annotation => {
    const names = hidden.get(annotation.articleId);
    if (word === null || !names) return annotation;
    const { target, currentQuote } = annotation;
    const shown = currentQuote === null ? null : covered(currentQuote, names);
    return { ...annotation, source: word, target: targetWithout(target, names), currentQuote: shown };
  };
  const snapshotOf = (snapshot: Snapshot): Snapshot => {
    const names = hidden.get(snapshot.articleId);
    return word === null || !names ? snapshot : { ...snapshot, text: covered(snapshot.text, names) };
  };
  return {
    ...input,
    articles: input.articles.map(articleOf),
    annotations: input.annotations.map(annotationOf),
    snapshots: input.snapshots.map(snapshotOf),
    ...(input.entries && { entries: entries.map((source) => sourceWithout(source, word)) }),
  };
}

function sourceWithout(source: EntrySource, word: string | null): EntrySource {
  if (!source.award.blind) return source;
  const { entry } = source;
  const parts = word === null ? entry.parts : entry.parts.map((part) => ({ ...part, address: '' }));
  const shown: Entry = { ...entry, authors: word, outlet: word, parts };
  return { ...source, entry: shown };
}

/** A target whose words, and those around them, do not tell the names either; all places stay. */
function targetWithout(target: Target, names: readonly string[]): Target {
  if (target.type === 'area') return { ...target, exact: covered(target.exact, names) };
  const { prefix, exact } = target;
  const text = covered(prefix + exact + target.suffix, names);
  const end = prefix.length + exact.length;
  return {
    ...target,
    prefix: text.slice(0, prefix.length),
    exact: text.slice(prefix.length, end),
    suffix: text.slice(end),
  };
}

/** A text in which each letter of the names is covered; all places in it stay. */
function covered(text: string, names: readonly string[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of hiddenNames(fold(text), names)) {
    if (start < at) continue;
    shown += text.slice(at, start) + text.slice(start, end).replace(/\S/g, COVERED);
    at = end;
  }
  return shown + text.slice(at);
}
