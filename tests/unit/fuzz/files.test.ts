import { oneof, string } from 'fast-check';
import { beforeAll, expect } from 'vitest';
import { readAwardText } from '@/utils/award/file/read.ts';
import { writeAwardFile } from '@/utils/award/file/write.ts';
import { READY_MADE } from '@/utils/award/ready-made.ts';
import { listDamagedRows } from '@/utils/store/damaged-rows.ts';
import { applyImport, undoImport } from '@/utils/store/import/index.ts';
import { type Damage, damaged, damages } from '../../sample/fuzz/damage.ts';
import { holdsFor } from '../../sample/fuzz/fuzz.ts';
import { fillLibrary } from '../../sample/library.ts';
import { emptyProfile, exported, preview, stored } from '../store/import/support.ts';

let whole: object = {};
let before: unknown;

beforeAll(async () => {
  await emptyProfile();
  await fillLibrary();
  whole = JSON.parse(await exported());
  before = await stored();
});

const HYPOTHESIS = {
  export_date: '2026-11-28T08:00:00Z',
  client_version: '1.1',
  annotations: [
    {
      id: 'h1',
      uri: 'https://bao-mau.vn/bai',
      created: '2026-11-20T01:00:00.123456+00:00',
      updated: '2026-11-21T01:00:00.123456+00:00',
      text: 'hỏi lại',
      tags: ['số liệu'],
      user_info: { display_name: 'Lưu Ngọc Ẩm' },
      document: { title: ['Tên bài'] },
      target: [
        {
          source: 'https://bao-mau.vn/bai',
          selector: [
            { type: 'TextQuoteSelector', exact: '46 chi bộ', prefix: 'có ', suffix: '.' },
            { type: 'TextPositionSelector', start: 14, end: 23 },
          ],
        },
      ],
    },
  ],
};

const W3C = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:4f1c2f6e-6f0b-4b8e-9d57-0f3f5b2f6a01',
  type: 'Annotation',
  created: '2026-11-20T01:00:00Z',
  creator: { type: 'Person', name: 'Lưu Ngọc Ẩm' },
  body: [{ type: 'TextualBody', value: 'hỏi lại', purpose: 'commenting', format: 'text/plain' }],
  target: {
    source: 'https://bao-mau.vn/bai',
    selector: { type: 'TextQuoteSelector', exact: '46 chi bộ', prefix: 'có ', suffix: '.' },
  },
};

/** A file as it is brought in, and taken back. */
async function bringIn(content: unknown): Promise<void> {
  const shown = await preview(content).catch((error: Error) => error);
  expect(await stored()).toEqual(before);
  if (shown instanceof Error) return void expect(shown.name).toBe('RefusedFile');
  const { id } = await applyImport(shown);
  expect(await listDamagedRows()).toEqual([]);
  await undoImport(id);
  expect(await stored()).toEqual(before);
}

const FILES: [name: string, sound: () => object, examples: Damage[][]][] = [
  ['an exchange file', () => whole, []],
  [
    'a file of Hypothesis',
    () => HYPOTHESIS,
    // Without a mark left.
    [[{ place: 2, how: 'replace', by: [] }]],
  ],
  ['a file of W3C annotations', () => W3C, []],
];

for (const [name, sound, examples] of FILES)
  holdsFor(
    `${name}, damaged, is refused, or what comes of it is sound and can be taken back`,
    damages,
    (list) => bringIn(damaged(sound(), list)),
    { runs: 25, examples },
  );

const AWARD = JSON.parse(
  writeAwardFile({ ...READY_MADE[0]!.draft, excludedAuthors: [] }, '2026-11-28T08:00:00.000Z'),
);

holdsFor(
  'an award’s file, damaged, is refused in words, or holds rules',
  oneof(
    damages.map((list) => JSON.stringify(damaged(AWARD, list))),
    string(),
  ),
  (text) => {
    const reading = readAwardText(text);
    if ('refusals' in reading) expect(reading.refusals).not.toEqual([]);
    else expect(reading.rules.name).toBeTypeOf('string');
  },
);
