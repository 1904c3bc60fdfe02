import { v5 as uuidOf } from 'uuid';
import type { DossierWords } from '../dossier-words.ts';
import type { Dossier } from '../model.ts';
import { webAnnotation } from '../w3c/annotation.ts';
import { CONTEXT } from '../w3c/context.ts';

/** Names collections of ours among all that are named by a hash (RFC 9562, 5.5). */
const COLLECTIONS = '5f0c1c1e-6d4e-5c39-9d4e-8a3f0a7f2b11';

/**
 * Writes the marks as a collection of the Web Annotation Data Model, in JSON-LD, for programs of others. What the model has no
 * words for stands beside in terms of ours; the exchange file alone is without loss.
 */
export function writeAnnotations(dossier: Dossier, words: DossierWords): string {
  const { exportedAt, reviewer } = dossier;
  const takenAt = new Map(dossier.snapshots.map((snapshot) => [snapshot.hash, snapshot.takenAt]));
  const items = dossier.articles.flatMap((article) =>
    article.marks.map(({ annotation }) =>
      webAnnotation(annotation, { article, takenAt, exportedAt, reviewer, words }),
    ),
  );
  const named = (part: string) => `urn:uuid:${uuidOf(`${part} ${exportedAt} ${reviewer}`, COLLECTIONS)}`;
  const collection = named('collection');
  const file = {
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: words.title,
    total: items.length,
    positionsCountIn: 'UTF-16 code units of the article text: one line a block, single spaces, NFC',
    first: { id: named('page'), type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
