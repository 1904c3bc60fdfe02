import { i18n } from '#i18n';
import type { Verdict } from '@/utils/model/entries.ts';

/** The three answers, everywhere the same; a word always stands beside them. */
export const SIGNS: Record<Verdict, string> = { proposed: '✓', undecided: '?', notProposed: '✗' };

/** A verdict in words. A judgement is neither green nor red. */
export const VerdictWord = ({ verdict }: { verdict: Verdict }) => (
  <span>
    <span class="sign" aria-hidden="true">
      {SIGNS[verdict]}
    </span>
    {i18n.t(`verdict.${verdict}`)}
  </span>
);
