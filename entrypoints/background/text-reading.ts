import type { Span } from '@/utils/model/records.ts';
import { asMarked } from '@/utils/model/unconfirmed.ts';
import type { BackgroundCalls, Meaning, Reply, Request } from '@/utils/platform/messages/messages.ts';
import {
  campaignNotices,
  campaignsIn,
  identifyCampaign,
  isInGazetteer,
  parseStatistic,
} from '@/utils/suggest/index.ts';

/** What the words at each place of a text say. */
export function understand({
  text,
  publishedOn,
  places,
}: Request<BackgroundCalls, 'understand'>): readonly Meaning[] {
  // Read only where it is asked for, and then once: a figure is understood from its sentence alone.
  let campaignAt: ReturnType<typeof campaignsIn> | undefined;
  const campaignOf = (span: Span) => {
    campaignAt ??= campaignsIn(text, { publishedOn });
    return campaignAt(span).campaign;
  };
  const figureAt = (span: Span) => {
    const reading = parseStatistic(text, span, { publishedOn });
    return reading && asMarked(reading.statistic, reading.doubts);
  };
  return places.map(({ kind, start, end }) => ({
    campaign: kind === 'campaign' ? campaignOf({ start, end }) : null,
    statistic: kind === 'statistic' ? figureAt({ start, end }) : null,
  }));
}

/** What a campaign mark may mean, where that is not settled yet, and what to beware of where it is. */
export function identify({
  text,
  publishedOn,
  start,
  end,
  gazetteerId,
}: Request<BackgroundCalls, 'identify'>): Reply<BackgroundCalls, 'identify'> {
  if (isInGazetteer(gazetteerId))
    return { candidates: [], notices: campaignNotices(gazetteerId, publishedOn) };
  return { candidates: identifyCampaign(text, { start, end }, { publishedOn }).candidates, notices: [] };
}
