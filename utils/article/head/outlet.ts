import { isInstitution } from '../author/credit.ts';
import type { Found } from '../found.ts';
import { collapse } from '../page/dom.ts';
import { firstMeta, type MetaTags } from './meta.ts';

/** The outlet's name: as its structured data has it, else its tags, else the host. */
export function chooseOutlet(tags: MetaTags, publisher: string, title: string, url: string): Found | null {
  if (publisher && !isSlogan(publisher)) return { value: publisher, source: 'json-ld' };
  const named = firstMeta(tags, 'og:site_name', 'application-name');
  if (named && !isSlogan(named)) return { value: named, source: 'meta' };
  // A slogan may begin with the name; the title may end with it.
  const [own] = [...publisher.split(PARTS), ...named.split(PARTS), ...guessedOutlets(title, '')].filter(
    (part) => isInstitution(part) && !isSlogan(part),
  );
  if (own && (publisher || named)) return { value: own, source: 'meta' };
  const host = hostOf(url);
  return host ? { value: host, source: 'address' } : null;
}

/** What parts a name from a slogan, and longest name, in characters. */
const PARTS = /\s[-–—|]\s|\s?[|:,]\s/;
const LONGEST_NAME = 60;

/** Whether a text praises or describes an outlet, and is no name. */
function isSlogan(text: string): boolean {
  return text.length > LONGEST_NAME || /[.!]$|,.*,/.test(text) || /\s[-–—|]\s/.test(text);
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

/** “https://www.example.vn/a” → “example.vn”, but “https://beta.vn/a” → “beta.vn”; '' when the address has no host, or one that is no site, as a page of the extension. */
function hostOf(url: string): string {
  try {
    const { protocol, hostname } = new URL(url);
    if (!protocol.startsWith('http')) return '';
    return hostname.replace(/^(?:www\d?|m|amp|beta)\.(?=.*\.)/, '');
  } catch {
    return '';
  }
}
