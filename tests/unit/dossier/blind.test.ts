import { expect, it } from 'vitest';
import { withoutNames } from '@/utils/dossier/blind.ts';
import { buildDossier } from '@/utils/dossier/model.ts';
import { writeCsv } from '@/utils/dossier/writers/write-csv.ts';
import { writeMarkdown } from '@/utils/dossier/writers/write-markdown.ts';
import { anAnnotation, anArticle } from '../../sample/records.ts';
import { wordsOf } from './locale.ts';

const ARTICLE = anArticle({
  byline: 'Lò Thị Mẩy',
  outlet: 'Báo Vàm Xanh',
  urls: ['https://bao-vam-xanh.vn/bai'],
  sources: { byline: 'visible', outlet: 'meta', title: 'meta' },
});
const dossierOf = (word: string | null) =>
  buildDossier(
    withoutNames(
      {
        articles: [ARTICLE],
        annotations: [anAnnotation({ articleId: ARTICLE.id, source: ARTICLE.urls[0]! })],
        snapshots: [],
        exportedAt: '2026-11-22T08:00:00.000Z',
        reviewer: 'Vũ Hạnh Nguyên',
      },
      ({ id }) => id === ARTICLE.id,
      word,
    ),
  );
const NAMES = /Lò Thị Mẩy|Vàm Xanh|vam-xanh/;

it('what is handed to judges names neither author nor outlet, and says that it hides them', () => {
  const words = wordsOf('vi');
  for (const text of [
    writeMarkdown(dossierOf('(đã che)'), words),
    writeCsv(dossierOf('(đã che)'), words, { separator: ';' }),
  ]) {
    expect(text).not.toMatch(NAMES);
    expect(text).toContain('(đã che)');
  }
});

it('a quote that has the author in it covers the name, letter by letter', () => {
  const exact = 'chị Lò Thị Mẩy kể';
  const mark = anAnnotation({
    articleId: ARTICLE.id,
    currentQuote: exact,
    target: { ...anAnnotation().target, exact, prefix: 'Sáng nay, ', suffix: ' với Lò Thị Mẩy.' },
  });
  const { annotations } = withoutNames(
    { articles: [ARTICLE], annotations: [mark], snapshots: [] },
    () => true,
    '(đã che)',
  );
  expect(annotations[0]).toMatchObject({
    currentQuote: 'chị ▪▪ ▪▪▪ ▪▪▪ kể',
    target: { exact: 'chị ▪▪ ▪▪▪ ▪▪▪ kể', prefix: 'Sáng nay, ', suffix: ' với ▪▪ ▪▪▪ ▪▪▪.' },
  });
});
