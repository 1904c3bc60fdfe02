import { i18n } from '#i18n';
import type { Verdict } from '@/utils/model/entries.ts';
import { ANSWER_OF_VERDICT } from '../commands/answers.ts';

/** A verdict in words. A judgement is neither green nor red. */
export const VerdictWord = ({ verdict }: { verdict: Verdict }) => (
  <span>
    <span class="sign" aria-hidden="true">
      {ANSWER_OF_VERDICT[verdict].sign}
    </span>
    {i18n.t(`verdict.${verdict}`)}
  </span>
);
