import type { Finding, Verdict } from '@/utils/figures/index.ts';
import type { FindingAnswer } from '@/utils/model/entries.ts';
import type { Span } from '@/utils/model/records.ts';
import { sentenceSpan } from '@/utils/text/sentence-around.ts';
import type { DossierMark } from './marks.ts';

/** A figure check of an article, with what the reviewer said to it. */
export interface DossierCheck {
  articleId: string;
  finding: Finding;
  /** The article text that its places are in. */
  text: string;
  /** Another text that it is about, and where. */
  also?: { text: string; spans: readonly Span[] };
  /** Null where the reviewer has not answered. */
  answer: FindingAnswer | null;
  note: string;
}

/** How the checks of an article came out. */
export interface CheckCounts extends Record<Verdict, number> {
  /** What the reviewer called a fault. */
  faults: number;
}

export function countChecks(checks: readonly DossierCheck[]): CheckCounts {
  const counts: CheckCounts = { holds: 0, fails: 0, ask: 0, faults: 0 };
  for (const { finding, answer } of checks) {
    counts[finding.verdict] += 1;
    if (answer === 'fault') counts.faults += 1;
  }
  return counts;
}

/** Whether the reviewer called it a fault. */
export const isFault = ({ answer }: DossierCheck): boolean => answer === 'fault';

/** A marked figure with the checks that it takes part in. */
export interface DossierStatistic {
  mark: DossierMark;
  checks: DossierCheck[];
}

/**
 * The marked figures of an article with their checks. A check may have read another version of the text than the mark was made on, so
 * they meet in the sentence and not at the offsets of the text.
 */
export function statisticsOf(
  marks: readonly DossierMark[],
  checks: readonly DossierCheck[],
): DossierStatistic[] {
  const bySentence = new Map<string, { start: number; end: number; check: DossierCheck }[]>();
  for (const check of checks)
    for (const { start, end, in: where } of check.finding.spans) {
      if (where === 'title') continue;
      const sentence = sentenceSpan(check.text, { start, end });
      const words = check.text.slice(sentence.start, sentence.end);
      const places = bySentence.get(words) ?? [];
      places.push({ start: start - sentence.start, end: end - sentence.start, check });
      bySentence.set(words, places);
    }
  return marks
    .filter(({ annotation }) => annotation.kind === 'statistic')
    .map((mark) => {
      const { text, marked } = mark.sentence;
      const meeting = (bySentence.get(text) ?? []).filter(
        ({ start, end }) => start < marked.end && end > marked.start,
      );
      return { mark, checks: [...new Set(meeting.map(({ check }) => check))] };
    });
}
