import { expect, it } from 'vitest';
import { checksOf } from '@/utils/dossier/source/checks-of.ts';
import { partChecksOf } from '@/utils/dossier/source/part-checks-of.ts';
import { tellCheck } from '@/utils/dossier/tell-check.ts';
import { compareParts } from '@/utils/figures/index.ts';
import type { AnsweredFinding } from '@/utils/model/entries.ts';
import { anArticle, aSnapshot } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';

const LAND = 'Toàn xã có 1.248 hộ tự nguyện hiến đất làm đường.';
const OTHER = 'Cả xã có 1.284 hộ tự nguyện hiến đất làm đường.';
const [finding] = compareParts([LAND, OTHER].map((text) => ({ publishedOn: null, texts: [text] })));

const rows = (first: string[], said: Partial<AnsweredFinding> = {}) => ({
  articleIds: ['a', null, 'b'],
  articles: new Map(['a', 'b'].map((id) => [id, anArticle({ id })])),
  snapshots: new Map([
    [
      'a',
      first.map((text, at) =>
        aSnapshot({ articleId: 'a', text, takenAt: `2026-11-2${9 - at}T01:00:00.000Z` }),
      ),
    ],
    ['b', [aSnapshot({ articleId: 'b', text: OTHER })]],
  ]),
  answered: new Map([
    [
      'a',
      [
        {
          articleId: 'a',
          fingerprint: finding!.fingerprint,
          answer: 'fault' as const,
          note: 'hỏi lại',
          stamps: {},
          ...said,
        },
      ],
    ],
  ]),
});

it('a fault between two parts is told with both sentences, and its note', () => {
  const [check] = partChecksOf(rows([LAND]));
  expect(check).toMatchObject({ articleId: 'a', answer: 'fault', text: LAND });
  expect(tellCheck(check!, wordsOf('vi'))).toEqual({
    question: 'Một số liệu, hai cách ghi?',
    working: '1.248 hộ ≠ 1.284 hộ',
    quotes: [LAND, OTHER],
    note: 'hỏi lại',
  });
});

it('also when the part was edited since: what stood there then is told', () => {
  const checks = partChecksOf(rows([LAND.replace('1.248', '1.294'), LAND]));
  expect(checks.map(({ text }) => text)).toEqual([LAND]);
});

it('nothing where nothing was said, and an article’s own checks leave it out', () => {
  expect(partChecksOf({ ...rows([LAND]), answered: new Map() })).toEqual([]);
  expect(partChecksOf(rows([LAND], { fingerprint: 'across-other' }))).toEqual([]);
  const { snapshots, answered } = rows([LAND]);
  expect(checksOf(anArticle({ id: 'a' }), snapshots.get('a')!, answered.get('a')!)).toEqual([]);
});
