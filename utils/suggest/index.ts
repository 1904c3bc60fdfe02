import type { Span } from '@/utils/model/records.ts';
import { type Identity, noticesOf } from './campaigns/identify.ts';
import entries from './data/gazetteer.json';
import { Engine } from './engine.ts';
import { figuresInMark } from './figures-in-mark.ts';
import { campaignIdentifier } from './identify-campaign.ts';
import { parseStatisticWith } from './parse-statistic.ts';
import { asEntry, type SuggestOptions, suggestWith } from './suggest.ts';
import type { GazetteerEntry, Notice, StatisticReading, Suggestion } from './types.ts';

export type { Identity } from './campaigns/identify.ts';
export { Lessons, lessonsOf, refusalOf } from './lessons.ts';
export type { CampaignRule } from './mention.ts';
export type { AcceptedName, SuggestOptions } from './suggest.ts';
export type {
  CampaignSuggestion,
  FieldReason,
  FieldRule,
  GazetteerEntry,
  Notice,
  StatisticReading,
  StatisticSuggestion,
  Suggestion,
  Why,
} from './types.ts';

/** The gazetteer as it is shipped, by id. */
export const GAZETTEER = entries as readonly GazetteerEntry[];

let compiled: Engine | undefined;

/**
 * The engine, compiled when it is first asked: whoever starts anew for something else does not wait for it. Figure checks
 * (utils/figures/) read numbers and units by the same words.
 */
export const suggestionEngine = (): Engine => {
  compiled ??= new Engine(GAZETTEER);
  return compiled;
};

/** A sentence with what most rules look for. */
const PRACTICE =
  'Theo báo cáo của Huyện ủy, phong trào “Dân vận khéo” có 12 mô hình, tăng 5% so với năm 2020; phấn đấu đạt 20 mô hình.';

/** Gets ready for an article: the first text costs several times the next, as vocabulary and rules are compiled for it. */
export const prepareToSuggest = (): void => void suggest(PRACTICE);

/** Proposes the campaigns and statistics of an article: see `suggestWith`. */
export const suggest = (text: string, options: SuggestOptions = {}): Suggestion[] =>
  suggestWith(suggestionEngine(), text, options);

/** What a reviewer's own statistic mark means: see `parseStatisticWith`. */
export const parseStatistic = (
  text: string,
  span: Span,
  { publishedOn = null }: Pick<SuggestOptions, 'publishedOn'> = {},
): StatisticReading | null => parseStatisticWith(suggestionEngine(), text, span, publishedOn);

/** The figures that stand in a reviewer's own mark: see `figuresInMark`. */
export const figuresIn = (text: string, span: Span): readonly Span[] =>
  figuresInMark(suggestionEngine(), text, span);

/** Tells which campaigns the reviewer's own marks in a text mean: see `campaignIdentifier`. */
export const campaignsIn = (
  text: string,
  { publishedOn = null, acceptedNames = [] }: Pick<SuggestOptions, 'publishedOn' | 'acceptedNames'> = {},
): ((span: Span) => Identity) =>
  campaignIdentifier(suggestionEngine(), text, acceptedNames.map(asEntry), publishedOn);

/** Which campaign one mark of the reviewer's own means. */
export const identifyCampaign = (
  text: string,
  span: Span,
  options: Pick<SuggestOptions, 'publishedOn' | 'acceptedNames'> = {},
): Identity => campaignsIn(text, options)(span);

/** Whether an entry of this id is in the gazetteer of this version. */
export const isInGazetteer = (gazetteerId: string | null): boolean =>
  GAZETTEER.some(({ id }) => id === gazetteerId);

/** What to beware of when an article of this ISO day cites an entry of the gazetteer; nothing when either is unknown. */
export function campaignNotices(gazetteerId: string | null, publishedOn: string | null): readonly Notice[] {
  const entry = GAZETTEER.find(({ id }) => id === gazetteerId);
  return entry && publishedOn ? noticesOf(entry, suggestionEngine().gazetteer, publishedOn) : [];
}
