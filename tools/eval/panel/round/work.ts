import type { Random } from '../../../lib/random.ts';
import type { Device } from '../world/device.ts';
import type { Made } from '../world/library.ts';
import { Work } from '../world/work.ts';

/** A national round: entries, and marks that a reader makes in each. */
export const ENTRIES = 2544;
const MARKS = 40;

/** Who reads which entries: two or three of the entry's subcommittee. */
export function shareOut(reviewers: readonly Device[], size: number): Map<Device, number[]> {
  const shares = new Map<Device, number[]>(reviewers.map((device) => [device, []]));
  const subs = [...new Set(reviewers.map(({ membership }) => membership.sub))];
  for (let entry = 0; entry < Math.round(ENTRIES * size); entry += 1) {
    const own = reviewers.filter(({ membership }) => membership.sub === subs[entry % subs.length]);
    for (let reader = 0; reader < (entry % 2 ? 2 : 3); reader += 1)
      shares.get(own[(Math.floor(entry / subs.length) + reader) % own.length]!)!.push(entry);
  }
  return shares;
}

/** All that a reviewer writes about his entries: articles and their texts, marks, a score and its submission. */
export function* roundOf(device: Device, entries: readonly number[], random: Random): Generator<Made> {
  const work = new Work(device.library.by, random);
  for (const entry of entries) {
    const parts = 1 + (entry % 10 < 4 ? entry % 5 : 0);
    for (let part = 0; part < parts; part += 1) yield* work.article(`article-${entry}-${part}`);
    for (let mark = 0; mark < MARKS; mark += 1) yield* work.mark(`article-${entry}-0`);
    const scores = { 'Tính phát hiện': 8, 'Tính thuyết phục': 7.5, 'Hình thức': 9 };
    yield work.review(`entry-${entry}`, { scores, verdict: 'no' });
    yield work.review(`entry-${entry}`, { scores, verdict: 'no', reason: 'Đề tài hay, thiếu số liệu.' });
  }
}
