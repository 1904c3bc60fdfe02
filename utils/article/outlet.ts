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

/** The names by which a page calls its publisher: none of them is an author. */
export function statedOutlets(tags: MetaTags, publisher: string): string[] {
  const names = [publisher, ...OUTLET_TAGS.map((name) => firstMeta(tags, name))];
  return [...new Set(names.filter((name) => name !== ''))];
}

/** What may be the publisher's name too: the end of the title, and the host. */
export function guessedOutlets(title: string, url: string): string[] {
  const suffix = /\s(?:[|–—-]|::)\s([^|–—]{2,60})$/.exec(collapse(title))?.[1] ?? '';
  const host = hostOf(url);
  const label = host.split('.').find((part) => part.length > 3) ?? '';
  return [suffix, host, label].filter((name) => name !== '');
}

const OUTLET_TAGS = ['og:site_name', 'application-name', 'copyright', 'al:ios:app_name'];

/** “https://www.example.vn/a” → “example.vn”, but “https://beta.vn/a” → “beta.vn”; '' when the address has no host. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^(?:www\d?|m|amp|beta)\.(?=.*\.)/, '');
  } catch {
    return '';
  }
}
