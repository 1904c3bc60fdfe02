import type { DossierWords } from '../dossier-words.ts';
import type { DossierFormat } from '../formats.ts';
import type { DossierHead } from '../source/dossier-of.ts';
import type { DossierRows } from '../source/rows.ts';

/** What a page tells the worker that writes: portions of rows in any number, then once what to write of them. */
export type ToWriter =
  | { does: 'add'; portion: Partial<DossierRows> }
  | { does: 'write'; head: DossierHead; format: DossierFormat; words: DossierWords };

/** What the worker answers. After `written` or `failed` it has nothing more to say. */
export type FromWriter =
  | { says: 'progress'; done: number; all: number }
  | { says: 'written'; name: string; blob: Blob }
  | { says: 'failed'; detail: string };
