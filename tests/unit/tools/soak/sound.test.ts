import { describe, expect, it } from 'vitest';
import { formsOf, nameOfMark, type Rows } from '@/tools/soak/model/facts.ts';
import { unsoundIn } from '@/tools/soak/model/sound.ts';
import { emptyReview } from '@/utils/store/desk/reviews.ts';
import { emptiedEntry } from '@/utils/store/trash/emptied.ts';
import { anAward, anEntry } from '../../../sample/desk.ts';
import { aMark, anArticle, aSnapshot } from '../../../sample/records.ts';

const MARK = aMark('statistic', '33 hộ', { articleId: 'article-1', note: 'Chưa nêu nguồn' });
const TEXT = aSnapshot({ articleId: 'article-1', hash: MARK.target.snapshotHash });

/** A store with one mark and one entry. */
const rowsWith = (changes: Partial<Rows> = {}): Rows => ({
  articles: [anArticle({ id: 'article-1' })],
  snapshots: [TEXT],
  annotations: [MARK],
  awards: [anAward()],
  entries: [anEntry()],
  reviews: [],
  changes: [1, 2].map((n) => ({ by: 'library', n, table: 'annotations', key: MARK.id })),
  histories: [{ table: 'annotations', key: MARK.id }],
  imports: [],
  tally: [{ id: 'library', marks: 1 }],
  rejections: [],
  colleagues: [],
  ...changes,
});

it('a whole store is sound, and told in the model’s words', () => {
  expect(unsoundIn(rowsWith())).toEqual({ duplicated: [], halfWritten: [] });
  const forms = formsOf(rowsWith());
  expect(forms.get(nameOfMark(MARK.source, '33 hộ'))).toContain('Chưa nêu nguồn');
  expect(forms.get('entry BLV-0123')).toContain('"isBinned":false');
});

describe('what is found', () => {
  const cases: [what: string, changes: Partial<Rows>, says: RegExp][] = [
    ['a mark without its article', { articles: [] }, /without its article/],
    ['a mark without its text', { snapshots: [] }, /without its text/],
    ['a mark without its history', { histories: [] }, /without its history/],
    ['an entry without its award', { awards: [] }, /without its award/],
    [
      'a file that came in by half',
      { imports: [{ file: 'x', isWhole: false, undoneAt: null }] as never },
      /by half/,
    ],
    [
      'a gap in the changes',
      { changes: [1, 3].map((n) => ({ by: 'l', n, table: '', key: '' })) },
      /a gap at 1/,
    ],
    [
      'what was said of an entry that was emptied for good',
      {
        entries: [emptiedEntry(anEntry(), '2026-11-29T00:00:00.000Z')],
        reviews: [{ ...emptyReview(anEntry().id), remark: 'Hay' }],
      },
      /emptied for good/,
    ],
    ['a wrong count', { tally: [{ id: 'library', marks: 2 }] }, /counts 2 marks and holds 1/],
    ['a mark that is there twice', { annotations: [MARK, { ...MARK, id: 'other' }] }, /33 hộ/],
    ['an entry that is there twice', { entries: [anEntry(), anEntry({ id: 'other' })] }, /BLV-0123/],
  ];
  for (const [what, changes, says] of cases)
    it(what, () => {
      const { duplicated, halfWritten } = unsoundIn(rowsWith(changes));
      expect([...duplicated, ...halfWritten].join('\n')).toMatch(says);
    });
});
