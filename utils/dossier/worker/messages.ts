import type { DossierWords } from '../dossier-words.ts';
import type { DossierGroup } from '../file-name.ts';
import type { DossierForm, RoundForm, WriteOptions } from '../formats.ts';
import type { DossierHead } from '../source/dossier-of.ts';
import type { DossierRows } from '../source/rows.ts';

/** What is to be written of the rows. */
export interface ToWrite {
  head: DossierHead;
  format: DossierForm | RoundForm;
  words: DossierWords;
  options: WriteOptions;
  /** What the file's name calls several entries. */
  group: DossierGroup;
}

/** How much stands in a file. */
export interface WrittenCounts {
  entries: number;
  /** Articles that are no part of one of the entries. */
  articles: number;
  marks: number;
}

/** What a page tells the worker that writes: portions of rows in any number, then once what to write of them. */
export type ToWriter = { does: 'add'; portion: Partial<DossierRows> } | ({ does: 'write' } & ToWrite);

/** What the worker answers. After `written` or `failed` it has nothing more to say. */
export type FromWriter =
  | { says: 'progress'; done: number; all: number }
  | { says: 'written'; name: string; blob: Blob; counts: WrittenCounts }
  | { says: 'failed'; detail: string };
