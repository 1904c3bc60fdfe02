import type { Span } from '@/utils/model/records.ts';
import { asMarked } from '@/utils/model/unconfirmed.ts';
import type { BackgroundCalls, Meaning, Reply, Request } from '@/utils/platform/messages/messages.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import {
  type AcceptedName,
  campaignNotices,
  campaignsIn,
  identifyCampaign,
  isInGazetteer,
  type Lessons,
  parseStatistic,
  prepareToSuggest,
  suggest,
} from '@/utils/suggest/index.ts';

/** What the reviewer taught: what words mean, and every name that was accepted. */
export interface Taught {
  lessons: Lessons;
  names: readonly AcceptedName[];
}

/** Gets ready for an article that is about to ask, unless the reviewer wants nothing proposed. */
export async function prepareToPropose(): Promise<void> {
  const { suggestions } = await getPreferences();
  if (suggestions) prepareToSuggest();
}

/** Proposes what a text says, as the reviewer taught. */
export function propose(
  { text, ...options }: Request<BackgroundCalls, 'suggest'>,
  { lessons, names }: Taught,
): Reply<BackgroundCalls, 'suggest'> {
  return lessons.apply(text, suggest(text, { ...options, acceptedNames: names }));
}

const NOTHING: Meaning = { campaign: null, statistic: null, reasons: {} };

/** What the words at each place of a text say. */
export function understand(
  { text, publishedOn, places }: Request<BackgroundCalls, 'understand'>,
  { lessons, names }: Taught,
): readonly Meaning[] {
  // Read only where it is asked for, and then once: a figure is understood from its sentence alone.
  let campaignAt: ReturnType<typeof campaignsIn> | undefined;
  const campaignOf = (span: Span) => {
    campaignAt ??= campaignsIn(text, { publishedOn, acceptedNames: names });
    return lessons.campaignAt(text, span) ?? campaignAt(span).campaign;
  };
  const figureAt = (span: Span): Meaning => {
    const reading = parseStatistic(text, span, { publishedOn });
    if (!reading) return NOTHING;
    const { statistic, doubts, reasons } = lessons.understood(reading);
    return { campaign: null, statistic: asMarked(statistic, doubts), reasons };
  };
  return places.map(({ kind, start, end }) => {
    if (kind === 'statistic') return figureAt({ start, end });
    return kind === 'campaign' ? { ...NOTHING, campaign: campaignOf({ start, end }) } : NOTHING;
  });
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
