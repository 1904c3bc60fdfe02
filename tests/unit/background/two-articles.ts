import type { SeenPage } from '@/utils/article/identity/identity.ts';
import type { AnnotationSave } from '@/utils/store/annotations.ts';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { database } from '@/utils/store/database/database.ts';
import { reject } from '@/utils/store/rejections.ts';
import { anAnnotation, anArticle, aRejection, aSnapshot } from '../../sample/records.ts';

/** Two articles of one newspaper and one of another, each with a mark, its text and a refusal. */
export const OWN = 'https://bao-mau.vn/mot-bai-viet-20211012.html';
export const SISTER = 'https://bao-mau.vn/bai-khac-20211013.html';
export const OTHER = 'https://bao-khac.vn/bai-cua-nguoi-ta';

export const IDS = { [OWN]: 'article-1', [SISTER]: 'article-2', [OTHER]: 'article-3' } as const;
export type Address = keyof typeof IDS;

/** Everything that a reader at an address would save of its article. */
export function saveAt(address: Address, name = 'mark'): AnnotationSave {
  const id = IDS[address];
  return {
    article: anArticle({ id, urls: [address], keys: [address.replace('https://', '')], title: `Bài ${id}` }),
    snapshots: [aSnapshot({ articleId: id })],
    annotations: [anAnnotation({ id: `${name} of ${id}`, articleId: id, source: address })],
  };
}

export const pageAt = (address: Address): SeenPage => ({
  urls: [address],
  canonical: null,
  title: `Bài ${IDS[address]}`,
  text: aSnapshot().text,
});

/** Empties the store and fills it with the three articles. */
export async function fillStore(): Promise<void> {
  await database.delete();
  await database.open();
  for (const address of Object.keys(IDS) as Address[]) {
    const save = saveAt(address);
    await saveAnnotations(save);
    await reject(save.article, aRejection({ articleId: save.article.id, fingerprint: 'refused' }));
  }
}

/** Every row of every table. */
export async function allRows(): Promise<Record<string, unknown[]>> {
  const tables = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}

/** The rows that belong to one article. */
export async function rowsOf(address: Address): Promise<unknown[]> {
  const { articles = [], ...others } = await allRows();
  return [...articles, ...Object.values(others).flat()].filter((row) => {
    const { id, articleId } = row as { id?: string; articleId?: string };
    return id === IDS[address] || articleId === IDS[address];
  });
}
