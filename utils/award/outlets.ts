import outlets from './data/outlets.json' with { type: 'json' };

/** What is known of a host. */
export interface Outlet {
  name: string;
  /** Whether it belongs to a licensed press organ; null where that has to be looked at. */
  isPress: boolean | null;
  /** A licence number was seen; else it is common knowledge, by which nothing is ruled out. */
  isAttested: boolean;
  /** The last day, month or year of its existence, ISO; null while it exists or when unknown. */
  until: string | null;
}

/** Hosts that by their kind are no newspaper's; the name is what they are. */
const KINDS: readonly [RegExp, string][] = [
  [/(?:^|\.)dcs\.vn$/, 'trang của tổ chức đảng'],
  [/\.gov\.vn$/, 'cổng thông tin của cơ quan nhà nước'],
  [/\.edu\.vn$/, 'trang của trường học'],
  [/\.(?:blogspot|wordpress|substack|weebly|wixsite)\.com$/, 'trang cá nhân'],
  [
    /(?:^|\.)(?:facebook|fb|youtube|youtu|tiktok|instagram|threads|twitter|x|zalo)\.(?:com|be|net|me)$/,
    'mạng xã hội',
  ],
];

let table: ReadonlyMap<string, Outlet> | null = null;

function readTable(): ReadonlyMap<string, Outlet> {
  const read = new Map<string, Outlet>();
  for (const { hosts, name, licensed, ...more } of outlets) {
    const outlet: Outlet = {
      name,
      isPress: licensed === 'unknown' ? null : licensed === 'yes',
      isAttested: 'attested' in more,
      until: 'to' in more ? (more.to ?? null) : null,
    };
    for (const host of hosts) read.set(host, outlet);
  }
  return read;
}

/** Labels that name another view of the same site. */
const VARIANT = /^(?:www\d?|m|amp|mobile|lite|wap|beta|special|emagazine)\./;

/**
 * The outlet that a host belongs to: by its own name, else by the longest known ending, else by its kind. A part of a
 * paper's site under a name of its own may be licensed or not: that has to be looked at.
 * @returns null when nothing is known of it
 */
export function outletOf(host: string): Outlet | null {
  table ??= readTable();
  const name = host.toLowerCase();
  const own = table.get(name) ?? table.get(name.replace(VARIANT, ''));
  if (own) return own;
  const labels = name.split('.');
  for (let from = 1; from < labels.length - 1; from += 1) {
    const outlet = table.get(labels.slice(from).join('.'));
    if (outlet) return { ...outlet, isPress: outlet.isPress === true ? null : outlet.isPress };
  }
  const kind = KINDS.find(([pattern]) => pattern.test(name));
  return kind ? { name: kind[1], isPress: false, isAttested: false, until: null } : null;
}
