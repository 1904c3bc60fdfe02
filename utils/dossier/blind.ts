import type { Annotation, Article } from '@/utils/model/records.ts';
import type { DossierInput } from './model.ts';

/**
 * What is exported, without author and outlet of the articles that are read blind.
 * @param word what stands in their place; null leaves them out, as what is not known is. With a word the addresses go,
 * too: they name the outlet. Without one they stay, because a file without them cannot be read back
 */
export function withoutNames<Input extends Pick<DossierInput, 'articles' | 'annotations'>>(
  input: Input,
  isHidden: (article: Article) => boolean,
  word: string | null,
): Input {
  const hidden = new Set(input.articles.filter(isHidden).map(({ id }) => id));
  const articleOf = (article: Article): Article => {
    if (!hidden.has(article.id)) return article;
    const { byline: _, outlet: __, ...sources } = article.sources;
    return { ...article, byline: word, outlet: word, urls: word === null ? article.urls : [], sources };
  };
  const annotationOf = (annotation: Annotation): Annotation =>
    word !== null && hidden.has(annotation.articleId) ? { ...annotation, source: word } : annotation;
  return {
    ...input,
    articles: input.articles.map(articleOf),
    annotations: input.annotations.map(annotationOf),
  };
}
