/**
 * Where the detector runs by itself, sorted: every `.vn` host, and Vietnamese press outside `.vn`. Anywhere else the
 * reviewer asks for it (docs/permissions.md).
 */
export const PRESS_HOSTS = [
  '*://*.vn/*',
  '*://*.24h.com/*',
  '*://*.vietnamplus.com/*',
  '*://*.vnexpress.net/*',
];
