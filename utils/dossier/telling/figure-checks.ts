import { type DossierWords, filled } from '../dossier-words.ts';
import type { DossierCheck, PartedArticles } from '../model.ts';
import { partPhrase } from '../phrases.ts';
import { workingPhrase } from '../tell-check.ts';

/** A line of the figure checks: what came out, and how. */
export interface ToldCheckLine {
  verdict: string;
  text: string;
}

/** Of those that hold, so many are written out; the others are counted. */
export const WRITTEN_OUT = 2;

/**
 * The figure checks of articles: those that ask one by one with the reviewer's answer, those that hold in one line. What the reviewer
 * called no fault is none.
 */
export function tellChecks({ articles, parts }: PartedArticles, words: DossierWords): ToldCheckLine[] {
  const placed = articles.flatMap(({ article, checks }) => {
    const part = partPhrase(article.id, parts, words);
    return checks.map((check) => ({ check, part: part ? ` (${part})` : '' }));
  });
  const asking = (['fails', 'ask'] as const).flatMap((verdict) =>
    placed
      .filter(({ check }) => check.finding.verdict === verdict && check.answer !== 'noFault')
      .map(({ check, part }) => ({
        verdict: words.check_verdict[verdict],
        text: `${workingPhrase(check, words)}${part}. ${saidPhrase(check, words)}`,
      })),
  );
  const holding = placed.filter(({ check }) => check.finding.verdict === 'holds');
  if (holding.length === 0) return asking;
  const written = holding.slice(0, WRITTEN_OUT).map(({ check, part }) => workingPhrase(check, words) + part);
  const more = holding.length - written.length;
  return [
    ...asking,
    {
      verdict: words.check_verdict.holds,
      text: [...written, ...(more > 0 ? [filled(words.checks_hold_more, more)] : [])].join('; '),
    },
  ];
}

/** “Người nhận xét: có lỗi. Hỏi lại tòa soạn.” */
function saidPhrase({ answer, note }: DossierCheck, words: DossierWords): string {
  const said = answer ? words.check_answer[answer].toLocaleLowerCase() : words.not_answered;
  return [filled(words.reviewer_says, said), note.trim()].filter(Boolean).join('. ');
}
