import { i18n } from '#i18n';
import { type DossierFormat, fileName } from '@/utils/dossier/file-name';
import { buildDossier, type Dossier } from '@/utils/dossier/model';
import { type DossierWords, dossierWords } from '@/utils/dossier/words';
import { now } from '@/utils/id';
import type { Article } from '@/utils/model';
import { listAnnotations } from '@/utils/store/annotations';
import { listMarkedArticles } from '@/utils/store/articles';
import { listSnapshots } from '@/utils/store/snapshots';
import type { ExportedFile } from './save-file';

/**
 * Makes the dossier of these articles, as they are in the store by now: a correction may have been typed a moment ago.
 * Writers are loaded when they are asked for: Word's alone weighs more than the popup.
 */
export async function exportDossier(shown: readonly Article[], format: DossierFormat): Promise<ExportedFile> {
  const ids = new Set(shown.map(({ id }) => id));
  const articles = (await listMarkedArticles()).filter(({ id }) => ids.has(id));
  const annotations = await Promise.all(articles.map((article) => listAnnotations(article.id)));
  const snapshots = await Promise.all(articles.map((article) => listSnapshots(article.id)));
  const dossier = buildDossier({
    articles,
    annotations: annotations.flat(),
    snapshots: snapshots.flat(),
    exportedAt: now(),
    reviewer: '',
  });
  const words = dossierWords((key) => i18n.t(key as Parameters<typeof i18n.t>[0]));
  return { name: fileName(dossier, format), blob: await WRITERS[format](dossier, words) };
}

const WRITERS: Record<DossierFormat, (dossier: Dossier, words: DossierWords) => Promise<Blob>> = {
  async docx(dossier, words) {
    const { writeDocx } = await import('@/utils/dossier/write-docx');
    return writeDocx(dossier, words);
  },
  async markdown(dossier, words) {
    const { writeMarkdown } = await import('@/utils/dossier/write-markdown');
    return new Blob([writeMarkdown(dossier, words)], { type: 'text/markdown;charset=utf-8' });
  },
  async csv(dossier, words) {
    const { writeCsv } = await import('@/utils/dossier/write-csv');
    return new Blob([writeCsv(dossier, words)], { type: 'text/csv;charset=utf-8' });
  },
  async exchange(dossier) {
    const { writeExchange } = await import('@/utils/dossier/write-exchange');
    return new Blob([writeExchange(dossier)], { type: 'application/json' });
  },
};
