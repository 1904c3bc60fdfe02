/**
 * The name that a host's owner registered, by the Public Suffix List; null where nobody registered one. A parameter of
 * what compares addresses, because the list is far too heavy for a script that runs in pages.
 */
export type DomainOf = (host: string) => string | null;

/**
 * Names whose owner gives the names below them to others, but which are no public suffixes, sorted: every host below
 * is a site of its own. The state's, the Party's and the schools' spaces hold one portal for each unit; the others
 * are platforms where anybody publishes.
 */
const LENT = [
  'dcs.vn',
  'edu.vn',
  'gov.vn',
  'livejournal.com',
  'medium.com',
  'tumblr.com',
  'violet.vn',
  'vnweblogs.com',
  'webnode.vn',
  'weebly.com',
  'wordpress.com',
] as const;

/** Host labels that name a variant of a site. */
const VARIANT = /^(?:www\d?|m|mobile|amp|beta|lite|wap)\.(?=.)/;

const isLent = (host: string) => LENT.some((name) => host.endsWith(`.${name}`));

/** Within a lent name, what stands directly below it was given to somebody. */
const ownerOf = (host: string, domainOf: DomainOf) => {
  const lent = LENT.find((name) => host.endsWith(`.${name}`));
  if (!lent) return domainOf(host) ?? host;
  const label = host
    .slice(0, -lent.length - 1)
    .split('.')
    .at(-1);
  return `${label}.${lent}`;
};

/**
 * A host without its final dot and without the labels that name a variant of its site. A label that its owner
 * registered stays: `m.vidu.vn` → `vidu.vn`, but `m.vn` → `m.vn`.
 */
export function withoutVariant(host: string, domainOf: DomainOf): string {
  let name = host.replace(/\.$/, '');
  while (VARIANT.test(name) && name !== ownerOf(name, domainOf)) name = name.replace(VARIANT, '');
  return name;
}

/** The site of a host: all hosts of one owner, `vtv8.vtv.vn` → `vtv.vn`; within a lent name each host alone. */
export function siteOf(host: string, domainOf: DomainOf): string {
  const name = withoutVariant(host, domainOf);
  return isLent(name) ? name : ownerOf(name, domainOf);
}
