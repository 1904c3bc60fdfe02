import { i18n } from '#i18n';
import { formatMoment } from '../words/format-time.ts';

/** Own changes of a panel, as far as is known by comparison. */
export interface Counts {
  /** That belong in the log, by now. */
  own: number;
  /** Of them, found in the log. */
  confirmed: number;
  /** ISO time of the last comparison; null before the first. */
  comparedAt: string | null;
}

/**
 * What is said of them, in parts: “407 thay đổi, đã đối chiếu lúc 14:05” and “5 thay đổi chờ gửi”. Never that all is well
 * without the counts that say so.
 * @param now milliseconds since 1970
 */
export function countsWords({ own, confirmed, comparedAt }: Counts, now: number): string[] {
  const waiting = own - confirmed;
  const parts: string[] = [];
  if (comparedAt !== null) {
    const at = formatMoment(Date.parse(comparedAt), now);
    parts.push(
      i18n.t('member.counts.all', confirmed, [confirmed.toLocaleString(i18n.t('app.language')), at]),
    );
  } else if (waiting > 0) parts.push(i18n.t('member.counts.never'));
  if (waiting > 0)
    parts.push(i18n.t('member.counts.waiting', waiting, [waiting.toLocaleString(i18n.t('app.language'))]));
  return parts.length > 0 ? parts : [i18n.t('member.counts.nothing')];
}
