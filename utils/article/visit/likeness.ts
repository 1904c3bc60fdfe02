import { wordsIn } from './words.ts';

/** 0–1: how many of their words two lines share. */
export function similarity(one: string, other: string): number {
  const words = wordsIn(one);
  const others = wordsIn(other);
  if (words.length + others.length === 0) return one === other ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + others.length);
}

/** A line with each of its figures made one sign: what stays when only figures change. */
export const shapeOf = (line: string): string => line.replace(/\d+(?:[.,]\d+)*/g, '0');
