import type { Working } from '@/utils/figures/index.ts';
import { htmlText } from '../copying/rich-text.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import type { DossierCheck, PartedArticles } from '../model.ts';
import { partPhrase } from '../phrases.ts';
import { tellCheck, workingPhrase } from '../tell-check.ts';
import { SIGN } from './remarks.ts';

interface PlacedCheck {
  check: DossierCheck;
  /** “Kỳ 2”; null where there is one part alone. */
  part: string | null;
}

/**
 * The figure checks of articles: those that ask one by one, with their working, the sentences and the reviewer's answer; those that hold
 * in one paragraph. What the reviewer called no fault is none.
 */
export function checksSection(
  { articles, parts }: PartedArticles,
  level: 'h2' | 'h3',
  words: DossierWords,
): string {
  const placed = articles.flatMap(({ article, checks }) =>
    checks.map((check): PlacedCheck => ({ check, part: partPhrase(article.id, parts, words) })),
  );
  const asking = placed.filter(
    ({ check }) => check.finding.verdict !== 'holds' && check.answer !== 'noFault',
  );
  const holding = placed.filter(({ check }) => check.finding.verdict === 'holds');
  if (asking.length + holding.length === 0) return '';
  return [
    `<${level}>${htmlText(words.checks_heading)}</${level}>`,
    ...asking.map((one) => askingBlock(one, words)),
    ...(holding.length > 0
      ? [
          `<p class="holds">${holding.map(({ check }) => `<bdi>${htmlText(workingPhrase(check, words))}</bdi>`).join(' · ')}</p>`,
        ]
      : []),
  ].join('\n');
}

function askingBlock({ check, part }: PlacedCheck, words: DossierWords): string {
  const { finding, answer } = check;
  const { question, working, quotes, note } = tellCheck(check, words);
  const said = answer ? words.check_answer[answer].toLocaleLowerCase() : words.not_answered;
  const isWrong = finding.verdict === 'fails';
  const facts = [part, filled(words.reviewer_says, said)].filter((fact) => fact !== null);
  return [
    '<div class="check">',
    `<p><b class="${isWrong ? 'wrong' : 'doubtful'}">${isWrong ? SIGN.no : SIGN.ask} ${htmlText(question)}</b> <span class="quiet">${facts.map(htmlText).join(' · ')}</span></p>`,
    sumOf(finding.working, words) ?? `<p class="working">${htmlText(working)}</p>`,
    ...(note.trim() === '' ? [] : [`<p class="note">${htmlText(note)}</p>`]),
    ...quotes.map((quote) => `<blockquote>${htmlText(quote)}</blockquote>`),
    '</div>',
  ].join('\n');
}

/** A sum as it is done on paper: the parts below each other, a line, what they come to, and what is printed instead. Null for any other working. */
function sumOf({ terms, computed, printed, remark }: Working, words: DossierWords): string | null {
  const isSum = terms.length >= 3 && terms.every((term, at) => at % 2 === 0 || term === '+');
  if (!isSum || computed === null || remark) return null;
  const parts = terms.filter((_, at) => at % 2 === 0);
  const rows = parts.map((term, at) => `<i>${at === 0 ? '' : '+'}</i><b>${htmlText(term)}</b><span></span>`);
  const beside = printed === null ? '' : `${htmlText(words.printed)} ${htmlText(printed)}`;
  return `<div class="sum">${rows.join('')}<hr><i>=</i><b>${htmlText(computed)}</b><span>${beside}</span></div>`;
}
