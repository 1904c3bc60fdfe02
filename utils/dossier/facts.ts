import type { Article } from '@/utils/model/records.ts';
import type { DossierWords } from './dossier-words.ts';
import type { Dossier, DossierArticle } from './model.ts';
import { awardPhrase, countsPhrase, dayPhrase } from './phrases.ts';

/** A labelled value in a head or below a mark. */
export interface Fact {
  label: string;
  value: string;
}

/** Where the reviewer's name is not known it is written by hand. */
const TO_FILL_IN = '…'.repeat(24);

/** What stands at the top of the whole dossier. */
export function dossierFacts(dossier: Dossier, words: DossierWords): Fact[] {
  return [
    { label: words.reviewer, value: dossier.reviewer || TO_FILL_IN },
    { label: words.exported_on, value: dayPhrase(dossier.exportedOn, words) },
    { label: words.summary, value: countsPhrase(dossier.counts, words) },
    ...known('(?)', hasUnconfirmed(dossier) ? words.unconfirmed : null),
  ];
}

/** Whether any field in the dossier is no fact yet. */
const hasUnconfirmed = ({ articles }: Dossier): boolean =>
  articles.some(({ marks }) => marks.some(({ annotation: { statistic } }) => statistic?.unconfirmed.length));

/** The article's title, or words that say that it has none. */
export function titleOf(article: Article, words: DossierWords): string {
  return article.title ?? words.untitled;
}

/**
 * The head of an article. Author, outlet and day always stand there, because a judge must see that they are not
 * known; the rest only where there is something to say.
 */
export function articleFacts({ article, author, outlet }: DossierArticle, words: DossierWords): Fact[] {
  const { publishedOn, publishedTime } = article;
  const day = publishedOn && [publishedTime, dayPhrase(publishedOn, words)].filter(Boolean).join(', ');
  return [
    { label: words.byline, value: author ?? words.unknown },
    { label: words.outlet, value: outlet ?? words.unknown },
    { label: words.published_on, value: day ?? words.unknown },
    ...known(words.series_part, article.seriesPart),
    ...known(words.award, awardPhrase(article)),
  ];
}

function known(label: string, value: string | null | undefined): Fact[] {
  return value ? [{ label, value }] : [];
}
