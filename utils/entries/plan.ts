import { type DomainOf, plain } from '@/utils/article/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { same } from '@/utils/model/same.ts';
import { keysOfParts } from './duplicates.ts';
import type { ListedEntry } from './read-rows.ts';

/** The fields that a list may change, as they are named in a preview. */
const LISTED_FIELDS = ['code', 'title', 'authors', 'outlet', 'type', 'subcommittee', 'parts'] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

/** An entry that is there already, and what the list says otherwise. */
export interface ChangedEntry {
  stored: Entry;
  listed: ListedEntry;
  fields: ListedField[];
}

/** What an import would do. */
export interface ImportPlan {
  fresh: ListedEntry[];
  changed: ChangedEntry[];
  same: Entry[];
}

/**
 * Compares a list with the entries that are there: an entry is known by its code, else by the address of one of its
 * parts, else by its title. Where the list says nothing, what is there stays.
 */
export function planImport(
  listed: readonly ListedEntry[],
  stored: readonly Entry[],
  domainOf: DomainOf,
): ImportPlan {
  const find = finderOf(stored, domainOf);
  const plan: ImportPlan = { fresh: [], changed: [], same: [] };
  const taken = new Set<string>();
  for (const one of listed) {
    const known = find(one);
    if (!known || taken.has(known.id)) {
      plan.fresh.push(one);
      continue;
    }
    taken.add(known.id);
    const fields = LISTED_FIELDS.filter((field) => saysOtherwise(one, known, field));
    if (fields.length === 0) plan.same.push(known);
    else plan.changed.push({ stored: known, listed: one, fields });
  }
  return plan;
}

function saysOtherwise(listed: ListedEntry, stored: Entry, field: ListedField): boolean {
  const value = listed[field];
  if (value === null || (field === 'parts' && listed.parts.length === 0)) return false;
  return !same(value, stored[field]);
}

function finderOf(stored: readonly Entry[], domainOf: DomainOf): (listed: ListedEntry) => Entry | undefined {
  const byCode = new Map<string, Entry>();
  const byAddress = new Map<string, Entry>();
  const byTitle = new Map<string, Entry>();
  for (const entry of stored) {
    if (entry.code !== null) byCode.set(plain(entry.code), entry);
    for (const key of keysOfParts(entry, domainOf)) byAddress.set(key, entry);
    if (entry.title !== null) byTitle.set(plain(entry.title), entry);
  }
  return (listed) => {
    if (listed.code !== null) {
      const known = byCode.get(plain(listed.code));
      if (known) return known;
    }
    // What has a code of its own is another entry, though it has the same address: that is a duplicate, not the same.
    const isOther = (entry: Entry | undefined) =>
      listed.code !== null && entry !== undefined && entry.code !== null;
    const byPart = keysOfParts(listed, domainOf).map((key) => byAddress.get(key));
    const found = [...byPart, listed.title === null ? undefined : byTitle.get(plain(listed.title))];
    return found.find((entry) => entry !== undefined && !isOther(entry));
  };
}

/** What an entry becomes by a list. */
export function withListed({ stored, listed, fields }: ChangedEntry): Entry {
  return { ...stored, ...Object.fromEntries(fields.map((field) => [field, listed[field]])) };
}
