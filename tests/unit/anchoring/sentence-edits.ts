import { describe, expect, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe as describeTarget } from '@/utils/anchoring/describe.ts';
import type { AnchorStatus } from '@/utils/model/records.ts';

/** Edits of a sentence by what they touch: those that make its figure another statement, and those that do not. */
export type SentenceEdits = Record<string, { changed: string[]; same: string[] }>;

/**
 * Tells what becomes of a figure that is marked in a sentence.
 * @param before what stands before the sentence, and `after` it, in both texts
 * @returns takes a sentence with the mark in *stars* and its changes as [before→after]
 */
export const statusBetween =
  (before: string, after: string) =>
  (edit: string): AnchorStatus => {
    const [old = '', now = ''] = ['$1', '$2'].map((side) => edit.replace(/\[([^\]→]*)→([^\]]*)\]/g, side));
    const [, mark = ''] = /\*(.+?)\*/.exec(old)!;
    const whole = (sentence: string) => before + sentence.replaceAll('*', '') + after;
    const start = before.length + old.indexOf('*');
    const target = describeTarget(whole(old), { start, end: start + mark.length }, 'kept');
    return createAnchorer(whole(now), () => whole(old)).anchor(target, 'statistic').status;
  };

/** A test for each edit. */
export function testEdits(edits: SentenceEdits, statusOf: (edit: string) => AnchorStatus): void {
  describe.each(Object.entries(edits))('%s', (_, { changed, same }) => {
    test.each(changed)('is changed: %s', (edit) => {
      expect(statusOf(edit)).toBe('changed');
    });

    test.each(same)('is as it was: %s', (edit) => {
      expect(statusOf(edit)).toMatch(/exact|moved/);
    });
  });
}
