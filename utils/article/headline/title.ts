import type { Found } from '../found.ts';
import { agreement, JOINT, type PageTitle } from '../head/titles.ts';
import { collapse } from '../page/dom.ts';
import { plain } from '../page/words.ts';

export interface TitleInput {
  /** The headline as the page shows it, '' when none was found. */
  shown: string;
  /** The headline of the page's structured data, the title of its tags, and `<title>`; '' when missing. */
  structured: string;
  meta: string;
  page: string;
  titles: readonly PageTitle[];
  vietnamese: boolean;
  /** Says whether a name is the outlet's. */
  isOutlet: (name: string) => boolean;
}

/** The least agreement of a stated title with what the page calls itself elsewhere, {@link agreement}. */
const LEAST_AGREEMENT = 0.5;

/**
 * The article's title. On Vietnamese pages it is the headline that readers see. Elsewhere it may be worded otherwise in
 * the structured data, which then wins, as with author and date. `og:title` does not: it is written for sharing.
 */
export function chooseTitle(input: TitleInput): Found | null {
  const { shown, structured, meta, page, isOutlet } = input;
  if (shown && (input.vietnamese || !isOtherWording(input)))
    return { value: inUsualCase(shown, [structured, meta, page]), source: 'visible' };
  if (structured) return { value: structured, source: 'json-ld' };
  const value = withoutSite(meta || collapse(page), isOutlet);
  return value ? { value, source: 'meta' } : null;
}

/** A headline that the page shows all in capitals, as one of its titles writes the same words. */
function inUsualCase(shown: string, titles: readonly string[]): string {
  if (/\p{Ll}/u.test(shown)) return shown;
  const parts = titles.flatMap((title) => [title, ...title.split(JOINT)]).map(collapse);
  return parts.find((part) => part !== shown && part.toUpperCase() === shown) ?? shown;
}

/** Whether the structured data words the headline in another way, and is no cut or dressed-up form of it. */
function isOtherWording({ shown, structured, titles }: TitleInput): boolean {
  const text = plain(structured);
  if (text === '' || text.includes(plain(shown)) || /(?:…|\.\.\.)$/.test(structured)) return false;
  return agreement(text, titles) >= LEAST_AGREEMENT;
}

/** A title's last part, set off by a bar or a dash: usually the site's name. */
const SUFFIX = /\s(?:[|–—-]|::)\s([^|–—]{2,60})$/;

function withoutSite(title: string, isOutlet: (name: string) => boolean): string {
  const suffix = SUFFIX.exec(title);
  return suffix && isOutlet(suffix[1]!) ? title.slice(0, suffix.index) : title;
}
