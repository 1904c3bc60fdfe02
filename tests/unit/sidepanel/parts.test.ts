import { describe, expect, it } from 'vitest';
import { compareOld, compareRead, type ReadParts } from '@/entrypoints/sidepanel/checks/parts.ts';
import { anArticle, aSnapshot } from '../../sample/records.ts';

const part = (id: string, ...texts: string[]) => ({
  article: anArticle({ id }),
  texts: texts.map((text, at) => aSnapshot({ articleId: id, hash: `${id}-${at}`, text })),
});
const LAND = 'Toàn xã có 1.248 hộ tự nguyện hiến đất làm đường.';
const OTHER = LAND.replace('1.248', '1.284');
const THIRD = LAND.replace('1.248', '1.294');

const told = (read: ReadParts) =>
  compareRead(read).map(({ verdict, places, own }) => [verdict, places.map(({ text }) => text), own]);

describe('the part in the page and the others', () => {
  it('are compared as far as they were read, and places count the parts of the entry', () => {
    const parts = [part('a', LAND), null, part('c', OTHER)];
    expect(told({ parts, here: 2 })).toEqual([['fails', [0, 2], 1]]);
    expect(told({ parts, here: 0 })).toEqual([['fails', [0, 2], 0]]);
  });

  it('what two others tell is not asked here', () => {
    const parts = [part('a', LAND), part('b', OTHER), part('c', 'Chuyện khác ở bản.')];
    expect(told({ parts, here: 2 })).toEqual([]);
  });

  it('a finding has one name from either side', () => {
    const parts = [part('a', LAND), part('b', OTHER)];
    const names = [0, 1].map((here) => compareRead({ parts, here })[0]!.fingerprint);
    expect(new Set(names).size).toBe(1);
  });

  it('what older texts told is found at the same place, whichever part was edited', () => {
    const now = compareRead({ parts: [part('a', THIRD, LAND), part('b', OTHER)], here: 1 })[0]!;
    const then = compareRead({ parts: [part('a', LAND), part('b', OTHER)], here: 1 })[0]!;
    for (const here of [0, 1]) {
      const old = [...compareOld({ parts: [part('a', THIRD, LAND), part('b', OTHER)], here })];
      expect(old.map(({ fingerprint, place }) => [fingerprint, place])).toEqual([
        [then.fingerprint, now.place],
      ]);
    }
    expect(now.fingerprint).not.toBe(then.fingerprint);
  });
});
