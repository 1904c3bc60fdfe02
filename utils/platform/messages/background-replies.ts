import { isRecord } from '@/utils/model/is-record.ts';
import type { BackgroundCalls, Reply } from './calls.ts';

/**
 * What the background answers, as far as callers build on it. The store's own schema has seen to what the records hold
 * (utils/store/damaged-rows.ts), and the readers of pages, which every article carries, shall not carry it once more.
 */

const isNothing = (value: unknown) => value === null;
const isText = (value: unknown) => typeof value === 'string';
const isListOf = (is: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);
const hasId = (value: unknown) => isRecord(value) && isText(value.id);

const isMark = (value: unknown) => hasId(value) && isRecord((value as { target?: unknown }).target);

function isPortion(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && isListOf(isMark)(value.annotations) && typeof value.damaged === 'number';
}

const isRecordOrNull = (value: unknown) => value === null || isRecord(value);
const isOffset = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isNotice = (value: unknown) => isRecord(value) && isText(value.kind) && isText(value.date);
const isEntry = (value: unknown) => hasId(value) && isText((value as { name?: unknown }).name);

const isSpan = (value: unknown) =>
  isRecord(value) &&
  isOffset(value.start) &&
  isOffset(value.end) &&
  (value.start as number) <= (value.end as number);

const isReason = (value: unknown) =>
  isRecord(value) && isText(value.rule) && (value.words === null || isSpan(value.words));
const areReasons = (value: unknown) => isRecord(value) && Object.values(value).every(isReason);

function isSuggestion(value: unknown): boolean {
  if (!isRecord(value) || !isSpan(value)) return false;
  const { fingerprint, why, kind, campaign, candidates, notices, statistic, reasons } = value;
  if (!isText(fingerprint) || !isRecord(why) || !isText(why.rule)) return false;
  if (kind === 'statistic') return isRecord(statistic) && areReasons(reasons);
  return (
    kind === 'campaign' &&
    isRecord(campaign) &&
    isText(campaign.name) &&
    isListOf(isEntry)(candidates) &&
    isListOf(isNotice)(notices)
  );
}

const isMeaning = (value: unknown) =>
  isRecord(value) &&
  isRecordOrNull(value.campaign) &&
  isRecordOrNull(value.statistic) &&
  areReasons(value.reasons);

const isIdentity = (value: unknown) =>
  isRecord(value) && isListOf(isEntry)(value.candidates) && isListOf(isNotice)(value.notices);

function isArticleFile(value: unknown): boolean {
  if (!isPortion(value)) return false;
  const { article, rest, snapshots, rejections, preferences, entry, loss } = value;
  return (
    (article === null || hasId(article)) &&
    isListOf(isText)(rest) &&
    isListOf((snapshot) => isRecord(snapshot) && isText(snapshot.text))(snapshots) &&
    isListOf(isText)(rejections) &&
    isRecord(preferences) &&
    isRecordOrNull(entry) &&
    (loss === null || (isRecord(loss) && typeof loss.missing === 'number' && typeof loss.marks === 'number'))
  );
}

const areStepsOrNothing = (value: unknown) =>
  value === null || (isRecord(value) && isText(value.done) && isText(value.undone));

const REPLIES: Record<keyof BackgroundCalls, (value: unknown) => boolean> = {
  pageDetected: isNothing,
  openArticle: isArticleFile,
  readAnnotations: isPortion,
  showMarkCount: isNothing,
  saveAnnotations: isText,
  editAnnotation: hasId,
  recordAnchors: isListOf(isText),
  reject: isText,
  unreject: isNothing,
  acceptCampaign: isNothing,
  forgetCampaign: isNothing,
  suggest: isListOf(isSuggestion),
  understand: isListOf(isMeaning),
  identify: isIdentity,
  figuresIn: isListOf(isSpan),
  keepSteps: isNothing,
  readSteps: areStepsOrNothing,
  openNote: isNothing,
  nextEntry: (value) => value === null || (isRecord(value) && isText(value.name)),
  openPart: (value) => value === null || isOffset(value),
  leavePart: isNothing,
  bringPart: isNothing,
  spareKey: isText,
};

/** Whether an answer is one to this call. */
export function isBackgroundReply<K extends keyof BackgroundCalls>(
  name: K,
  reply: unknown,
): reply is Reply<BackgroundCalls, K> {
  return REPLIES[name](reply);
}
