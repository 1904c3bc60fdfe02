import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDossier, type Dossier, type DossierInput } from '../../../utils/dossier/model.ts';
import { writeCsv } from '../../../utils/dossier/writers/write-csv.ts';
import { writeDocx } from '../../../utils/dossier/writers/write-docx.ts';
import { writeHtml } from '../../../utils/dossier/writers/write-html.ts';
import { writeMarkdown } from '../../../utils/dossier/writers/write-markdown.ts';
import { aFullArticle, aMark, aStatistic } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';

const vi = wordsOf('vi');

/** What a judge reads, by format. */
const WRITERS: Record<string, (dossier: Dossier) => string | Promise<string>> = {
  csv: (dossier) => writeCsv(dossier, vi, { separator: ';' }),
  docx: async (dossier) => {
    const blob = await writeDocx(dossier, vi);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    return strFromU8(files['word/document.xml']!);
  },
  html: (dossier) => writeHtml(dossier, vi),
  markdown: (dossier) => writeMarkdown(dossier, vi),
};

const dossierOf = (input: Partial<DossierInput>) =>
  buildDossier({
    articles: [aFullArticle()],
    annotations: [aMark('remark', 'nêu đủ')],
    snapshots: [],
    exportedAt: '2026-11-22T08:00:00.000Z',
    reviewer: '',
    ...input,
  });

describe('an award that the reviewer corrected', () => {
  const PRINTED = 'Tác phẩm dự Giải báo chí Búa liềm vàng lần thứ VI-2021';
  const corrected = { text: PRINTED, award: 'Búa liềm vàng', edition: 'VII', year: 2022 };
  const dossierWith = (awardBanner: typeof corrected) =>
    dossierOf({ articles: [aFullArticle({ awardBanner, sources: { awardBanner: 'reviewer' } })] });

  it.each(Object.entries(WRITERS))('is what a judge reads in %s', async (_, write) => {
    const written = await write(dossierWith(corrected));
    expect(written).toContain('Búa liềm vàng · VII · 2022');
    expect(written).not.toContain(PRINTED);
    expect(await write(dossierWith({ ...corrected, text: '' }))).toContain('Búa liềm vàng · VII · 2022');
  });
});

describe('a mark whose words stand while the text right beside them was edited', () => {
  const annotations = [
    aMark('statistic', '11,5', {
      anchorStatus: 'changed',
      currentQuote: '11,5',
      statistic: aStatistic(),
    }),
  ];

  it.each(Object.entries(WRITERS))(
    'is told in words in %s, not as a change of the quote',
    async (_, write) => {
      const written = await write(dossierOf({ annotations }));
      expect(written).toContain('Câu chữ ngay cạnh đã sửa');
      expect(written).not.toContain('→');
      expect(written).not.toContain(`${vi.current_quote}:`);
    },
  );

  it('has no second quote in the spreadsheet', () => {
    const [, row] = writeCsv(dossierOf({ annotations }), vi, { separator: ';' }).split('\r\n');
    expect(row).toContain(`;11,5;;;;Câu chữ ngay cạnh đã sửa;`);
  });
});
