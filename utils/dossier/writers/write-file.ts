import { zipSync } from 'fflate';
import { volumesOf } from '../docx/volumes.ts';
import type { DossierWords } from '../dossier-words.ts';
import { type DossierGroup, fileName } from '../file-name.ts';
import { DOSSIER_FORMATS, type DossierForm, type WriteOptions } from '../formats.ts';
import type { Dossier } from '../model.ts';
import { writeFormat } from './write-format.ts';

/** A dossier ready to be kept. */
export interface WrittenFile {
  name: string;
  blob: Blob;
}

/**
 * Writes a dossier as one file. Of Word files, one that word processors could not open any more becomes several in a ZIP file: they are
 * kept as they are, because they are packed already, and fflate's own workers are not to be had in an extension.
 */
export async function writeFile(
  dossier: Dossier,
  format: DossierForm,
  words: DossierWords,
  options: WriteOptions,
  group: DossierGroup,
): Promise<WrittenFile> {
  const name = fileName(dossier, format, group);
  const volumes = format === 'docx' ? volumesOf(dossier) : [dossier];
  if (volumes.length === 1) return { name, blob: await writeFormat(dossier, format, words, options) };
  const { extension } = DOSSIER_FORMATS[format];
  const base = name.slice(0, -extension.length);
  const files: Record<string, Uint8Array> = {};
  for (const [index, volume] of volumes.entries()) {
    const blob = await writeFormat(volume, format, words, options);
    files[`${base}_${index + 1}-${volumes.length}${extension}`] = new Uint8Array(await blob.arrayBuffer());
  }
  const zip = zipSync(files, { level: 0 });
  return { name: `${base}.zip`, blob: new Blob([zip as BlobPart], { type: 'application/zip' }) };
}
