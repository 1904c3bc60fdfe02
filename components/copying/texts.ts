import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import { citation } from '@/utils/dossier/copying/citation.ts';
import { notesOf } from '@/utils/dossier/copying/notes.ts';
import type { RichText } from '@/utils/dossier/copying/rich-text.ts';
import { dossierWords } from '@/utils/dossier/dossier-words.ts';
import { markLinks } from '@/utils/dossier/passage/mark-links.ts';
import { markedDossierOf } from '@/utils/dossier/source/marked-dossier-of.ts';
import { addRows, noRows } from '@/utils/dossier/source/rows.ts';
import { now } from '@/utils/platform/id.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { collectDossier, type DossierScope } from '@/utils/store/dossier/collect.ts';

/** The dossier of what is in the store by now; names of works read blind are left out. */
async function dossierAt(scope: DossierScope, hiddenWord: string) {
  const rows = noRows();
  for await (const portion of collectDossier(scope)) addRows(rows, portion);
  return markedDossierOf(rows, { exportedAt: now(), reviewer: (await getReviewerName()) ?? '', hiddenWord });
}

/** What was noted of an entry or article, to be pasted. */
export async function textOfNotes(scope: DossierScope): Promise<RichText> {
  const words = dossierWords(i18n.t as (key: string, blanks: string[]) => string);
  return notesOf(await dossierAt(scope, i18n.t('blind.hidden')), words);
}

/** Some words of a page, as they are cited. */
export interface Cited {
  words: string;
  /** The page's article; null where none is known. */
  page: { articleId: string; title: string | null; url: string } | null;
  /** The mark that they are; null of a suggestion. */
  markId: string | null;
}

/** Words with where they stand: what the store knows of their article, else what the page says. */
export async function textOfCitation({ words, page, markId }: Cited): Promise<RichText> {
  const unknown = { byline: null, outlet: null, published: null };
  const dossier = page && (await dossierAt({ entryIds: [], articleIds: [page.articleId] }, ''));
  const told = dossier?.articles[0];
  if (!dossier || !told)
    return citation(words, { ...unknown, title: page?.title ?? null, address: page?.url ?? null });
  const { title, publishedOn, urls } = told.article;
  const source = {
    title,
    byline: told.author,
    outlet: told.outlet,
    published: publishedOn && formatDay(publishedOn),
  };
  const texts = new Map(dossier.snapshots.map(({ hash, text }) => [hash, text]));
  const mark = told.marks.find(({ annotation }) => annotation.id === markId);
  // Of a work read blind no address is known, for it names the outlet.
  const address = urls.length === 0 ? null : page.url;
  if (!mark) return citation(words, { ...source, address });
  const link = markLinks(told.article, (hash) => texts.get(hash))(mark.annotation);
  return citation(mark.annotation.target.exact, { ...source, address: link ?? address });
}
