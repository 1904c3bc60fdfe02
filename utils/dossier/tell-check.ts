import { type WorkingWords, writeWorking } from '@/utils/figures/index.ts';
import { figuresInLines } from '@/utils/text/figures-in-lines.ts';
import type { DossierWords } from './dossier-words.ts';
import type { DossierCheck } from './model.ts';
import { remarkKey } from './remark-key.ts';

/** A figure check as readers of the dossier are told it. */
export interface ToldCheck {
  /** “Các phần cộng lại có bằng tổng?” */
  question: string;
  /** “712 + 546 = 1.258, bài ghi 1.248” */
  working: string;
  /** The sentences that the figures stand in. */
  quotes: string[];
  note: string;
}

/** The words of a working, as the dossier has them. */
export const workingWords = ({ printed, remark }: DossierWords): WorkingWords => ({
  printed,
  remark: (name) => remark[remarkKey(name)],
});

/** “712 + 546 = 1.258, bài ghi 1.248” */
export const workingPhrase = ({ finding }: DossierCheck, words: DossierWords): string =>
  writeWorking(finding.working, finding.verdict, workingWords(words));

/** What a check is, in the words of the dossier. */
export function tellCheck(check: DossierCheck, words: DossierWords): ToldCheck {
  const { finding, text, note, also } = check;
  const spans = finding.spans.filter((span) => span.in !== 'title');
  return {
    question: words.check[finding.kind],
    working: workingPhrase(check, words),
    quotes: [...figuresInLines(text, spans), ...figuresInLines(also?.text ?? '', also?.spans ?? [])].map(
      (line) => line.map((piece) => piece.words).join(''),
    ),
    note,
  };
}
