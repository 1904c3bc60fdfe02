import { plain } from '@/utils/article/index.ts';
import type { EntryPart } from '@/utils/model/entries.ts';
import { readAddresses } from './addresses.ts';
import type { ColumnRole, Layout } from './columns.ts';
import { readListedDay } from './listed-day.ts';
import type { Sheet } from './table/sheet.ts';

/** Why a row of a list is not taken. */
export type Refusal =
  /** It names no work. */
  | { why: 'nothing' }
  /** Its link is no address; without it the row can be taken. */
  | { why: 'link'; text: string }
  /** Code or title is a formula without a result. */
  | { why: 'formula'; text: string }
  /** An earlier row has the same code, but another title. */
  | { why: 'code'; code: string; line: number };

/** An entry as a list has it. */
export interface ListedEntry {
  /** Of its first row, counted from 1 as spreadsheets do. */
  line: number;
  code: string | null;
  title: string | null;
  authors: string | null;
  outlet: string | null;
  type: string | null;
  subcommittee: string | null;
  parts: EntryPart[];
}

export interface RefusedRow {
  line: number;
  refusal: Refusal;
  /** The row's code or title, by which it is known; '' where it has none. */
  words: string;
}

export interface ListReading {
  entries: ListedEntry[];
  refused: RefusedRow[];
}

/** `#REF!`, `#N/A`, `=A1&B2`: what a formula leaves where it has no result. */
const BROKEN_FORMULA = /^(?:#(?:REF|NAME|VALUE|N\/A|DIV\/0|NULL|NUM)[!?]?$|=)/i;

/**
 * Reads the entries of a sheet. A row without code and title goes on with the one above (its further parts, where code and
 * title are merged over rows), and so does one with the code of an earlier row and no other title. In a list of links each
 * row is an entry.
 * @param withoutLinks lines whose links the reviewer gives up because they are none
 */
export function readRows(
  { rows }: Sheet,
  { firstRow, roles }: Layout,
  withoutLinks: ReadonlySet<number> = new Set(),
): ListReading {
  const entries: ListedEntry[] = [];
  const refused: RefusedRow[] = [];
  const byCode = new Map<string, ListedEntry>();
  const areLinks = !roles.includes('code') && !roles.includes('title');
  // What a row without code and title goes on with: null after a row that was refused, with all that belongs to it.
  let current: ListedEntry | null | undefined;
  for (const [index, row] of rows.entries()) {
    if (index < firstRow || row.every((text) => text === '')) continue;
    const line = index + 1;
    const { entry, refusal: own } = readRow(row, roles, line, withoutLinks.has(line));
    if (isSectionHead(row, entry, roles)) continue;
    const isNext = entry.code === null && entry.title === null && !areLinks;
    if (isNext && current === null) continue;
    const known = entry.code === null ? undefined : byCode.get(plain(entry.code));
    const isNothing = entry.code === null && entry.title === null && entry.parts.length === 0;
    const refusal = own ?? (known && differs(known, entry) ? codeTwice(known) : isNothing ? NOTHING : null);
    if (refusal) {
      refused.push({ line, refusal, words: entry.code ?? entry.title ?? '' });
      if (!isNext) current = null;
      continue;
    }
    const home: ListedEntry | null | undefined = isNext ? current : known;
    if (home) join(home, entry);
    else entries.push(entry);
    current = home ?? entry;
    if (current.code !== null) byCode.set(plain(current.code), current);
  }
  return { entries, refused };
}

const NOTHING: Refusal = { why: 'nothing' };

const codeTwice = ({ code, line }: ListedEntry): Refusal => ({ why: 'code', code: code!, line });

const differs = (known: ListedEntry, { title }: ListedEntry): boolean =>
  title !== null && known.title !== null && plain(title) !== plain(known.title);

/** What a further row adds: parts that are not there yet, and what the first one left empty. */
function join(home: ListedEntry, further: ListedEntry): void {
  const known = new Set(home.parts.map(({ address }) => address));
  home.parts.push(...further.parts.filter(({ address }) => !known.has(address)));
  for (const field of ['title', 'authors', 'outlet', 'type', 'subcommittee'] as const)
    home[field] ??= further[field];
}

/** “I. BÁO IN”, “Tổng cộng: 12”: one text, in a merged row or alone, that is no entry. */
function isSectionHead(
  row: readonly string[],
  { parts, code }: ListedEntry,
  roles: readonly ColumnRole[],
): boolean {
  if (parts.length > 0) return false;
  const texts = new Set(row.filter((text, column) => text !== '' && roles[column] !== undefined));
  const isSpread = texts.size === 1 && row.filter((text) => text !== '').length > 2;
  const [only = ''] = texts;
  const isCounted = /^(?:tổng (?:cộng|số)|cộng)\b/i.test(only || code || '');
  return (
    isSpread || (texts.size <= 2 && isCounted) || (texts.size === 1 && /^[IVX]{1,4}\s?[.)]\s/.test(only))
  );
}

function readRow(
  row: readonly string[],
  roles: readonly ColumnRole[],
  line: number,
  givesUpLinks: boolean,
): { entry: ListedEntry; refusal: Refusal | null } {
  const cells = (role: ColumnRole) =>
    roles.flatMap((one, column) => (one === role && row[column] ? [row[column]] : []));
  const cell = (role: ColumnRole) => cells(role)[0]?.replace(/\n/g, ' ') ?? null;
  const links = cells('links').map(readAddresses);
  const days = cells('published').flatMap((text) =>
    text.split(/[\n;,]+/).map((one) => readListedDay(one.trim())),
  );
  const addresses = [...new Set(links.flatMap((one) => one.addresses))];
  // As many days as parts: each has its own; a single day is that of all.
  const dayOf = (index: number) =>
    days.length === 1 ? days[0] : days.length === addresses.length ? days[index] : null;
  const entry: ListedEntry = {
    line,
    code: cell('code'),
    title: cell('title'),
    authors: cells('authors')[0]?.replace(/\n/g, ', ') ?? null,
    outlet: cell('outlet'),
    type: cell('type'),
    subcommittee: cell('subcommittee'),
    parts: addresses.map((address, index) => ({ address, publishedOn: dayOf(index) ?? null })),
  };
  const broken = [entry.code, entry.title].find((text) => text !== null && BROKEN_FORMULA.test(text));
  if (broken) return { entry, refusal: { why: 'formula', text: broken } };
  const bad = givesUpLinks ? undefined : links.find(({ rest }) => rest !== '');
  return { entry, refusal: bad ? { why: 'link', text: bad.rest } : null };
}
