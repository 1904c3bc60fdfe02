import { expect, describe as group, test } from 'vitest';
import { createAnchorer } from '@/utils/anchoring/anchor.ts';
import { describe } from '@/utils/anchoring/describe.ts';
import type { AnchorStatus, AnnotationKind } from '@/utils/model/records.ts';

const TEXT = [
  'Toàn Đảng bộ hiện có 312 đảng viên sinh hoạt ở 14 chi bộ, trong đó 9 chi bộ ấp và 5 chi bộ cơ quan.',
  'Năm 2023, doanh thu của công ty đạt 436 tỷ đồng, tăng 11,5% so với năm trước; thu nhập bình quân 9,8 triệu đồng/người/tháng, tăng 11,5%.',
  'Phong trào thi đua “Dân vận khéo” được triển khai ở cả 9 ấp. Cuộc vận động hiến đất mở đường có 214 hộ tham gia.',
  'Tỷ lệ hộ nghèo của xã còn 1,8%, cao hơn bình quân của huyện 0,3 điểm phần trăm.',
].join('\n');

interface Case {
  name: string;
  quote: string;
  kind?: AnnotationKind;
  change: (text: string) => string;
  status: AnchorStatus;
  /** What is drawn; null where nothing may be. */
  drawn: string | null;
}

const CASES: Case[] = [
  {
    name: 'nothing',
    quote: '312 đảng viên',
    change: (text) => text,
    status: 'exact',
    drawn: '312 đảng viên',
  },
  {
    name: 'a notice put before it',
    quote: '436 tỷ đồng',
    change: (text) => text.replace('\n', '\nQuảng cáo: giảm 15% trong hôm nay.\n'),
    status: 'exact',
    drawn: '436 tỷ đồng',
  },
  {
    name: 'a changed figure',
    quote: 'tăng 11,5% so với',
    change: (text) => text.replace('11,5% so', '15,1% so'),
    status: 'changed',
    drawn: 'tăng 15,1% so với',
  },
  {
    name: 'a changed figure that also stands elsewhere',
    quote: '11,5%',
    change: (text) => text.replace('11,5% so', '12,5% so'),
    status: 'changed',
    drawn: '12,5%',
  },
  {
    name: 'a digit joined to the figure',
    quote: '214',
    change: (text) => text.replace('214', '1.214'),
    status: 'changed',
    drawn: '1.214',
  },
  {
    name: 'another unit beside the figure',
    quote: '436',
    change: (text) => text.replace('436 tỷ', '436 triệu'),
    status: 'changed',
    drawn: '436',
  },
  {
    name: 'another direction beside the figure',
    quote: '11,5%',
    change: (text) => text.replace('tăng 11,5% so', 'giảm 11,5% so'),
    status: 'changed',
    drawn: '11,5%',
  },
  {
    name: 'other typesetting',
    quote: 'thi đua “Dân vận khéo”',
    kind: 'campaign',
    change: (text) => text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('Đ', 'Ð'),
    status: 'exact',
    drawn: 'thi đua "Dân vận khéo"',
  },
  {
    name: 'a typo put right in it',
    quote: 'Cuộc vận động hiến đất mở đường',
    kind: 'campaign',
    change: (text) => text.replace('hiến đất', 'hiến dất'),
    status: 'changed',
    drawn: 'Cuộc vận động hiến dất mở đường',
  },
  {
    name: 'its sentence deleted while the figure stands elsewhere',
    quote: '9 ấp',
    change: (text) =>
      text
        .replace('Phong trào thi đua “Dân vận khéo” được triển khai ở cả 9 ấp. ', '')
        .concat('\nRiêng 9 ấp còn lại chưa đăng ký.'),
    status: 'orphan',
    drawn: null,
  },
  {
    name: 'its paragraph moved to the front',
    quote: 'Tỷ lệ hộ nghèo của xã còn 1,8%',
    change: (text) => [...text.split('\n').slice(-1), ...text.split('\n').slice(0, -1)].join('\n'),
    status: 'moved',
    drawn: 'Tỷ lệ hộ nghèo của xã còn 1,8%',
  },
  {
    name: 'its sentence copied to the front',
    quote: '214 hộ',
    change: (text) => `Cuộc vận động hiến đất mở đường có 214 hộ tham gia.\n${text}`,
    status: 'exact',
    drawn: '214 hộ',
  },
  { name: 'everything deleted', quote: '312', change: () => '', status: 'orphan', drawn: null },
];

const snapshotOf = (hash: string) => (hash === 'kept' ? TEXT : null);

group('with the snapshot', () => {
  test.each(CASES)('after $name $quote is $status', ({ quote, kind, change, status, drawn }) => {
    const start = TEXT.indexOf(quote);
    const target = describe(TEXT, { start, end: start + quote.length }, 'kept');
    const now = change(TEXT);
    const found = createAnchorer(now, snapshotOf).anchor(target, kind ?? 'statistic');
    expect(found.status).toBe(status);
    expect(found.span && now.slice(found.span.start, found.span.end)).toBe(drawn);
    expect(found.quote).toBe(status === 'changed' ? drawn : null);
  });
});

group('by quote and context alone', () => {
  test.each(CASES)(
    'after $name $quote is found, or nothing is drawn',
    ({ quote, kind, change, status, drawn }) => {
      const start = TEXT.indexOf(quote);
      const target = describe(TEXT, { start, end: start + quote.length }, 'lost');
      const now = change(TEXT);
      const found = createAnchorer(now, snapshotOf).anchor(target, kind ?? 'statistic');
      if (found.span) {
        expect(now.slice(found.span.start, found.span.end)).toBe(drawn);
        expect(found.status === 'changed').toBe(status === 'changed');
      } else expect(['ambiguous', 'orphan']).toContain(found.status);
    },
  );
});

test('the copy that was marked is told from its like by what stands around it', () => {
  const start = TEXT.lastIndexOf('11,5%');
  const target = describe(TEXT, { start, end: start + 5 }, 'kept');
  const now = TEXT.replace('Năm 2023, doanh thu', 'Theo báo cáo, năm 2023 doanh thu');
  const found = createAnchorer(now, snapshotOf).anchor(target, 'statistic');
  expect(found).toMatchObject({ status: 'exact', span: { start: now.lastIndexOf('11,5%') } });
});

test('equal places are never guessed between', () => {
  const target = describe('Cả xã có 12 tổ.', { start: 9, end: 14 }, 'lost');
  const copy = 'Cả xã có 12 tổ.';
  const found = createAnchorer(`Mở đầu.\n${copy}\n${copy}`).anchor(target, 'statistic');
  expect(found).toMatchObject({ status: 'ambiguous', span: null });
  expect(found.candidates.map(({ quote }) => quote)).toEqual(['12 tổ', '12 tổ']);
});

test('many marks come back in order, and an aborted search rejects', async () => {
  const requests = [...TEXT.matchAll(/\d+/g)].map(({ index, 0: figure }, i) => ({
    id: String(i),
    kind: 'statistic' as const,
    target: describe(TEXT, { start: index, end: index + figure.length }, 'kept'),
  }));
  const anchorer = createAnchorer(`Tin mới.\n${TEXT}`, snapshotOf);
  const found = await anchorer.anchorAll(requests);
  expect([...found.keys()]).toEqual(requests.map(({ id }) => id));
  expect([...found.values()].every(({ status }) => status === 'exact')).toBe(true);
  await expect(anchorer.anchorAll(requests, { signal: AbortSignal.abort('đủ rồi') })).rejects.toBe('đủ rồi');
});
