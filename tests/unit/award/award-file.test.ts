import { expect, it } from 'vitest';
import { LARGEST_FILE, readAwardFile, readAwardText } from '@/utils/award/file/read.ts';
import { awardFileName, rulesOf, writeAwardFile } from '@/utils/award/file/write.ts';
import { READY_MADE } from '@/utils/award/ready-made.ts';
import { awardFile } from '@/utils/schema/award-file.ts';
import { anAward } from '../../sample/desk.ts';
import { describeFormat } from '../dossier/format-page.ts';

describeFormat('award-file', awardFile, ['award file', 'award', 'level', 'criterion']);

const EXPORTED_AT = '2026-11-28T08:00:00.000Z';
const RULES = rulesOf(
  anAward({
    scale: 10,
    criteria: [
      { name: 'Tính mới', most: 6 },
      { name: 'Hình thức', most: 4 },
    ],
    blind: true,
    excludedAuthors: ['Lò Thị Mẩy'],
  }),
);
const FILE = writeAwardFile(RULES, EXPORTED_AT);

it('what is written is read back letter for letter, of every award that can be chosen', () => {
  expect(readAwardText(FILE)).toEqual({ rules: RULES });
  for (const { draft } of READY_MADE) {
    const rules = { ...draft, excludedAuthors: [] };
    expect(readAwardText(writeAwardFile(rules, EXPORTED_AT))).toEqual({ rules });
  }
  expect(awardFileName('Búa liềm vàng lần VI', EXPORTED_AT)).toBe(
    'but-nho_2026-11-28_bua-liem-vang-lan-vi.butnho-giai.json',
  );
});

/** What a changed file is refused for, as “line path reason”. */
const refusals = (from: string | RegExp, to: string): string[] => {
  expect(FILE).toMatch(from);
  return told(FILE.replace(from, to));
};
const told = (text: string): string[] => {
  const reading = readAwardText(text);
  return 'rules' in reading
    ? []
    : reading.refusals.map(({ line, path, says }) => [line, path, says].filter(Boolean).join(' '));
};

it.each<[what: string, from: string | RegExp, to: string, is: string[]]>([
  ['an unknown key', '"blind": true,', '"blind": true, "prize": 5,', ['39 award.prize unknownKey']],
  ['an unknown key above', '"version": 1', '"version": 1, "x": {}', ['3 x unknownKey']],
  ['a missing key', /\n {4}"blind": true,/, '', ['5 award.blind missing']],
  ['a key twice', '"blind": true,', '"blind": true, "blind": false,', ['39 award.blind twice']],
  ['a newer version with new keys', '"version": 1', '"version": 2, "x": 1', ['newer']],
  ['another format', 'but-nho-award', 'but-nho', ['otherFormat']],
  ['a script in a name', 'Giải mẫu', 'Giải <img src=x onerror=alert(1)>', ['6 award.name markup']],
  ['a script in a juror’s name', 'Lò Thị Mẩy', '<script>x</script>', ['41 award.excludedAuthors.0 markup']],
  [
    'a window that ends before it starts',
    '2021-10-31',
    '2019-10-31',
    ['11 award.levels.0.to endBeforeStart'],
  ],
  [
    'two overlapping windows of one level',
    /"levels": \[/,
    '"levels": [{"name": "toàn quốc", "from": "2021-01-01", "to": null, "isPresumed": false},',
    ['10 award.levels.1.from overlap'],
  ],
  ['a day that no calendar has', '2021-10-31', '2021-02-30', ['11 award.levels.0.to day']],
  ['points that do not sum up', '"most": 4', '"most": 3', ['25 award.criteria sum']],
  ['a number as text', '"maxParts": 5', '"maxParts": "5"', ['20 award.maxParts number']],
  ['a level that is a text', /"levels": \[[^\]]*\]/, '"levels": ["x"]', ['7 award.levels.0 group']],
  ['a comment', '"version": 1,', '"version": 1, // one', ['3 syntax']],
  ['a bare word', 'true', 'yes', ['22 award.licensedOnly syntax']],
])('%s is refused with its line, field and reason', (_, from, to, is) => {
  expect(refusals(from, to)).toEqual(is);
});

it('a truncated file is one, wherever it was cut off', () => {
  for (let length = 1; length < FILE.trimEnd().length; length += 1)
    expect(told(FILE.slice(0, length))[0]).toMatch(/truncated$/);
});

it('what is no text, no object, too deep or too large is refused at once', async () => {
  for (const [bytes, says] of [
    [new Uint8Array([0x50, 0x4b, 0xff, 0xfe]), 'noText'],
    [new Uint8Array(LARGEST_FILE + 1), 'tooLarge'],
    ['[]', 'otherFormat'],
    ['null', 'otherFormat'],
    ['', 'truncated'],
    ['['.repeat(100_000), 'deep'],
    ['{"__proto__": {"format": "but-nho-award"}}', 'otherFormat'],
  ] as const)
    expect(await readAwardFile(new Blob([bytes]))).toMatchObject({ refusals: [{ says }] });
  const huge = await readAwardFile(new Blob([new Uint8Array(50_000_000)]));
  expect(huge).toEqual({ refusals: [{ line: null, path: '', says: 'tooLarge', values: [50, 1] }] });
});
