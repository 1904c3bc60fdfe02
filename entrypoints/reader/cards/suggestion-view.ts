import type { SuggestionView } from '@/components/over-page/SuggestionCard.tsx';
import { asMarked } from '@/utils/model/unconfirmed.ts';
import { asCampaign } from '@/utils/suggest/as-campaign.ts';
import type { StatisticSuggestion, Suggestion } from '@/utils/suggest/index.ts';
import { noticeViews } from './identity-view.ts';
import { reasonViews } from './reason-views.ts';

/** A suggestion as its card shows it. @param text the article text it was found in */
export function viewSuggestion(suggestion: Suggestion, text: string): SuggestionView {
  const { kind, start, end, why } = suggestion;
  const isCampaign = kind === 'campaign';
  return {
    kind,
    quote: text.slice(start, end),
    campaign: isCampaign ? suggestion.campaign : null,
    ...(isCampaign ? NO_FIGURE : figureOf(suggestion, text)),
    candidates: isCampaign ? suggestion.candidates.map(asCampaign) : [],
    notices: isCampaign ? noticeViews(suggestion.notices) : [],
    why: {
      rule: why.rule,
      cue: why.cue ?? null,
      entry:
        isCampaign && why.gazetteerId
          ? { name: suggestion.campaign.name, isVerified: !why.unverified }
          : null,
    },
  };
}

const NO_FIGURE = { statistic: null, reasons: [] };

function figureOf({ statistic, doubts, reasons }: StatisticSuggestion, text: string) {
  const marked = asMarked(statistic, doubts);
  return { statistic: marked, reasons: reasonViews(marked, reasons, text) };
}
