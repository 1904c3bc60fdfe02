import { expect } from 'vitest';
import { exportDossier } from '@/entrypoints/popup/export/export-dossier.ts';
import { DOSSIER_FORMAT_NAMES, type DossierFormat } from '@/utils/dossier/formats.ts';
import type { Article } from '@/utils/model/records.ts';

/**
 * Exports as the popup does, in every format.
 * @returns the exchange file, read
 */
export async function exportAll(
  articles: readonly Article[],
): Promise<{ articles: { id: string }[]; annotations: { id: string }[] }> {
  const files = new Map<DossierFormat, Blob>();
  for (const format of DOSSIER_FORMAT_NAMES) files.set(format, (await exportDossier(articles, format)).blob);
  for (const blob of files.values()) expect(blob.size).toBeGreaterThan(0);
  return JSON.parse(await files.get('json')!.text());
}
