import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { volumesOf } from '@/utils/dossier/docx/volumes.ts';
import { dossierOf } from '@/utils/dossier/source/dossier-of.ts';
import { writeFile } from '@/utils/dossier/writers/write-file.ts';
import { madeUpLibrary } from '../../../tools/made-up/library.ts';
import { wordsOf } from './locale.ts';

const HEAD = { exportedAt: '2021-11-22T08:00:00.000Z', reviewer: '', hiddenWord: null };

it('a dossier that is too large for one Word file is several, with every entry once and every mark counted', () => {
  const dossier = dossierOf(madeUpLibrary({ entries: 60, marksPerEntry: 40 }), HEAD);
  const volumes = volumesOf(dossier);
  expect(volumes.length).toBeGreaterThan(1);
  expect(volumes.flatMap(({ entries }) => entries)).toEqual(dossier.entries);
  expect(volumes.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(2_400);
});

it('is kept as a ZIP file of Word files, each named', async () => {
  const dossier = dossierOf(madeUpLibrary({ entries: 130, marksPerEntry: 0 }), HEAD);
  const { name, blob } = await writeFile(
    dossier,
    'docx',
    wordsOf('vi'),
    { isBlind: false, isUnnamed: false, separator: ';' },
    'everything',
  );
  expect(name).toBe('BLV-VI-2021_phieu-nhan-xet_tat-ca_130-tac-pham_2021-11-22.zip');
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files)).toEqual([1, 2].map((n) => name.replace('.zip', `_${n}-2.docx`)));
  for (const bytes of Object.values(files))
    expect(unzipSync(bytes)['word/document.xml']!.length).toBeGreaterThan(0);
});
