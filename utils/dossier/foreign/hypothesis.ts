import { isRecord } from '@/utils/model/is-record.ts';
import { type ForeignMark, listOf, textIn, timeOr } from './foreign-mark.ts';

/**
 * The JSON that Hypothesis exports (“Export annotations”): the client's notebook writes `annotations` of its own API's records
 * (https://h.readthedocs.io/en/latest/api-reference/), and its API answers with `rows` of the same.
 * @returns null where the file is none
 */
export function readHypothesis(file: unknown, now: string): ForeignMark[] | null {
  const rows = isRecord(file) ? (file.annotations ?? file.rows) : null;
  if (!Array.isArray(rows) || !rows.every((row) => isRecord(row) && 'uri' in row && 'id' in row)) return null;
  return rows.map((row) => markOf(row, now));
}

function markOf(row: Record<string, unknown>, now: string): ForeignMark {
  const selectors = listOf(row.target).flatMap((target) => (isRecord(target) ? listOf(target.selector) : []));
  const quote = selectors.filter(isRecord).find(({ type }) => type === 'TextQuoteSelector');
  const { document, user_info: user } = row;
  const createdAt = timeOr(row.created, now);
  return {
    id: `hypothesis:${textIn(row.id)}`,
    address: textIn(row.uri),
    title: isRecord(document) ? textIn(listOf(document.title)[0]) || null : null,
    exact: quote ? textIn(quote.exact) || null : null,
    prefix: textIn(quote?.prefix),
    suffix: textIn(quote?.suffix),
    note: textIn(row.text),
    tags: listOf(row.tags).map(textIn).filter(Boolean),
    createdAt,
    updatedAt: timeOr(row.updated, createdAt),
    author: isRecord(user) ? textIn(user.display_name) : '',
    own: null,
  };
}
