import { i18n } from '#i18n';
import type { ExportedFile } from '@/components/save-file.ts';
import { dossierWords } from '@/utils/dossier/dossier-words.ts';
import { fileName } from '@/utils/dossier/file-name.ts';
import { DOSSIER_FORMATS, type DossierFormat } from '@/utils/dossier/formats.ts';
import { addRows, noRows } from '@/utils/dossier/source/rows.ts';
import type { Article } from '@/utils/model/records.ts';
import { now } from '@/utils/platform/id.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { collectDossier } from '@/utils/store/dossier/collect.ts';

/** Makes the dossier of these articles, as they are in the store by now: a correction may have been typed a moment ago. */
export async function exportDossier(shown: readonly Article[], format: DossierFormat): Promise<ExportedFile> {
  const rows = noRows();
  for await (const portion of collectDossier({ entryIds: [], articleIds: shown.map(({ id }) => id) }))
    addRows(rows, portion);
  const { dossierOf } = await import('@/utils/dossier/source/dossier-of.ts');
  const dossier = dossierOf(rows, {
    exportedAt: now(),
    reviewer: (await getReviewerName()) ?? '',
    hiddenWord: format === 'json' ? null : i18n.t('blind.hidden'),
  });
  const words = dossierWords(i18n.t as (key: string, blanks: string[]) => string);
  return { name: fileName(dossier, format), blob: await DOSSIER_FORMATS[format].write(dossier, words) };
}
