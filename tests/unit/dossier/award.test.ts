import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { buildDossier, type Dossier } from '../../../utils/dossier/model';
import { writeCsv } from '../../../utils/dossier/write-csv';
import { writeDocx } from '../../../utils/dossier/write-docx';
import { writeExchange } from '../../../utils/dossier/write-exchange';
import { writeMarkdown } from '../../../utils/dossier/write-markdown';
import { wordsOf } from './locale';
import { sampleArticle, sampleMark } from './sample';

const vi = wordsOf('vi');

const WRITERS: Record<string, (dossier: Dossier) => string | Promise<string>> = {
  csv: (dossier) => writeCsv(dossier, vi),
  docx: async (dossier) => {
    const blob = await writeDocx(dossier, vi);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    return strFromU8(files['word/document.xml']!);
  },
  markdown: (dossier) => writeMarkdown(dossier, vi),
};

const PRINTED = 'Tác phẩm dự Giải báo chí Búa liềm vàng lần thứ VI-2021';
const corrected = { text: PRINTED, award: 'Búa liềm vàng', edition: 'VII', year: 2022 };

const dossierWith = (awardBanner: typeof corrected) =>
  buildDossier({
    articles: [sampleArticle({ awardBanner, sources: { awardBanner: 'reviewer' } })],
    annotations: [sampleMark('remark', 'nêu đủ')],
    snapshots: [],
    exportedAt: '2026-11-22T08:00:00.000Z',
    reviewer: '',
  });

it.each(Object.entries(WRITERS))('a judge reads the corrected award in %s', async (_, write) => {
  const written = await write(dossierWith(corrected));
  expect(written).toContain('Búa liềm vàng · VII · 2022');
  expect(written).not.toContain(PRINTED);
  expect(await write(dossierWith({ ...corrected, text: '' }))).toContain('Búa liềm vàng · VII · 2022');
});

it('the exchange file keeps the corrected award beside the words of the page', () => {
  const { articles } = JSON.parse(writeExchange(dossierWith(corrected)));
  expect(articles[0].awardBanner).toEqual(corrected);
});
