import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { buildDossier, type DossierCheck } from '@/utils/dossier/model.ts';
import { writeDocx } from '@/utils/dossier/writers/write-docx.ts';
import { writeMarkdown } from '@/utils/dossier/writers/write-markdown.ts';
import { checkFigures } from '@/utils/figures/index.ts';
import { anArticle } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';

const TEXT = 'Toàn xã có 1.248 hộ hiến đất, trong đó 712 hộ nghèo, còn lại 546 hộ trung bình.';
const [finding] = checkFigures(TEXT);

const dossierWith = (checks: readonly DossierCheck[]) =>
  buildDossier({
    articles: [anArticle()],
    annotations: [],
    snapshots: [],
    checks,
    exportedAt: '2026-11-22T08:00:00.000Z',
    reviewer: '',
  });

const FAULT: DossierCheck = {
  articleId: 'article-1',
  finding: finding!,
  text: TEXT,
  answer: 'fault',
  note: 'Hỏi lại tòa soạn',
};
const HEADING = 'Kiểm số';

it('what the reviewer called a fault stands in the dossier with its working, its sentence and the note', async () => {
  const vi = wordsOf('vi');
  const written = writeMarkdown(dossierWith([FAULT]), vi);
  expect(written).toContain(`### ${HEADING}`);
  expect(written).toContain('712 + 546 = 1.258, bài ghi 1.248');
  expect(written).toContain('Người nhận xét: có lỗi. Hỏi lại tòa soạn');
  const blob = await writeDocx(dossierWith([FAULT]), vi);
  const document = strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))['word/document.xml']!);
  for (const words of ['712 + 546 = 1.258, bài ghi 1.248', 'có lỗi. Hỏi lại tòa soạn'])
    expect(document).toContain(words);
});

it('a dossier without faults, or with another article’s, says nothing of them', () => {
  for (const faults of [
    [],
    [{ ...FAULT, articleId: 'article-2' }],
    [{ ...FAULT, answer: 'noFault' as const }],
  ])
    expect(writeMarkdown(dossierWith(faults), wordsOf('vi'))).not.toContain(HEADING);
});
