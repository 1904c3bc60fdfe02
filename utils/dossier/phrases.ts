import { vietnamDay, writtenDay } from '@/utils/model/days.ts';
import type { Wording } from '@/utils/model/mark-fields.ts';
import type { Annotation, Article, AwardBanner, Campaign, MarkedStatistic } from '@/utils/model/records.ts';
import { formatValue } from '@/utils/model/statistic-value.ts';
import { isUnconfirmed, withDoubt } from '@/utils/model/unconfirmed.ts';
import { changedWords, isChangedBeside, replacedQuote } from './changed-words.ts';
import { type DossierWords, filled } from './dossier-words.ts';
import { type DossierPart, isInPlace, type MarkCounts } from './model.ts';

/** An ISO date as readers of the dossier write it. */
export function dayPhrase(day: string, words: DossierWords): string {
  return writtenDay(day, { day: words.day_pattern, month: words.month_pattern });
}

/** The day in Viet Nam of a time in ISO 8601, as readers of the dossier write it. */
export function timePhrase(time: string, words: DossierWords): string {
  return dayPhrase(vietnamDay(time), words);
}

/** “Kỳ 2” of an article; null where its entry has one part alone, or the article is another version of one. */
export function partPhrase(
  articleId: string,
  parts: readonly DossierPart[],
  words: DossierWords,
): string | null {
  const number = parts.find((part) => part.articleId === articleId)?.number;
  return parts.length > 1 && number !== undefined ? filled(words.part, number) : null;
}

/** “Đúng chỗ”, “Câu chữ ngay cạnh đã sửa”, “Không tìm thấy trong bài trên trang, giữ làm chứng cứ”. */
export function placePhrase(annotation: Annotation, words: DossierWords): string {
  const status = isChangedBeside(annotation) ? words.changed_beside : words.status[annotation.anchorStatus];
  return annotation.keptAsEvidence && !isInPlace(annotation)
    ? `${status}, ${words.kept_as_evidence}`
    : status;
}

/** `placePhrase`, with what changed: “Câu chữ đã sửa: 11,5% → 15,1%”. */
export function statusPhrase(annotation: Annotation, words: DossierWords): string {
  const status = placePhrase(annotation, words);
  const replaced = replacedQuote(annotation);
  const changed = replaced !== null && changedWords(annotation.target.exact, replaced);
  return changed ? `${status}: ${changed.old} → ${changed.now}` : status;
}

/** “đối chiếu ngày 22/11/2026”: a status means nothing without its day. */
export function checkedPhrase({ anchorCheckedAt }: Annotation, words: DossierWords): string {
  return `${words.checked_on} ${timePhrase(anchorCheckedAt, words)}`;
}

/**
 * The values of a mark's fields as readers of the dossier write them: numbers (“11,5”, “8,3–8,5”) in the words' language.
 * @param printed the marked words
 */
export function wordingOf(words: DossierWords, printed: string): Wording {
  return {
    word: (group, choice) => (words[group] as Record<string, string>)[choice]!,
    day: (iso) => dayPhrase(iso, words),
    value: (value) => formatValue(value, printed, words.language),
  };
}

/** “tăng hơn” in the order of a sentence, and “mục tiêu” where the figure is an aim and not a result. */
export function comparisonPhrase(statistic: MarkedStatistic, words: DossierWords): string {
  const { comparator, direction, aim } = statistic;
  const isAimTold = aim === 'target' || isUnconfirmed(statistic, 'aim');
  const comparison = [direction && words.direction[direction], comparator && words.comparator[comparator]];
  return [comparison.filter(Boolean).join(' '), isAimTold && withDoubt(words.aim[aim], 'aim', statistic)]
    .filter(Boolean)
    .join('; ');
}

/** “05-CT/TW, Bộ Chính trị, 15/05/2016”, as far as known. */
export function documentPhrase({ number, issuer, date }: Campaign, words: DossierWords): string {
  return [number, issuer, date && dayPhrase(date, words)].filter(Boolean).join(', ');
}

/** An award and where it stands in its series: “Búa liềm vàng · VI · 2021”, as far as known. */
export function bannerPhrase({ award, edition, year }: AwardBanner): string {
  return [award, edition, year].filter(Boolean).join(' · ');
}

/**
 * What the article is entered for, as the page says it; in the reviewer's own words where they corrected the page, or
 * where there are no words of the page. Null where nothing is known.
 */
export function awardPhrase({
  awardBanner,
  sources,
}: Pick<Article, 'awardBanner' | 'sources'>): string | null {
  if (!awardBanner) return null;
  const isPrinted = sources.awardBanner !== 'reviewer' && awardBanner.text.trim() !== '';
  return isPrinted ? awardBanner.text : bannerPhrase(awardBanner);
}

/** “12 (Phong trào, văn bản 4; Số liệu 7; Lưu ý 1; cần xem lại 2)”. */
export function countsPhrase(counts: MarkCounts, words: DossierWords): string {
  const parts = [
    `${words.kind_of_mark.campaign} ${counts.campaign}`,
    `${words.kind_of_mark.statistic} ${counts.statistic}`,
    `${words.kind_of_mark.remark} ${counts.remark}`,
  ];
  if (counts.toReview > 0) parts.push(`${words.to_review} ${counts.toReview}`);
  return `${counts.total} (${parts.join('; ')})`;
}
