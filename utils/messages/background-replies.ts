import type { BackgroundCalls, Reply } from '../messages';

/**
 * What the background answers, as far as callers build on it. The store's own schema has seen to what the records hold
 * (utils/store/rows.ts), and the readers of pages, which every article carries, shall not carry it once more.
 */

const isNothing = (value: unknown) => value === null;
const isText = (value: unknown) => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (is: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);
const hasId = (value: unknown) => isRecord(value) && isText(value.id);

const isMark = (value: unknown) => hasId(value) && isRecord((value as { target?: unknown }).target);

function isPortion(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && isListOf(isMark)(value.annotations) && typeof value.damaged === 'number';
}

function isArticleFile(value: unknown): boolean {
  if (!isPortion(value)) return false;
  const { article, rest, snapshots, rejections, acceptedNames, preferences, loss } = value;
  return (
    (article === null || hasId(article)) &&
    isListOf(isText)(rest) &&
    isListOf((snapshot) => isRecord(snapshot) && isText(snapshot.text))(snapshots) &&
    isListOf(isText)(rejections) &&
    isListOf((lesson) => isRecord(lesson) && isText(lesson.name))(acceptedNames) &&
    isRecord(preferences) &&
    (loss === null || (isRecord(loss) && typeof loss.missing === 'number' && typeof loss.marks === 'number'))
  );
}

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
  openNote: isNothing,
};

/** Whether an answer is one to this call. */
export function isBackgroundReply<K extends keyof BackgroundCalls>(
  name: K,
  reply: unknown,
): reply is Reply<BackgroundCalls, K> {
  return REPLIES[name](reply);
}
