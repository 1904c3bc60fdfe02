import { effect } from '@preact/signals-core';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { OpenPage } from './open-page.ts';

/**
 * Keeps what a part of an entry says, once, as soon as it has settled: the award's rules are held against its text, its
 * banner and its byline. Any other article is recorded with its first mark only. What cannot be kept today is kept at
 * the next visit.
 */
export function keepEntryText(open: OpenPage, signal: AbortSignal): void {
  if (signal.aborted) return;
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
