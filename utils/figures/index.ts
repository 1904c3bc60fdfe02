import { suggestionEngine } from '@/utils/suggest/index.ts';
import { type AcrossFinding, acrossWith, beginningsIn, type ComparedText } from './across/across.ts';
import { acrossOlder, acrossVersions, type PartVersions, type VersionsFinding } from './across/versions.ts';
import { type CheckOptions, checkInSteps, checkWith } from './check.ts';
import type { Finding } from './finding.ts';
import { type FigureProfile, profileWith } from './profile.ts';

export type { AcrossFinding, ComparedText, Place } from './across/across.ts';
export type { PartVersions, VersionsFinding } from './across/versions.ts';
export type { CheckOptions } from './check.ts';
export type { FigureSpan, Finding, FindingKind, Remark, Verdict, Working } from './finding.ts';
export { FINDING_KINDS, REMARKS } from './finding.ts';
export type { FigureProfile } from './profile.ts';
export { type WorkingWords, writeWorking } from './write-working.ts';

/**
 * Checks whether the figures of an article agree with each other. It only ever asks: `fails` and `ask` are questions to the
 * reviewer.
 * @param text an article text: NFC, single spaces, a line break between blocks
 * @returns findings with UTF-16 offsets into the text (into the title, where a span says so), by their first figure
 */
export const checkFigures = (text: string, options: CheckOptions = {}): Finding[] =>
  checkWith(suggestionEngine(), text, options);

/** The same in steps that take some milliseconds each, for who has to answer meanwhile: each yields how much is done, from 0 to 1. */
export const checkFiguresInSteps = (text: string, options: CheckOptions = {}): Generator<number, Finding[]> =>
  checkInSteps(suggestionEngine(), text, options);

/** How dense an article is with figures, and what is missing beside them: see `profileWith`. */
export const profileFigures = (text: string, publishedOn: string | null = null): FigureProfile =>
  profileWith(suggestionEngine(), text, publishedOn);

/** Compares what the parts of one work say of the same things: see `acrossVersions`. */
export const compareParts = (parts: readonly (PartVersions | null)[]): VersionsFinding[] =>
  acrossVersions(suggestionEngine(), parts);

/** The same with older texts of the parts: see `acrossOlder`. */
export const compareOlderParts = (parts: readonly (PartVersions | null)[]): Generator<VersionsFinding> =>
  acrossOlder(suggestionEngine(), parts);

/** Whether a fingerprint is that of a finding between two texts. */
export const isBetweenTexts = (fingerprint: string): boolean => fingerprint.startsWith('across-');

/** Compares what an article, the first of the texts, and others say of the same things: see `acrossWith`. */
export const compareWorks = (texts: readonly ComparedText[]): AcrossFinding[] =>
  acrossWith(suggestionEngine(), texts, false);

/** First words of what an article's figures are of: see `beginningsIn`. */
export const figureBeginnings = (text: ComparedText): string[] => beginningsIn(suggestionEngine(), text);
