import {
  isExchange,
  parseJson,
  type ReadExchange,
  RefusedFile,
  readExchange,
} from '@/utils/dossier/exchange/read.ts';
import type { ForeignMark } from '@/utils/dossier/foreign/foreign-mark.ts';
import { readHypothesis } from '@/utils/dossier/foreign/hypothesis.ts';
import { readW3c } from '@/utils/dossier/foreign/w3c.ts';
import { now } from '@/utils/platform/id.ts';

/** Bytes of the largest file that is read: a national round of 2,600 entries has some 200 million. */
const LARGEST = 256_000_000;

/** A file as it was understood. */
export type ReadFile =
  | { format: 'exchange'; content: ReadExchange }
  | { format: 'hypothesis' | 'w3c'; marks: ForeignMark[] };

/** Reads a file of any format that is known. @throws RefusedFile */
export async function readImport(file: Blob): Promise<ReadFile> {
  if (file.size > LARGEST) throw new RefusedFile('tooLarge');
  const parsed = parseJson(await decoded(file));
  if (isExchange(parsed)) return { format: 'exchange', content: readExchange(parsed) };
  const hypothesis = readHypothesis(parsed, now());
  if (hypothesis) return { format: 'hypothesis', marks: hypothesis };
  const annotations = readW3c(parsed, now());
  if (annotations) return { format: 'w3c', marks: annotations };
  throw new RefusedFile('unknown');
}

async function decoded(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    // As of a stream: a letter that is cut off at the end is what a file cut off there has.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // Packed, of another program, or damaged: no text in any case.
    throw new RefusedFile('unknown');
  }
}
