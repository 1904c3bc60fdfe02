import type { Criterion } from '@/utils/model/award.ts';
import { unscoredOf } from './review-state.ts';

/** What was typed into a line of a score sheet: points, none, or why it cannot be points. */
export type TypedPoints = { points: number | null } | { problem: 'number' | 'range' };

/** Points as they are written: “2,5”, “2.5”, “10”; two decimals at most, as on the sheets that were published. */
const POINTS = /^\d{1,4}(?:[.,]\d{1,2})?$/;

/** @param most the most points the line can bring; null where that is not known */
export function readPoints(typed: string, most: number | null): TypedPoints {
  const text = typed.trim();
  if (text === '') return { points: null };
  if (!/^-?\d/.test(text)) return { problem: 'number' };
  const points = Number(text.replace(',', '.'));
  if (text.startsWith('-') || (most !== null && points > most)) return { problem: 'range' };
  return POINTS.test(text) ? { points } : { problem: 'number' };
}

/** A sheet's sum. */
export interface ScoreTotal {
  /** Of the criteria that have points. */
  points: number;
  /** What all of them can bring; null where that is not known of each. */
  most: number | null;
  /** How many have no points yet. */
  left: number;
}

/** The sum of an award's criteria; points of criteria that it has no more do not count. */
export function totalOf(criteria: readonly Criterion[], scores: Record<string, number>): ScoreTotal {
  const sum = (numbers: readonly number[]) => Math.round(numbers.reduce((a, b) => a + b, 0) * 100) / 100;
  const mosts = criteria.flatMap(({ most }) => most ?? []);
  return {
    points: sum(criteria.flatMap(({ name }) => scores[name] ?? [])),
    most: mosts.length === criteria.length ? sum(mosts) : null,
    left: unscoredOf(criteria, scores).length,
  };
}
