import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/utils/store/database/database.ts';
import { applyImport, previewImport } from '@/utils/store/import/index.ts';
import { fillLibrary } from '../../../sample/library.ts';
import { randomFrom } from '../../merge/histories.ts';
import { emptyProfile, exported, fileOf, imported, outcomes, preview, stored } from './support.ts';

type File_ = Record<string, Record<string, unknown>[]> & { version: number };

let whole = '';
let before: unknown;

beforeEach(async () => {
  await emptyProfile();
  await fillLibrary();
  whole = await exported();
  before = await stored();
});

const spoilt = (spoil: (file: File_) => unknown): string => {
  const file = JSON.parse(whole);
  spoil(file);
  return JSON.stringify(file);
};

describe('a file is refused as a whole, and nothing is written:', () => {
  it.each<[string, () => string, string]>([
    ['empty', () => ' ', 'empty'],
    ['of another program, without a mark', () => '{"export_date":"x","annotations":[]}', 'empty'],
    ['cut off', () => whole.slice(0, whole.length - 500), 'truncated'],
    ['with a letter too many', () => whole.replace('"version":3', '"version":3}'), 'damaged'],
    ['of a version to come', () => spoilt((file) => Object.assign(file, { version: 4 })), 'newer'],
    ['of no version', () => spoilt((file) => Object.assign(file, { version: '3' })), 'damaged'],
    ['of no time', () => spoilt((file) => Object.assign(file, { exportedAt: 'hôm qua' })), 'damaged'],
    ['without a list', () => spoilt((file) => Reflect.deleteProperty(file, 'annotations')), 'damaged'],
    ['with a list that is none', () => spoilt((file) => Object.assign(file, { reviews: {} })), 'damaged'],
    ['of somebody else', () => '{"format":"khác"}', 'unknown'],
    ['a list', () => '[]', 'unknown'],
    ['a text', () => '<!doctype html>', 'unknown'],
    ['a nest', () => '['.repeat(200_000), 'truncated'],
    ['a nest that ends', () => '['.repeat(100_000) + ']'.repeat(100_000), 'unknown'],
  ])('%s', async (_, content, reason) => {
    await expect(preview(content())).rejects.toMatchObject({ name: 'RefusedFile', reason });
    expect(await stored()).toEqual(before);
  });

  it('packed, as a bomb would be', async () => {
    const packed = await new Response(
      new Blob([whole]).stream().pipeThrough(new CompressionStream('gzip')),
    ).arrayBuffer();
    const file = new File([packed], 'goi.butnho.json');
    await expect(previewImport(file)).rejects.toMatchObject({ reason: 'unknown' });
  });

  it('of half a gigabyte, without reading it', async () => {
    const file = fileOf(whole);
    Object.defineProperty(file, 'size', { value: 500_000_000 });
    file.arrayBuffer = () => Promise.reject(new Error('was read'));
    await expect(previewImport(file)).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('cut off in the middle of a letter', async () => {
    const bytes = new TextEncoder().encode('{"format":"but-nho","reviewer":"Thư');
    const file = new File([bytes.slice(0, -1)], 'goi.butnho.json');
    await expect(previewImport(file)).rejects.toMatchObject({ reason: 'truncated' });
  });
});

describe('a record is refused by itself, and named:', () => {
  it.each<[string, (file: File_) => unknown, object]>([
    [
      'of a wrong type',
      ({ annotations }) => Object.assign(annotations![0]!, { note: 5 }),
      { table: 'annotations', reason: 'wrongType', detail: 'note' },
    ],
    [
      'with a key of the language’s own',
      ({ reviews }) =>
        Object.defineProperty(reviews![0]!.scores, '__proto__', { value: 9, enumerable: true }),
      { table: 'reviews', reason: 'wrongType' },
    ],
    [
      'with the id of another',
      ({ annotations }) => annotations!.push({ ...annotations![0]!, note: 'giả' }),
      { table: 'annotations', reason: 'duplicate' },
    ],
    [
      'of an article that is nowhere',
      ({ annotations }) => annotations!.push({ ...annotations![0]!, id: 'lạc', articleId: 'không-có' }),
      { table: 'annotations', reason: 'missingArticle' },
    ],
    [
      'of an entry that is nowhere',
      ({ reviews }) => reviews!.push({ ...reviews![0]!, entryId: 'không-có' }),
      { table: 'reviews', reason: 'missingEntry' },
    ],
    [
      'of an award that is nowhere',
      ({ entries }) => entries!.push({ ...entries![0]!, id: 'lạc', awardId: 'không-có' }),
      { table: 'entries', reason: 'missingAward' },
    ],
    [
      'whose value beside is a nest',
      ({ histories }) => {
        let nest: unknown = 1;
        for (let depth = 0; depth < 1000; depth++) nest = [nest];
        histories![0]!.beside = { note: [{ v: nest, t: '0mwo9v340-0000-x' }] };
      },
      { reason: 'wrongType' },
    ],
  ])('%s', async (_, spoil, item) => {
    await emptyProfile();
    const shown = await imported(spoilt(spoil));
    expect(shown.items.filter(({ outcome }) => outcome === 'refused')).toMatchObject([item]);
    // The others are all there.
    expect(await database.annotations.count()).toBeGreaterThan(2);
  });

  it('whose value beside would make a wrong record of it', async () => {
    const file = spoilt(({ annotations, histories }) => {
      const [mark] = annotations!;
      const history = histories!.find(({ key }) => key === mark!.id)!;
      history.beside = { note: [{ v: 5, t: 'zzzzzzzzz-0000-x' }] };
    });
    const shown = await preview(file);
    expect(shown.items).toMatchObject([
      { table: 'annotations', outcome: 'refused', reason: 'wrongType', detail: 'note' },
    ]);
    await applyImport(shown);
    expect(await stored()).toEqual(before);
  });
});

it('what is odd but sound comes as it is: halves of letters, NUL, markup, formulas, a million letters', async () => {
  const odd = [
    '\ud800',
    'a\u0000b',
    '<script>alert(1)</script>',
    ']]>',
    '=cmd|x',
    '\u202eabc',
    'x'.repeat(90_000),
  ];
  await emptyProfile();
  const content = JSON.stringify({
    ...JSON.parse(whole),
    lessons: odd
      .map((words) => ({
        about: 'subject',
        words,
        quote: words,
        campaign: null,
        subject: words,
        learntAt: '2026-11-20T01:00:00.000Z',
      }))
      .slice(0, 6),
    histories: [],
  });
  await imported(content);
  expect((await database.lessons.toArray()).map(({ words }) => words).sort()).toEqual(odd.slice(0, 6).sort());
});

it('a stamp of a day that is far off carries no later edit off with it', async () => {
  await emptyProfile();
  await imported(whole.replaceAll(/"([0-9a-z]{9})-([0-9a-z]{4})-([0-9a-f-]{36})"/g, '"zzzzzzzzz-$2-$3"'));
  const clock: { t: string } | undefined = await database.table('tally').get('clock');
  expect(clock?.t ?? '').not.toMatch(/^z/);
});

it('however a file is damaged, it is refused, in whole or in part, or it is sound; what is stored is always whole', async () => {
  const random = randomFrom(7);
  const seen = new Set<string>();
  for (let round = 0; round < 120; round++) {
    const at = Math.floor(random() * whole.length);
    const letter = ['"', '{', '}', '[', ',', '0', 'null', '\u0000', 'ờ'][Math.floor(random() * 9)]!;
    const content =
      random() < 0.5
        ? whole.slice(0, at) + letter + whole.slice(at + 1)
        : whole.slice(0, at) + whole.slice(at + 5);
    const shown = await preview(content).catch((error) => error);
    seen.add(shown instanceof Error ? String(shown.name) : Object.keys(outcomes(shown)).join());
    if (shown instanceof Error) expect(shown.name).toBe('RefusedFile');
  }
  expect(seen.size).toBeGreaterThan(2);
  expect(await stored()).toEqual(before);
});
