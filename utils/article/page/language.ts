import { attribute } from './dom.ts';

/** Letters that only Vietnamese uses. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/**
 * The page's language as BCP 47: Vietnamese when its headline is, whatever the page declares (templates come with
 * `lang="en"`); else what it declares, if that is a tag at all.
 * @param stated the language of the page's structured data
 */
export function languageOf(document: Document, headline: string, stated: string): string | null {
  const root = document.documentElement;
  if (VIETNAMESE.test(headline.normalize('NFC'))) return 'vi';
  const declared = attribute(root, 'lang') || attribute(root, 'xml:lang') || stated;
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(declared) ? declared : null;
}
