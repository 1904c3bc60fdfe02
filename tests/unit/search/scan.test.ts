import { describe, expect, it } from 'vitest';
import { hitLine } from '@/utils/search/line.ts';
import { readQuery } from '@/utils/search/query.ts';
import { Found, MOST_SHOWN, SECTIONS, scan } from '@/utils/search/scan.ts';
import { looseWork, type Work, workOf } from '@/utils/search/shelf.ts';
import { emptyReview } from '@/utils/store/desk/reviews.ts';
import { anEntry } from '../../sample/desk.ts';
import { aHeldArticle, aWork } from '../../sample/works.ts';

function find(works: Work[], typed: string): Found {
  const found = new Found();
  for (const _ of scan(works, readQuery(typed)!, found));
  return found;
}

/** What is found, section by section, each in its line: looked for «so», marked [so]. */
function told(works: Work[], typed: string) {
  const query = readQuery(typed)!;
  const found = find(works, typed);
  return Object.fromEntries(
    SECTIONS.map((section): [string, string[]] => [
      section,
      found.hits(section).map((hit) =>
        hitLine(hit, query)
          .map(({ text, isMarked, isSought }) => {
            const words = isSought ? `«${text}»` : text;
            return isMarked ? `[${words}]` : words;
          })
          .join('')
          .replaceAll('][', ''),
      ),
    ]).filter(([, lines]) => lines.length > 0),
  );
}

const TEXT =
  'Thôn Lũng Ẩn họp bốn buổi. Có 1.248 hộ tự nguyện hiến đất, trong đó 712 hộ nghèo. Đường dài 2,6 km.';

describe('a search', () => {
  it('finds titles, marks with their notes, reasons and texts, each in its sentence with the words told apart', () => {
    const held = aHeldArticle(TEXT, [['statistic', '1.248 hộ', { note: 'hiến đất: đã kiểm' }]]);
    const review = {
      ...emptyReview('entry-1'),
      decision: { verdict: 'proposed' as const, reason: 'Hiến đất hay' },
    };
    const work = workOf(anEntry({ title: 'Chuyện hiến đất ở Lũng Ẩn' }), review, [{ index: 0, held }]);
    expect(told([work], 'hiến đất')).toEqual({
      titles: ['Chuyện «hiến đất» ở Lũng Ẩn'],
      marks: ['«Hiến đất» hay', 'Có [1.248 hộ] tự nguyện «hiến đất», trong đó 712 hộ nghèo.'],
      texts: ['Có 1.248 hộ tự nguyện «hiến đất», trong đó 712 hộ nghèo.'],
    });
  });

  it('tells what is spelt otherwise apart, after all that is spelt as it was typed', () => {
    const works = [
      aWork(aHeldArticle('Mùa nước nổi, hiên đất nhà nào cũng ngập.'), { id: 'a' }),
      aWork(aHeldArticle('Dân hiến đất.'), { id: 'b' }),
    ];
    expect(told(works, 'hiến đất')).toEqual({
      texts: ['Dân «hiến đất».'],
      others: ['Mùa nước nổi, «hiên đất» nhà nào cũng ngập.'],
    });
    expect(told(works, 'hien dat')).toEqual({
      texts: ['Mùa nước nổi, «hiên đất» nhà nào cũng ngập.', 'Dân «hiến đất».'],
    });
  });

  it('shows a phrase before words that stand apart, in the order of the works', () => {
    const works = ['Hiến cả đất.', 'Dân hiến đất.', 'Đất thì hiến.', 'Ai hiến đất?'].map((text, at) =>
      aWork(aHeldArticle(text), { id: String(at) }),
    );
    expect(told(works, 'hiến đất').texts).toEqual([
      'Dân «hiến đất».',
      'Ai «hiến đất»?',
      '«Hiến» cả «đất».',
      '«Đất» thì «hiến».',
    ]);
  });

  it('finds a mark by its campaign’s name, and by words of quote and note together', () => {
    const held = aHeldArticle('Thực hiện 05-CT/TW.', [
      [
        'campaign',
        '05-CT/TW',
        {
          note: 'nêu đủ',
          campaign: {
            kind: 'directive',
            name: 'Chỉ thị về học tập',
            number: '05-CT/TW',
            issuer: null,
            date: null,
            gazetteerId: null,
          },
        },
      ],
    ]);
    expect(find([aWork(held)], 'chi thi hoc tap').count('marks')).toBe(1);
    expect(find([aWork(held)], '05 neu du').count('marks')).toBe(1);
    expect(find([aWork(held)], '"tw neu"').count(null)).toBe(0);
  });

  it('finds articles without an entry, and names the entries in which something was found', () => {
    const found = find(
      [
        aWork(aHeldArticle('Dân hiến đất.'), { id: 'a' }),
        looseWork(aHeldArticle('Hiến đất.')),
        aWork(aHeldArticle('')),
      ],
      'hiến đất',
    );
    expect(found.count('texts')).toBe(2);
    expect([...found.entryIds]).toEqual(['a']);
  });

  it('counts all, however many are kept to be shown', () => {
    const works = Array.from({ length: MOST_SHOWN + 20 }, (_, at) =>
      aWork(aHeldArticle('hộ'), { id: String(at) }),
    );
    const found = find(works, 'hộ');
    expect(found.count('texts')).toBe(MOST_SHOWN + 20);
    expect(found.hits('texts')).toHaveLength(MOST_SHOWN);
  });

  it('a mark of an older text is told in the words that stood around it', () => {
    const held = aHeldArticle('Bài đã viết lại.', [
      [
        'statistic',
        '46 chi bộ',
        {
          target: {
            type: 'text',
            scope: 'article',
            exact: '46 chi bộ',
            prefix: 'Toàn huyện có ',
            suffix: '.',
            start: 14,
            end: 23,
            snapshotHash: 'older',
          },
        },
      ],
    ]);
    expect(told([aWork(held)], 'chi bộ').marks).toEqual(['Toàn huyện có [46 «chi bộ»].']);
  });
});
