import { CAMPAIGN_FIELDS, namesOf, STATISTIC_FIELDS, tellOf } from '@/utils/model/mark-fields.ts';
import type { Annotation, Article } from '@/utils/model/records.ts';
import type { DossierWords } from './dossier-words.ts';
import type { Dossier, DossierArticle } from './model.ts';
import { awardPhrase, countsPhrase, dayPhrase, timePhrase, wordingOf } from './phrases.ts';
import { CAMPAIGN_TABLE_FIELDS, STATISTIC_TABLE_FIELDS } from './told-fields.ts';

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

/** What is understood of a mark, beyond what its table shows. */
export function markFacts(annotation: Annotation, words: DossierWords): Fact[] {
  const { campaign, statistic, target, flag } = annotation;
  const wording = wordingOf(words, target.exact);
  const ofCampaign = namesOf(CAMPAIGN_FIELDS).filter((name) => !CAMPAIGN_TABLE_FIELDS.includes(name));
  const ofStatistic = namesOf(STATISTIC_FIELDS).filter((name) => !STATISTIC_TABLE_FIELDS.includes(name));
  return [
    ...known(words.flag_heading, flag && words.flag[flag]),
    ...ofCampaign.flatMap((name) =>
      known(words.campaignField[name], campaign && tellOf(CAMPAIGN_FIELDS, name, campaign, wording)),
    ),
    ...ofStatistic.flatMap((name) =>
      known(words.statisticField[name], statistic && tellOf(STATISTIC_FIELDS, name, statistic, wording)),
    ),
    {
      label: words.origin_heading,
      value: `${words.origin[annotation.origin]}, ${timePhrase(annotation.createdAt, words)}`,
    },
  ];
}

function known(label: string, value: string | null | undefined): Fact[] {
  return value ? [{ label, value }] : [];
}
