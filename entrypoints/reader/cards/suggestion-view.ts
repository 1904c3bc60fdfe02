import type { SuggestionView } from '@/components/SuggestionCard';
import { GAZETTEER, type Suggestion } from '@/utils/suggest';
import { asCampaign, noticeViews } from './identity-view';

/** A suggestion as its card shows it. @param text the article text it was found in */
export function viewSuggestion(suggestion: Suggestion, text: string): SuggestionView {
  const { kind, start, end, why } = suggestion;
  const isCampaign = kind === 'campaign';
  const entry = GAZETTEER.find(({ id }) => id === why.gazetteerId);
  return {
    kind,
    quote: text.slice(start, end),
    campaign: isCampaign ? suggestion.campaign : null,
    statistic: isCampaign ? null : suggestion.statistic,
    candidates: isCampaign ? suggestion.candidates.map(asCampaign) : [],
    notices: isCampaign ? noticeViews(suggestion.notices) : [],
    why: {
      rule: why.rule,
      cue: why.cue ?? null,
      entry: entry ? { name: entry.name, isVerified: !entry.unverified } : null,
    },
  };
}
