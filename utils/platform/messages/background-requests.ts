import * as v from 'valibot';
import { anchorStatus, annotation, editableEntries, quote, typedEntries } from '@/utils/schema/annotation.ts';
import { article, seenPage, snapshot } from '@/utils/schema/article.ts';
import { checked } from '@/utils/schema/checked.ts';
import { exactly, exactlyAll } from '@/utils/schema/exact.ts';
import { acceptedCampaign, rejection } from '@/utils/schema/lessons.ts';
import { LIMITS } from '@/utils/schema/limits.ts';
import { day, id, integer, list, someOf, text, time, truth } from '@/utils/schema/values.ts';
import type { AnchorRecord } from '@/utils/store/annotations.ts';
import { PART_NAMES } from '../parts/part-names.ts';
import type { BackgroundCalls, Request } from './messages.ts';

type Requests = { [K in keyof BackgroundCalls]: Request<BackgroundCalls, K> };

const anchorRecord = exactly<AnchorRecord>()(
  v.strictObject({ id, anchorStatus, currentQuote: editableEntries.currentQuote, anchorCheckedAt: time }),
);

const askedText = { text: text(LIMITS.text), publishedOn: v.nullable(day) };
const span = { start: integer, end: integer };

/** What the background may be asked; a field that is not named here is refused with the whole call. */
const REQUESTS = exactlyAll<Requests>()({
  pageDetected: v.strictObject({ isArticle: truth, hasReader: truth }),
  openArticle: seenPage,
  readAnnotations: v.strictObject({ articleId: id, ids: list(id, LIMITS.marks) }),
  showMarkCount: v.strictObject({ count: integer }),
  saveAnnotations: v.strictObject({
    article,
    snapshots: v.pipe(list(snapshot, LIMITS.texts), v.readonly()),
    annotations: v.pipe(list(annotation, LIMITS.marks), v.readonly()),
  }),
  editAnnotation: v.strictObject({
    id,
    edit: someOf(editableEntries),
    updatedAt: time,
    snapshot: v.nullable(snapshot),
    before: someOf(typedEntries),
  }),
  recordAnchors: v.strictObject({
    address: text(LIMITS.address),
    records: list(anchorRecord, LIMITS.marks),
  }),
  reject: v.strictObject({ article, rejection, name: v.nullable(quote) }),
  unreject: v.strictObject({
    article: v.nullable(article),
    articleId: id,
    fingerprint: id,
    name: v.nullable(quote),
  }),
  acceptCampaign: acceptedCampaign,
  forgetCampaign: v.strictObject({ id }),
  suggest: v.strictObject({
    ...askedText,
    includeWords: truth,
    includeLegalDocuments: truth,
  }),
  understand: v.strictObject({
    ...askedText,
    places: v.pipe(list(v.strictObject({ ...span, kind: editableEntries.kind }), LIMITS.marks), v.readonly()),
  }),
  identify: v.strictObject({ ...askedText, ...span, gazetteerId: v.nullable(id) }),
  figuresIn: v.strictObject({ text: askedText.text, ...span }),
  keepSteps: v.strictObject({ articleId: id, done: text(LIMITS.steps), undone: text(LIMITS.steps) }),
  readSteps: v.strictObject({ articleId: id }),
  openNote: v.strictObject({ id }),
  nextEntry: v.strictObject({ id, tabId: integer }),
  openPart: v.strictObject({ address: text(LIMITS.address) }),
  leavePart: v.strictObject({ address: text(LIMITS.address), offset: integer }),
  bringPart: v.strictObject({ part: v.picklist(PART_NAMES) }),
  spareKey: v.null(),
});

/**
 * A request as its call may be given it: of the right form, and with nothing else in it.
 * @throws Fault `invalid`, with the field that is wrong
 */
export function checkBackgroundRequest<K extends keyof BackgroundCalls>(
  name: K,
  request: unknown,
): Request<BackgroundCalls, K> {
  return checked(name, REQUESTS[name], request) as Request<BackgroundCalls, K>;
}
