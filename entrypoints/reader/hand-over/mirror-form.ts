import { isRecord } from '@/utils/model/is-record.ts';
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
  return (
    [id, articleId, kind, source, note, updatedAt, target.scope, target.exact].every(isText) &&
    Number.isInteger(target.start) &&
    Number.isInteger(target.end)
  );
}

const FORMS: { [K in Exclude<keyof Mirror, 'page'>]: (item: Record<string, unknown>) => boolean } = {
  marks: ({ annotation, creation, edit, snapshots }) =>
    isAnnotation(annotation) &&
    (creation === null || (isRecord(creation) && isText(creation.id))) &&
    isRecord(edit) &&
    Array.isArray(snapshots) &&
    snapshots.every((snapshot) => isRecord(snapshot) && isText(snapshot.hash) && isText(snapshot.text)),
  drafts: ({ annotation, edit }) => isAnnotation(annotation) && isRecord(edit),
};

function isPage(value: unknown): value is Mirror['page'] {
  if (!isRecord(value)) return false;
  const { isArticle, isSelecting, card } = value;
  const isCard = card === null || (isRecord(card) && isText(card.id) && typeof card.isNew === 'boolean');
  return typeof isArticle === 'boolean' && typeof isSelecting === 'boolean' && isCard;
}

/**
 * A mirror as it can be taken over.
 * @param textOf the JSON of each part
 * @returns also how many things in it could not be read
 */
export function readMirror(textOf: (part: keyof Mirror) => string): { mirror: Mirror; unread: number } {
  let unread = 0;
  const parse = (part: keyof Mirror): unknown => {
    try {
      return JSON.parse(textOf(part));
    } catch {
      unread += 1;
      return null;
    }
  };
  const itemsOf = (part: 'marks' | 'drafts'): never[] => {
    const items = parse(part);
    if (!Array.isArray(items)) return [];
    const whole = items.filter((item) => isRecord(item) && FORMS[part](item));
    unread += items.length - whole.length;
    return whole as never[];
  };
  const page = parse('page');
  const mirror = { page: isPage(page) ? page : null, marks: itemsOf('marks'), drafts: itemsOf('drafts') };
  return { mirror, unread };
}
