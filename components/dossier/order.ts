import type { DossierGroup } from '@/utils/dossier/file-name.ts';
import type { DossierFormat, WriteOptions } from '@/utils/dossier/formats.ts';
import type { WrittenCounts } from '@/utils/dossier/worker/messages.ts';
import type { DossierScope } from '@/utils/store/dossier/collect.ts';
import type { ExportedFile } from '../save-file.ts';

/** What is to be written. */
export interface DossierOrder extends WriteOptions {
  what: DossierScope;
  /** What the file's name calls several entries. */
  group: DossierGroup;
  format: DossierFormat;
  /** The reviewer's name as it shall stand there; empty where it is written by hand. */
  reviewer: string;
}

/** How far it is, in articles; `all` is null while their number is not known. */
export interface DossierStep {
  doing: 'reading' | 'checking' | 'writing';
  done: number;
  all: number | null;
}

/** A file with what stands in it. */
export interface WrittenDossier extends ExportedFile {
  counts: WrittenCounts;
}

/** How writing is watched and stopped. */
export interface Watch {
  /** Stops collecting and writing; the promise is rejected with its reason. */
  signal?: AbortSignal | undefined;
  onStep?: (step: DossierStep) => void;
}
