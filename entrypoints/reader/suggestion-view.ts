import type { SuggestionView } from '@/components/SuggestionCard';
import type { Campaign } from '@/utils/model';
import { GAZETTEER, type GazetteerEntry, type Suggestion } from '@/utils/suggest';

function asCampaign({ id, kind, name, number, issuer, date }: GazetteerEntry): Campaign {
  return {
    kind,
    name,
    number: number ?? null,
    issuer: issuer ?? null,
    date: date ?? null,
    gazetteerId: id,
  };
}

/** A suggestion as its card shows it. @param text the article text it was found in */
export function viewSuggestion(suggestion: Suggestion, text: string): SuggestionView {
  const { kind, start, end, why } = suggestion;
  const isCampaign = kind === 'campaign';
  return {
    kind,
    quote: text.slice(start, end),
    campaign: isCampaign ? suggestion.campaign : null,
    statistic: isCampaign ? null : suggestion.statistic,
    candidates: isCampaign ? suggestion.candidates.map(asCampaign) : [],
    notices: isCampaign
      ? suggestion.notices.map((notice) => ({
          type: notice.kind === 'not-yet-issued' ? 'notIssued' : 'replaced',
          date: notice.date,
        }))
      : [],
    why: {
      rule: why.rule,
      cue: why.cue ?? null,
      entry: GAZETTEER.find((entry) => entry.id === why.gazetteerId)?.name ?? null,
    },
  };
}
