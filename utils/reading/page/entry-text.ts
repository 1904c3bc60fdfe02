import { effect } from '@preact/signals-core';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { ArticleFile } from '@/utils/store/articles/article-file.ts';
import type { OpenPage } from './open-page.ts';

/**
 * Keeps what a part of an entry says, once, as soon as it has settled: the award's rules are held against its text, its
 * banner and its byline. Any other article is recorded with its first mark only. What cannot be kept today is kept at
 * the next visit.
 */
export function keepEntryText(open: OpenPage, { entry, snapshots }: ArticleFile, signal: AbortSignal): void {
  if (!entry || snapshots.some(({ scope }) => scope === 'article') || signal.aborted) return;
  const stop = effect(() => {
    const page = open.current.value;
    const article = open.article.value;
    if (!page?.isArticle || !article || !open.isSettled.value) return;
    queueMicrotask(() => stop());
    const snapshot = page.snapshot(article.id, 'article');
    callBackground('saveAnnotations', { article, snapshots: [snapshot], annotations: [] }).then(
      (articleId) => {
        open.rename(article.id, articleId);
        open.keep([{ ...snapshot, articleId }]);
      },
      () => {},
    );
  });
  signal.addEventListener('abort', stop);
}

/** The lines that name the authors of a page which is read blind; none of any other. */
export function hiddenLines({ article }: OpenPage, entry: ArticleFile['entry']): string[] {
  if (!entry?.isBlind) return [];
  return [...entry.authors, article.value?.byline ?? ''].filter((line) => line !== '');
}
