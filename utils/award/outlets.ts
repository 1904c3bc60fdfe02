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

/** A name that an outlet's host had for a time only; ISO days, months or years, both inclusive. */
interface NameOfATime {
  name: string;
  from?: string;
  to?: string;
}

/** An outlet with the other names that its host has had. */
interface Row extends Outlet {
  names: readonly NameOfATime[];
}

let table: ReadonlyMap<string, Row> | null = null;

function readTable(): ReadonlyMap<string, Row> {
  const read = new Map<string, Row>();
  for (const { hosts, name, licensed, ...more } of outlets) {
    const outlet: Row = {
      name,
      isPress: licensed === 'unknown' ? null : licensed === 'yes',
      isAttested: 'attested' in more,
      until: 'to' in more ? (more.to ?? null) : null,
      names: 'names' in more ? (more.names ?? []) : [],
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
  const row = rowOf(host);
  if (row) {
    const { names: _, ...outlet } = row;
    return outlet;
  }
  const kind = KINDS.find(([pattern]) => pattern.test(host.toLowerCase()));
  return kind ? { name: kind[1], isPress: false, isAttested: false, until: null } : null;
}

/**
 * The proper name of the outlet that a host belonged to on a day: “Báo Đầu tư” in 2021, “Báo Tài chính - Đầu tư” today.
 * @param day ISO; null where it is not known
 * @returns null where the host has no name of its own, or its outlet was gone by then
 */
export function outletNameAt(host: string, day: string | null): string | null {
  const row = rowOf(host);
  if (!row || day === null) return row?.name ?? null;
  const isBefore = (limit: string) => day.slice(0, limit.length) < limit;
  const isAfter = (limit: string) => day.slice(0, limit.length) > limit;
  const ofThen = row.names.find(({ from, to }) => !(from && isBefore(from)) && !(to && isAfter(to)));
  if (ofThen) return ofThen.name;
  return row.until !== null && isAfter(row.until) ? null : row.name;
}

function rowOf(host: string): Row | null {
  table ??= readTable();
  const name = host.toLowerCase();
  const own = table.get(name) ?? table.get(name.replace(VARIANT, ''));
  if (own) return own;
  const labels = name.split('.');
  for (let from = 1; from < labels.length - 1; from += 1) {
    const row = table.get(labels.slice(from).join('.'));
    if (row) return { ...row, isPress: row.isPress === true ? null : row.isPress };
  }
  return null;
}
