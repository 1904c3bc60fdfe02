import { i18n } from '#i18n';
import { foundFaults } from '@/components/found-faults.ts';
import type { ExportedFile } from '@/components/save-file.ts';
import { withoutNames } from '@/utils/dossier/blind.ts';
import { dossierWords } from '@/utils/dossier/dossier-words.ts';
import { fileName } from '@/utils/dossier/file-name.ts';
import { DOSSIER_FORMATS, type DossierFormat } from '@/utils/dossier/formats.ts';
import { buildDossier } from '@/utils/dossier/model.ts';
import type { Article } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import { listAnnotations } from '@/utils/store/annotations.ts';
import { listMarkedArticles } from '@/utils/store/articles/articles.ts';
import { isHidden, listParts } from '@/utils/store/desk/entry-parts.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { listSnapshots } from '@/utils/store/snapshots.ts';

/** Makes the dossier of these articles, as they are in the store by now: a correction may have been typed a moment ago. */
export async function exportDossier(shown: readonly Article[], format: DossierFormat): Promise<ExportedFile> {
  const ids = new Set(shown.map(({ id }) => id));
  const articles = (await listMarkedArticles()).filter(({ id }) => ids.has(id));
  const parts = await listParts();
  const hidden = format === 'json' ? null : i18n.t('blind.hidden');
  const annotations = await Promise.all(articles.map((article) => listAnnotations(article.id)));
  const snapshots = await Promise.all(articles.map((article) => listSnapshots(article.id)));
  const input = {
    articles,
    annotations: annotations.flat(),
    snapshots: snapshots.flat(),
    faults: await foundFaults(articles, snapshots.flat()),
    exportedAt: now(),
    reviewer: (await getReviewerName()) ?? '',
  };
  const dossier = buildDossier(withoutNames(input, (article) => isHidden(article, parts), hidden));
  const words = dossierWords((key) => i18n.t(key as Parameters<typeof i18n.t>[0]));
  return { name: fileName(dossier, format), blob: await DOSSIER_FORMATS[format].write(dossier, words) };
}
