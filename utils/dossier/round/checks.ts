import { FINDING_ANSWERS } from '@/utils/model/entries.ts';
import { type DossierWords, filled } from '../dossier-words.ts';
import { partPhrase } from '../phrases.ts';
import { workingPhrase } from '../tell-check.ts';
import { type ToldCheckLine, WRITTEN_OUT } from '../telling/figure-checks.ts';
import type { RoundCheck, RoundEntry } from './model.ts';
import type { NameOf } from './names.ts';

/** Figure checks that ask, and those that somebody answered, with who said what; the others in one line. */
export function roundChecks(
  { sheet, checks, lostAnswers }: RoundEntry,
  nameOf: NameOf,
  words: DossierWords,
): ToldCheckLine[] {
  const partOf = ({ check }: RoundCheck) => {
    const part = partPhrase(check.articleId, sheet.parts, words);
    return part === null ? '' : ` (${part})`;
  };
  const told = (['fails', 'ask', 'holds'] as const).flatMap((verdict) =>
    checks
      .filter(({ check }) => check.finding.verdict === verdict)
      .filter(({ answers }) => verdict !== 'holds' || answers.length > 0)
      .map((one) => ({
        verdict: words.check_verdict[verdict],
        text: `${workingPhrase(one.check, words)}${partOf(one)}. ${answersPhrase(one, nameOf, words)}`,
      })),
  );
  const holding = checks.filter(
    ({ check, answers }) => check.finding.verdict === 'holds' && answers.length === 0,
  );
  const written = holding.slice(0, WRITTEN_OUT).map((one) => workingPhrase(one.check, words) + partOf(one));
  const more = holding.length - written.length;
  const rest = [...written, ...(more > 0 ? [filled(words.checks_hold_more, more)] : [])].join('; ');
  return [
    ...told,
    ...(rest === '' ? [] : [{ verdict: words.check_verdict.holds, text: rest }]),
    ...(lostAnswers > 0 ? [{ verdict: '', text: filled(words.round_lost_answers, lostAnswers) }] : []),
  ];
}

/** “Có lỗi: Nguyên, Sĩ; không lỗi: Ẩm.” with the notes behind. */
function answersPhrase({ answers }: RoundCheck, nameOf: NameOf, words: DossierWords): string {
  const byAnswer = FINDING_ANSWERS.flatMap((answer) => {
    const names = answers
      .filter(({ said }) => said.answer === answer)
      .map(({ reviewer }) => nameOf(reviewer));
    return names.length > 0
      ? [filled(words.round_answers, words.check_answer[answer], names.join(', '))]
      : [];
  });
  const notes = answers.flatMap(({ reviewer, said }) =>
    said.note.trim() === '' ? [] : [filled(words.round_answers, nameOf(reviewer), said.note.trim())],
  );
  return [byAnswer.join('; ') || words.round_unanswered, ...notes]
    .map((text) => `${text.replace(/\.$/, '')}.`)
    .join(' ');
}
