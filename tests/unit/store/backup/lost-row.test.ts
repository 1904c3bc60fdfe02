import { describe, expect, it } from 'vitest';
import { rowToRestore as toRestore } from '@/utils/store/backup/lost-row.ts';
import { anAnnotation, anArticle } from '../../../sample/records.ts';

/** The row that a restore writes, of rows that have nothing beside them. */
function rowToRestore(table: string, lost: object, held: object | undefined, isTouched: boolean) {
  const key = 'id' in lost ? lost.id : 'key';
  const row = { table, key, row: lost, history: undefined };
  return toRestore(row, { row: held, history: undefined }, isTouched)?.row ?? null;
}

const LATER = '2026-11-21T00:00:00.000Z';

describe('a lost row', () => {
  it('comes back where there is none, unless it was deleted since', () => {
    expect(rowToRestore('campaigns', { id: 'c' }, undefined, false)).toEqual({ id: 'c' });
    expect(rowToRestore('campaigns', { id: 'c' }, undefined, true)).toBeNull();
  });

  it('takes the place of the older row that a cut log left', () => {
    const lost = { key: 'suggestions', value: false };
    expect(rowToRestore('preferences', lost, { key: 'suggestions', value: true }, false)).toEqual(lost);
    expect(rowToRestore('preferences', lost, { key: 'suggestions', value: true }, true)).toBeNull();
  });

  it('is not written where it stands already', () => {
    expect(rowToRestore('annotations', anAnnotation(), anAnnotation(), false)).toBeNull();
    expect(rowToRestore('articles', anArticle(), anArticle(), true)).toBeNull();
  });

  it.each([
    ['the newer note', { note: 'mới', updatedAt: LATER }, {}, true],
    ['the trash', { deletedAt: LATER, updatedAt: LATER }, {}, true],
    ['a note written since', {}, { note: 'viết sau', updatedAt: LATER }, false],
    ['a deletion since', {}, { deletedAt: LATER, updatedAt: LATER }, false],
    ['what anchoring found last', { anchorStatus: 'moved', anchorCheckedAt: LATER } as const, {}, true],
    ['what anchoring found since', {}, { anchorStatus: 'moved', anchorCheckedAt: LATER } as const, false],
  ])('of a mark yields to, or brings back, %s', (_, lost, held, isRestored) => {
    const restored = rowToRestore('annotations', anAnnotation(lost), anAnnotation(held), false);
    expect(restored).toEqual(isRestored ? anAnnotation(lost) : null);
  });

  it('of an article joins the record made since: addresses of both, corrections of both', () => {
    const lost = anArticle({
      urls: ['https://bao-mau.vn/a'],
      keys: ['bao-mau.vn/a'],
      title: 'Tên người nhận xét đặt',
      byline: 'Sửa trước',
      sources: { title: 'reviewer', byline: 'reviewer' },
    });
    const held = anArticle({
      urls: ['https://bao-mau.vn/b'],
      keys: ['bao-mau.vn/b'],
      title: 'Tên trên trang',
      byline: 'Sửa sau',
      sources: { title: 'visible', byline: 'reviewer' },
      seenAt: LATER,
    });
    expect(rowToRestore('articles', lost, held, true)).toMatchObject({
      urls: ['https://bao-mau.vn/a', 'https://bao-mau.vn/b'],
      keys: ['bao-mau.vn/a', 'bao-mau.vn/b'],
      title: 'Tên người nhận xét đặt',
      byline: 'Sửa sau',
      sources: { title: 'reviewer', byline: 'reviewer' },
      seenAt: LATER,
    });
  });
});
