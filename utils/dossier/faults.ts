import { type Finding, type WorkingWords, writeWorking } from '@/utils/figures/index.ts';
import { figuresInLines } from '@/utils/text/figures-in-lines.ts';
import type { DossierWords } from './dossier-words.ts';
import { remarkKey } from './remark-key.ts';

/** Figures of an article that do not agree, as the reviewer answered. */
export interface DossierFault {
  articleId: string;
  finding: Finding;
  /** The article text that its places are in. */
  text: string;
  note: string;
}

/** A fault as readers of the dossier are told it. */
export interface ToldFault {
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

/** What a fault is, in the words of the dossier. */
export function tellFault({ finding, text, note }: DossierFault, words: DossierWords): ToldFault {
  const spans = finding.spans.filter((span) => span.in !== 'title');
  return {
    question: words.check[finding.kind],
    working: writeWorking(finding.working, finding.verdict, workingWords(words)),
    quotes: figuresInLines(text, spans).map((line) => line.map((piece) => piece.words).join('')),
    note,
  };
}
