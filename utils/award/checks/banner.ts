import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { AwardBanner } from '@/utils/model/records.ts';
import { editionNumber, type NamedEdition, readEdition } from '../edition.ts';
import type { KnownArticle, Said } from '../said.ts';
import { unreadParts } from './unread.ts';

/** Words after an award's name that make it the round of a place or a block, which counts its editions anew. */
const PLACE = /\b(?:tinh|thanh pho|tp|khoi|dang bo|quan khu)\b/;

/**
 * Whether a page of the entry says that it was entered for something else. That a site shows a banner proves no second
 * entry, so this only asks.
 * @returns null for a work without pages
 */
export function checkBanner(
  { parts }: Entry,
  award: Award,
  articles: ReadonlyMap<string, KnownArticle>,
): Said | null {
  if (parts.length === 0) return null;
  const own = readEdition(award.name);
  let isOwn = false;
  for (const { address } of parts) {
    const banner = articles.get(address)?.banner;
    if (!banner) continue;
    const doubt = doubtOf(banner, own);
    if (doubt) return ['ask', doubt, banner.text || banner.award];
    isOwn = true;
  }
  const unread = unreadParts(parts, articles);
  if (unread > 0) return ['ask', 'notRead', unread, parts.length];
  return ['yes', isOwn ? 'ownBanner' : 'noBanner'];
}

function doubtOf(
  banner: AwardBanner,
  own: NamedEdition,
): 'otherAward' | 'otherEdition' | 'bannerUnclear' | null {
  const shown = readEdition(banner.award);
  const isNamed = shown.name === own.name || shown.name.startsWith(`${own.name} `);
  if (own.name === '' || !isNamed) return 'otherAward';
  const edition = editionNumber(banner.edition) ?? shown.edition;
  const years = banner.year === null ? shown.years : [banner.year];
  if (own.edition === null && own.years.length === 0) return 'bannerUnclear';
  const isOfYear = years.length === 0 ? null : years.some((year) => own.years.includes(year));
  if (PLACE.test(shown.name.slice(own.name.length))) return isOfYear === false ? 'otherEdition' : null;
  const isOfEdition = edition === null || own.edition === null ? null : edition === own.edition;
  if (isOfEdition === false || (isOfYear === false && own.years.length > 0)) return 'otherEdition';
  return isOfEdition === null && isOfYear === null ? 'bannerUnclear' : null;
}
