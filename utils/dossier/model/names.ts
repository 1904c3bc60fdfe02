import { outletNameAt } from '@/utils/award/outlets.ts';
import type { Article } from '@/utils/model/records.ts';

/** “Theo TTXVN”, “(Theo Báo Nhân Dân)”, “– Theo VOV”: says where a text was taken from, and is no part of a name. */
const TAKEN_FROM = /\s*(?:[([]\s*theo\b[^)\]]*[)\]]|(?:[-–—|,;/]\s*|\n)theo\s.*$)/giu;
const LED_BY = /^\s*theo\s*:?\s+/iu;

/** A name without the words that say where a text was taken from; null where nothing else is there. */
export function properName(written: string | null): string | null {
  const name = (written ?? '').replace(TAKEN_FROM, '').replace(LED_BY, '').trim();
  return name === '' ? null : name;
}

/** Where a text appeared. */
interface Appearance {
  /** Outlet as it is written somewhere; null where it is not. */
  written: string | null;
  /** Addresses, those that tell the outlet first. */
  addresses: readonly string[];
  /** ISO; null where it is not known. */
  day: string | null;
}

/**
 * An outlet as it is called, “Báo Đầu tư”: what is written, unless that is an address or a part of one (`baodautu`); then, and where
 * nothing is written, what the host was called on that day.
 */
export function outletName({ written, addresses, day }: Appearance): string | null {
  const name = properName(written);
  if (name !== null && !isAddress(name, addresses)) return name;
  return nameByHost(addresses, day) ?? name;
}

/** An article's outlet: by its host before what its page calls itself, but not before what the reviewer corrected. */
export function outletOfArticle({ outlet, sources, urls, publishedOn }: Article): string | null {
  const byHost = sources.outlet === 'reviewer' ? null : nameByHost(urls, publishedOn);
  return byHost ?? outletName({ written: outlet, addresses: urls, day: publishedOn });
}

const nameByHost = (addresses: readonly string[], day: string | null): string | null => {
  for (const host of addresses.flatMap(hostOf)) {
    const name = outletNameAt(host, day);
    if (name !== null) return name;
  }
  return null;
};

/** Whether something is written as hosts are: `baodautu.vn`, or `baodautu` where that is a part of the address. */
function isAddress(name: string, addresses: readonly string[]): boolean {
  if (/\s/.test(name)) return false;
  const labels = addresses.flatMap(hostOf).flatMap((host) => host.split('.'));
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(name) || labels.includes(name.toLowerCase());
}

function hostOf(address: string): string[] {
  try {
    return [new URL(address.includes('://') ? address : `https://${address}`).hostname];
  } catch {
    return [];
  }
}
