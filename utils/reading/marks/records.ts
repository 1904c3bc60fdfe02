import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { AnchorRecord } from '@/utils/store/annotations.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { Page } from '../page/page.ts';
import { compareText } from '../page/sight.ts';
import { isKnown, isLost, type Mark } from './mark.ts';

/** Statuses written in one call: while the background writes, nobody is told of any mark. */
const RECORDS_PER_CALL = 500;

interface Owners {
  page: OpenPage;
  ledger: Ledger;
}

/**
 * What exports must be told of marks: the day of each visit, and while the page changes the statuses that differ from
 * the stored ones. The day is that of the text, not of the search: a tab of yesterday testifies to yesterday.
 * @param unwritten the marks whose day of check is still to be told; those that are told now leave it
 */
export function recordsOf(
  { ledger, page: { isSettled, snapshots } }: Owners,
  page: Page,
  marks: readonly Mark[],
  unwritten: Set<string>,
): AnchorRecord[] {
  // Of a translation nothing is written down, not even what is found in it.
  if (compareText(page, marks, snapshots.value)?.shows === 'translated') return [];
  const told = marks.filter((mark) => {
    const { id, anchorStatus, currentQuote } = mark.annotation;
    const { status, quote } = mark.anchoring;
    if (!isKnown(mark) || (isLost(mark) && !isSettled.value)) return false;
    if (ledger.unstored.has(id)) return false;
    return unwritten.has(id) || anchorStatus !== status || currentQuote !== quote;
  });
  for (const { annotation } of told) unwritten.delete(annotation.id);
  return told.map(({ annotation: { id }, anchoring: { status, quote } }) => ({
    id,
    anchorStatus: status,
    currentQuote: quote,
    anchorCheckedAt: page.seenAt,
  }));
}

/**
 * Writes statuses, one call after the other: between two of them the background answers others. One that could not be
 * written is found again at the next visit.
 * @param address of the page that the marks were looked for in
 * @returns those that were written, by the ids of their marks
 */
export async function writeRecords(
  address: string,
  records: readonly AnchorRecord[],
): Promise<ReadonlyMap<string, AnchorRecord>> {
  const written = new Map<string, AnchorRecord>();
  for (let start = 0; start < records.length; start += RECORDS_PER_CALL) {
    const some = records.slice(start, start + RECORDS_PER_CALL);
    const ids = await callBackground('recordAnchors', { address, records: some }).catch(() => []);
    const known = new Set(ids);
    for (const record of some) if (known.has(record.id)) written.set(record.id, record);
  }
  return written;
}
