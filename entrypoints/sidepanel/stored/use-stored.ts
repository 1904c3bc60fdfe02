import { useLive } from '@/components/use-live.ts';
import { normaliseUrl } from '@/utils/article/index.ts';
import type { Annotation } from '@/utils/model/records.ts';
import { textHashOf } from '@/utils/model/target.ts';
import { inTextOrder, markRow } from '@/utils/platform/panel/mark-row.ts';
import type { MarkRow, PageHead } from '@/utils/platform/panel/protocol.ts';
import { listAnnotations } from '@/utils/store/annotations.ts';
import { findArticle } from '@/utils/store/articles/articles.ts';
import { listSnapshots } from '@/utils/store/snapshots.ts';

/** What is stored of an article. */
interface Stored {
  head: PageHead;
  marks: readonly MarkRow[];
}

/** A stored mark as it was last found. @param texts by their hashes */
export function storedRow(annotation: Annotation, texts: ReadonlyMap<string, string>): MarkRow {
  const { target, anchorStatus, currentQuote } = annotation;
  // Where it stood in the text that it was made in: today's is not there.
  const isLost = anchorStatus === 'orphan' || anchorStatus === 'ambiguous' || target.type === 'area';
  const span = isLost ? null : target;
  const found = { span, anchorStatus, currentQuote, unseen: null };
  return markRow(annotation, texts.get(textHashOf(target) ?? '') ?? '', found);
}

/** The texts in which the marks of an article were made, by their hashes. */
export const textsOf = async (articleId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await listSnapshots(articleId)).map(({ hash, text }) => [hash, text]));

async function read(address: string | null): Promise<Stored | null> {
  if (!address) return null;
  const url = normaliseUrl(address);
  const article = await findArticle({ urls: [url], canonical: null, title: null, text: '' });
  if (!article) return null;
  const [annotations, texts] = await Promise.all([listAnnotations(article.id), textsOf(article.id)]);
  return {
    head: { articleId: article.id, title: article.title, url, hash: article.hash },
    marks: inTextOrder(annotations.map((annotation) => storedRow(annotation, texts))),
  };
}

/**
 * What is stored of the article at an address.
 * @param address null where a page tells itself
 * @returns null where there is nothing; undefined until that is known
 */
export const useStored = (address: string | null): Stored | null | undefined =>
  useLive(() => read(address), [address]).value;
