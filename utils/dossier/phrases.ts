import type { Annotation, Campaign, Statistic } from '../model';
import { changedWords } from './changed-words';
import { vietnamDay, writtenDay } from './days';
import { isInPlace, type MarkCounts } from './model';
import type { DossierWords } from './words';

/** An ISO date as readers of the dossier write it. */
export function dayPhrase(day: string, words: DossierWords): string {
  return writtenDay(day, words.date_pattern);
}

/** The day in Viet Nam of a time in ISO 8601, as readers of the dossier write it. */
export function timePhrase(time: string, words: DossierWords): string {
  return dayPhrase(vietnamDay(time), words);
}

/** “Đúng chỗ”, “Không còn trong bài, giữ làm chứng cứ”. */
export function placePhrase(annotation: Annotation, words: DossierWords): string {
  const status = words.status[annotation.anchorStatus];
  return annotation.keptAsEvidence && !isInPlace(annotation)
    ? `${status}, ${words.kept_as_evidence}`
    : status;
}

/** `placePhrase`, with what changed: “Câu chữ đã sửa: 11,5% → 15,1%”. */
export function statusPhrase(annotation: Annotation, words: DossierWords): string {
  const { anchorStatus, currentQuote, target } = annotation;
  const status = placePhrase(annotation, words);
  if (anchorStatus !== 'changed' || currentQuote === null) return status;
  const { old, now } = changedWords(target.exact, currentQuote);
  return `${status}: ${old} → ${now}`;
}

/** “đối chiếu ngày 22/11/2026”: a status means nothing without its day. */
export function checkedPhrase({ anchorCheckedAt }: Annotation, words: DossierWords): string {
  return `${words.checked_on} ${timePhrase(anchorCheckedAt, words)}`;
}

/** A statistic's value as written in the words' language: “11,5”, “8,3–8,5”, “152/159”; empty where not known. */
export function valuePhrase({ value }: Statistic, words: DossierWords): string {
  if (value === null || typeof value === 'string') return value ?? '';
  const format = new Intl.NumberFormat(words.language, { maximumFractionDigits: 20 });
  return (Array.isArray(value) ? value : [value]).map((end) => format.format(end)).join('–');
}

/** “hơn; tăng”, and “mục tiêu” where the figure is an aim and not a result. */
export function comparisonPhrase({ comparator, direction, aim }: Statistic, words: DossierWords): string {
  return listPhrase([
    comparator && words.comparator[comparator],
    direction && words.direction[direction],
    aim === 'target' && words.aim.target,
  ]);
}

/** “05-CT/TW, Bộ Chính trị, 15/05/2016”, as far as known. */
export function documentPhrase({ number, issuer, date }: Campaign, words: DossierWords): string {
  return [number, issuer, date && dayPhrase(date, words)].filter(Boolean).join(', ');
}

/** “12 (Chiến dịch 4; Số liệu 7; Nhận xét 1; cần xem lại 2)”. */
export function countsPhrase(counts: MarkCounts, words: DossierWords): string {
  const parts = [
    `${words.kind_of_mark.campaign} ${counts.campaign}`,
    `${words.kind_of_mark.statistic} ${counts.statistic}`,
    `${words.kind_of_mark.remark} ${counts.remark}`,
  ];
  if (counts.toReview > 0) parts.push(`${words.to_review} ${counts.toReview}`);
  return `${counts.total} (${parts.join('; ')})`;
}

function listPhrase(parts: readonly (string | false | null)[]): string {
  return parts.filter(Boolean).join('; ');
}
