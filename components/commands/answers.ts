import type { CommandId } from '@/utils/commands/table.ts';
import type { EligibilityAnswer, FindingAnswer, Verdict } from '@/utils/model/entries.ts';
import type { MarkFlag } from '@/utils/model/records.ts';

interface Answer {
  /** A word always stands beside it. */
  sign: string;
  /** Its key is that of this command. */
  command: CommandId;
}

/** The three answers, everywhere the same: to a rule of an award, and to whatever else is asked. */
export const ANSWERS: Readonly<Record<EligibilityAnswer, Answer>> = {
  yes: { sign: '✓', command: 'answer.yes' },
  ask: { sign: '?', command: 'answer.ask' },
  no: { sign: '✗', command: 'answer.no' },
};

/** What was found on looking into a mark. */
export const ANSWER_OF_FLAG: Readonly<Record<MarkFlag, Answer>> = {
  checked: ANSWERS.yes,
  doubtful: ANSWERS.ask,
  wrong: ANSWERS.no,
};

/** What becomes of an entry. */
export const ANSWER_OF_VERDICT: Readonly<Record<Verdict, Answer>> = {
  proposed: ANSWERS.yes,
  undecided: ANSWERS.ask,
  notProposed: ANSWERS.no,
};

/** Whether the figures of a finding agree. */
export const ANSWER_OF_FINDING: Readonly<Record<FindingAnswer, Answer>> = {
  fault: ANSWERS.no,
  noFault: ANSWERS.yes,
  later: ANSWERS.ask,
};
