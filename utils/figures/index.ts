import { suggestionEngine } from '@/utils/suggest/index.ts';
import { type CheckOptions, checkWith } from './check.ts';
import type { Finding } from './finding.ts';

export type { CheckOptions } from './check.ts';
export type { FigureSpan, Finding, FindingKind, Remark, Verdict, Working } from './finding.ts';
export { FINDING_KINDS } from './finding.ts';
export { writeWorking } from './write-working.ts';

/**
 * Checks whether the figures of an article agree with each other.
 * @param text an article text: NFC, single spaces, a line break between blocks
 * @returns findings with UTF-16 offsets into the text (into the title, where a span says so), by their first figure
 */
export const checkFigures = (text: string, options: CheckOptions = {}): Finding[] =>
  checkWith(suggestionEngine(), text, options);
