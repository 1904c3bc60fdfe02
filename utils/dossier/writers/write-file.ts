import { zipSync } from 'fflate';
import { volumesOf } from '../docx/volumes.ts';
import type { DossierWords } from '../dossier-words.ts';
import { type DossierGroup, fileName } from '../file-name.ts';
import { DOSSIER_FORMATS, type DossierForm, type DossierFormat, type WriteOptions } from '../formats.ts';
import type { Dossier } from '../model.ts';
import { writeFormat } from './write-format.ts';

/** A dossier ready to be kept. */
export interface WrittenFile {
  name: string;
  blob: Blob;
}

/** Writes a dossier as one file. */
export function writeFile(
  dossier: Dossier,
  format: DossierForm,
  words: DossierWords,
  options: WriteOptions,
  group: DossierGroup,
): Promise<WrittenFile> {
  const volumes = format === 'docx' ? volumesOf(dossier) : [dossier];
  const write = (volume: Dossier) => writeFormat(volume, format, words, options);
  return asOneFile(fileName(dossier, format, group), format, volumes, write);
}

/**
 * Of Word files, one that word processors could not open any more becomes several in a ZIP file: they are kept as they are, because they
 * are packed already, and fflate's own workers are not to be had in an extension.
 */
export async function asOneFile<Volume>(
  name: string,
  format: DossierFormat,
  volumes: readonly Volume[],
  write: (volume: Volume) => Promise<Blob>,
): Promise<WrittenFile> {
  if (volumes.length === 1) return { name, blob: await write(volumes[0]!) };
  const { extension } = DOSSIER_FORMATS[format];
  const base = name.slice(0, -extension.length);
  const files: Record<string, Uint8Array> = {};
  for (const [index, volume] of volumes.entries()) {
    const blob = await write(volume);
    files[`${base}_${index + 1}-${volumes.length}${extension}`] = new Uint8Array(await blob.arrayBuffer());
  }
  const zip = zipSync(files, { level: 0 });
  return { name: `${base}.zip`, blob: new Blob([zip as BlobPart], { type: 'application/zip' }) };
}
