import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import { type FileRefusal, REFUSAL_WORDS, type RefusalWord } from '@/utils/award/file/read.ts';
import { sayFigure } from './said.ts';

/** Each reason has blanks of its own number, which the types of the texts tell apart, and a list of values does not. */
const text = i18n.t as (key: string, values: readonly string[]) => string;

const isOfFile = (word: string): word is RefusalWord => REFUSAL_WORDS.some((one) => one === word);

/** Why a file is not taken: line, field and reason. */
export function sayRefusal({ line, path, says, values }: FileRefusal): string {
  const reason = text(
    isOfFile(says) ? `awardFile.refusal.${says}` : `award.problem.${says}`,
    values.map((value) => (typeof value === 'string' ? formatDay(value) : sayFigure(value))),
  );
  const place = [line !== null && i18n.t('awardFile.line', [line]), path].filter(Boolean).join(', ');
  return place ? `${place}: ${reason}` : reason;
}
