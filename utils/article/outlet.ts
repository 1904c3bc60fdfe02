import { collapse } from './dom.ts';
import type { Found } from './found.ts';
import { firstMeta, type MetaTags } from './meta.ts';

/** The outlet's name: as its structured data has it, else its tags, else the host. */
export function chooseOutlet(tags: MetaTags, publisher: string, url: string): Found | null {
  if (publisher) return { value: publisher, source: 'json-ld' };
  const named = firstMeta(tags, 'og:site_name', 'application-name');
  if (named) return { value: named, source: 'meta' };
  const host = hostOf(url);
  return host ? { value: host, source: 'address' } : null;
}

/** Every name by which a page may call its publisher, so that none is taken for an author. */
export function outletNames(tags: MetaTags, publisher: string, title: string, url: string): string[] {
  const names = [publisher, ...OUTLET_TAGS.map((name) => firstMeta(tags, name))];
  const suffix = /\s(?:[|–—-]|::)\s([^|–—]{2,60})$/.exec(collapse(title))?.[1];
  if (suffix) names.push(suffix);
  const host = hostOf(url);
  names.push(host, host.split('.').find((label) => label.length > 3) ?? '');
  return [...new Set(names.filter((name) => name !== ''))];
}

const OUTLET_TAGS = ['og:site_name', 'application-name', 'copyright', 'al:ios:app_name'];

/** “https://www.example.vn/a” → “example.vn”; '' when the address has no host. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^(?:www\d?|m|amp|beta)\./, '');
  } catch {
    return '';
  }
}
