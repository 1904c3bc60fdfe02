import type { AnnotationKind, Article, Campaign, Span, Statistic } from '@/utils/model';
import { identifyCampaign, parseStatistic } from '@/utils/suggest';

/** What the marked words say, as far as the text allows: a campaign's identity or a figure's parts. */
export function understand(
  kind: AnnotationKind,
  text: string,
  span: Span,
  article: Pick<Article, 'publishedOn'>,
): { campaign: Campaign | null; statistic: Statistic | null } {
  return {
    campaign: kind === 'campaign' ? identifyCampaign(text, span, article).campaign : null,
    statistic: kind === 'statistic' ? parseStatistic(text, span, article) : null,
  };
}
