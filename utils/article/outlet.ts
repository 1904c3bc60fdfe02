import { collapse } from './dom.ts';
import { firstMeta, type MetaTags } from './meta.ts';

/** The names by which a page calls its publisher, best first. */
export function outletNames(tags: MetaTags, publisher: string, title: string, url: string): string[] {
  const names = [
    publisher,
    firstMeta(tags, 'og:site_name'),
    firstMeta(tags, 'application-name', 'copyright', 'al:ios:app_name'),
  ];
  const suffix = /(?:\s[|–—-]\s|\s?\|\s?)([^|–—]{2,60})$/.exec(title)?.[1];
  if (suffix) names.push(collapse(suffix));
  names.push(...hostNames(url));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** “www.tuoitre.vn” → “tuoitre.vn”, “tuoitre”. */
function hostNames(url: string): string[] {
  try {
    const host = new URL(url).hostname.replace(/^(?:www\d?|m|amp|beta)\./, '');
    const label = host.split('.').find((part) => part.length > 3) ?? '';
    return [host, label];
  } catch {
    return [];
  }
}
