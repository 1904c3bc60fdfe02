import * as v from 'valibot';
import { isRecord } from '@/utils/model/is-record.ts';
import { AWARD_FORMAT, AWARD_VERSION, type AwardRules, awardFile } from '@/utils/schema/award-file.ts';
import { listProblems, type ProblemWord, problemsOf } from '../problems.ts';
import { JsonFault, type JsonFaultWord, type ReadJson, readJson } from './json-lines.ts';

/** Why a file of an award is not taken: a word of `awardFile.refusal` or of `award.problem` in the locales. */
export interface FileRefusal {
  /** Counted from 1; null where it is about the file as a whole. */
  line: number | null;
  /** The field: `award.levels.0.to`; '' where it is about the file as a whole. */
  path: string;
  says: RefusalWord | ProblemWord;
  values: (string | number)[];
}

export const REFUSAL_WORDS = [
  'tooLarge',
  'noText',
  'truncated',
  'syntax',
  'twice',
  'deep',
  'otherFormat',
  'newer',
  'unknownKey',
  'missing',
  'text',
  'number',
  'truth',
  'list',
  'group',
  'day',
  'tooLong',
  'value',
] as const;
export type RefusalWord = (typeof REFUSAL_WORDS)[number];

export type FileReading = { rules: AwardRules } | { refusals: FileRefusal[] };

/** Bytes that a file may have: one with a hundred criteria and a thousand names has a twentieth. */
export const LARGEST_FILE = 1_000_000;
const MEGABYTE = 1_000_000;

/** Refusals that are told of one file: what follows from a first fault helps nobody. */
const MOST_REFUSALS = 20;

const whole = (says: RefusalWord, ...values: (string | number)[]): FileReading => ({
  refusals: [{ line: null, path: '', says, values }],
});

/**
 * Reads a file of an award. What is not exactly such a file is refused with the line, the field and the reason: half of a
 * rule would be held against entries.
 */
export async function readAwardFile(file: Blob): Promise<FileReading> {
  if (file.size > LARGEST_FILE)
    return whole('tooLarge', Math.round((file.size / MEGABYTE) * 10) / 10, LARGEST_FILE / MEGABYTE);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return whole('noText');
  }
  return readAwardText(text);
}

/** As {@link readAwardFile}, of the file's text. */
export function readAwardText(text: string): FileReading {
  let read: ReadJson;
  try {
    read = readJson(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const says: JsonFaultWord = error.says;
    return { refusals: [{ line: error.line, path: error.path, says, values: [] }] };
  }
  const { value, lineOf } = read;
  if (!isRecord(value) || value.format !== AWARD_FORMAT) return whole('otherFormat');
  // Before all else: what a later version added is no fault of the file.
  if (typeof value.version === 'number' && value.version > AWARD_VERSION)
    return whole('newer', value.version);
  const at = (path: string, says: FileRefusal['says'], values: (string | number)[] = []): FileRefusal => ({
    line: lineOf(path),
    path,
    says,
    values,
  });
  const { success, output, issues } = v.safeParse(awardFile, value);
  if (!success)
    return {
      refusals: issues.slice(0, MOST_REFUSALS).map((issue) => {
        const path = v.getDotPath(issue) ?? '';
        return at(path, ...refusalOf(issue));
      }),
    };
  const { award } = output;
  const problems = [...problemsOf(award), ...listProblems('excludedAuthors', award.excludedAuthors)];
  if (problems.length === 0) return { rules: award };
  return { refusals: problems.map(({ path, says, values }) => at(`award.${path}`, says, values)) };
}

/** What is wrong, by the schema's own check that failed. */
export function refusalOf({
  type,
  expected,
  received,
  input,
}: v.BaseIssue<unknown>): [RefusalWord, (string | number)[]?] {
  if (type === 'strict_object') {
    if (expected === 'never') return ['unknownKey'];
    return received === 'undefined' ? ['missing'] : ['group'];
  }
  if (type === 'string') return ['text'];
  if (type === 'number') return ['number'];
  if (type === 'boolean') return ['truth'];
  if (type === 'array') return ['list'];
  if (type === 'max_length') return ['tooLong'];
  if ((type === 'regex' || type === 'check') && typeof input === 'string' && /\d/.test(input))
    return ['day', [input]];
  return ['value', [String(input).slice(0, 60)]];
}
