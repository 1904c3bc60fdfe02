import { attribute, classOf } from '../../page/dom.ts';
import { isVietnamese } from './language-shift.ts';

/**
 * What translators leave in a page while its text is theirs: Chrome and the Google widget a class of the root, Google's
 * proxy a meta tag, Edge hashes of each text, Firefox numbers within the block at work, Yandex and translator extensions
 * elements of their own, all of them nested `font` elements or a changed `lang`.
 */
const TRACES = [
  'meta[http-equiv="X-Translated-By" i]',
  '[_msttexthash]',
  '[_mstmutation]',
  '[data-moz-translations-id]',
  'ya-tr-span',
  'font > font[style*="vertical-align"]',
  'font.immersive-translate-target-wrapper',
].join(',');

/**
 * Whether a page carries the traces of a translator. That alone proves nothing: a page may have been saved, or its text
 * pasted, from a translated one.
 */
export function hasTranslatorTraces(document: Document): boolean {
  const root = document.documentElement;
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(classOf(root)) || document.querySelector(TRACES) !== null
  );
}

/** Whether a page shows a translation of what it said before: the traces are there, and one of both is Vietnamese. */
export const isTranslationOf = (document: Document, before: string, after: string): boolean =>
  isVietnamese(before) !== isVietnamese(after) && hasTranslatorTraces(document);

/** The language a page declares, lower case, without region; '' when it declares none. */
export const declaredLanguage = (document: Document): string =>
  attribute(document.documentElement, 'lang').toLowerCase().replace(/-.*$/s, '');
