import { getDomain } from 'tldts';

/**
 * The name that a host's owner registered, by the Public Suffix List (publicsuffix.org) with its private part, in
 * which platforms list the names they give to users: `tin.vidu.id.vn` → `vidu.id.vn`, `a.github.io` → `a.github.io`.
 * Only for the background and the extension's pages: the list weighs several times what a page's scripts do.
 * @param host as `URL` has it, without a port
 * @returns null where nobody registered one: addresses of numbers, single labels, the suffixes themselves
 */
export const registrableDomain = (host: string): string | null =>
  getDomain(host, { allowPrivateDomains: true, validateHostname: false });
