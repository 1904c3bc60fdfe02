import { isRecord } from '@/utils/model/is-record.ts';
import type { Snapshot } from '@/utils/model/records.ts';
import { targetOfToday } from '@/utils/model/target-of-today.ts';
import type { Draft, Pending } from '@/utils/reading/index.ts';
import { linesOf } from './lines.ts';
import type { Mirror } from './mirror.ts';

/**
 * What a mirror must look like to be taken over. Our key proves whose it is, but it may be another version's. Checked by
 * hand as far as the reader builds on it: the background sees to the records when they are saved
 * (utils/platform/messages/background-requests.ts), and every article carries this file.
 */

const isText = (value: unknown) => typeof value === 'string';

function isAnnotation(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.target)) return false;
  const { id, articleId, kind, source, note, updatedAt, target } = value;
  return [id, articleId, kind, source, note, updatedAt, target.exact].every(isText) && isPlace(target);
}

const isPlace = ({ type, scope, start, end, file, pages }: Record<string, unknown>): boolean =>
  type === 'area'
    ? isText(file) && Array.isArray(pages) && isRecord(pages[0])
    : isText(scope) && Number.isInteger(start) && Number.isInteger(end);

/** A mark or an edit of one, as an earlier version held it, with its target as today’s. */
const ofToday = (value: unknown): unknown =>
  isRecord(value) && 'target' in value ? { ...value, target: targetOfToday(value.target) } : value;

const isSnapshot = (value: unknown): value is Snapshot =>
  isRecord(value) && isText(value.hash) && isText(value.text);

const isDraft = (value: unknown): value is Draft =>
  isRecord(value) && isAnnotation(value.annotation) && isRecord(value.edit);

/** @param texts by their hashes; versions before them wrote each text beside the mark */
function pendingOf(value: unknown, texts: ReadonlyMap<string, Snapshot>): Pending | null {
  if (!isRecord(value)) return null;
  const [annotation, edit] = [ofToday(value.annotation), ofToday(value.edit)];
  const { creation } = value;
  if (!isAnnotation(annotation) || !isRecord(edit) || !Array.isArray(value.snapshots)) return null;
  if (creation !== null && !(isRecord(creation) && isText(creation.id))) return null;
  const snapshots = value.snapshots.map((one) => (isText(one) ? texts.get(one) : one));
  return snapshots.every(isSnapshot)
    ? ({ ...value, annotation, edit, snapshots } as unknown as Pending)
    : null;
}

function isPage(value: unknown): value is Mirror['page'] {
  if (!isRecord(value)) return false;
  const { isArticle, isSelecting, card } = value;
  const isCard = card === null || (isRecord(card) && isText(card.id) && typeof card.isNew === 'boolean');
  return typeof isArticle === 'boolean' && typeof isSelecting === 'boolean' && isCard;
}

/** What is taken over. */
export interface TakenOver {
  page: Mirror['page'];
  marks: readonly Pending[];
  drafts: readonly Draft[];
  /** How many things could not be read. */
  unread: number;
}

/**
 * A mirror as it can be taken over.
 * @param textOf the text of each part
 */
export function readMirror(textOf: (part: keyof Mirror) => string): TakenOver {
  let unread = 0;
  const itemsOf = (part: keyof Mirror): unknown[] =>
    linesOf(textOf(part)).flatMap((line): unknown[] => {
      try {
        return [JSON.parse(line)].flat();
      } catch {
        unread += 1;
        return [];
      }
    });
  const whole = <Item>(items: readonly (Item | null)[]): Item[] => {
    const read = items.filter((item) => item !== null);
    unread += items.length - read.length;
    return read;
  };
  const texts = new Map(
    itemsOf('texts')
      .filter(isSnapshot)
      .map((text) => [text.hash, text]),
  );
  const [page] = itemsOf('page');
  return {
    page: isPage(page) ? page : null,
    marks: whole(itemsOf('marks').map((item) => pendingOf(item, texts))),
    drafts: whole(
      itemsOf('drafts')
        .map((item) => (isRecord(item) ? { ...item, annotation: ofToday(item.annotation) } : item))
        .map((item) => (isDraft(item) ? item : null)),
    ),
    unread,
  };
}
