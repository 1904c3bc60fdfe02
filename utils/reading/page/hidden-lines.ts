import type { ArticleFile } from '@/utils/store/articles/article-file.ts';
import type { OpenPage } from './open-page.ts';

/** The lines that name the authors of a page which is read blind; none of any other. */
export function hiddenLines({ article }: OpenPage, entry: ArticleFile['entry']): string[] {
  if (!entry?.isBlind) return [];
  return [...entry.authors, article.value?.byline ?? ''].filter((line) => line !== '');
}
