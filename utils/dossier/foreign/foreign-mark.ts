import type { OwnTerms } from './own-terms.ts';

/** A mark that another program made, as far as it says. */
export interface ForeignMark {
  /** The other program's name for it; made again into the same mark. */
  id: string;
  /** Address of the page. */
  address: string;
  /** Title of the page; null where it is not told. */
  title: string | null;
  /** The marked words; null where the whole page is meant. */
  exact: string | null;
  /** What stood around them; empty where it is not told. */
  prefix: string;
  suffix: string;
  note: string;
  tags: string[];
  /** ISO 8601 in UTC. */
  createdAt: string;
  updatedAt: string;
  /** Who made it; empty where it is not told. */
  author: string;
  /** What it says in terms of ours, where we wrote the file. */
  own: OwnTerms | null;
}

/** A time as records have it; the given one where it is none. */
export function timeOr(value: unknown, otherwise: string): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? otherwise : new Date(time).toISOString();
}

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One value or several, as JSON-LD has it. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
