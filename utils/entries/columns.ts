import { plain } from '@/utils/article/index.ts';
import type { Sheet } from './table/sheet.ts';

export const COLUMN_ROLES = [
  'code',
  'title',
  'authors',
  'outlet',
  'type',
  'subcommittee',
  'links',
  'published',
  'ignored',
] as const;
/** What a column of a list holds. */
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How a sheet is to be read; shown to the reviewer for correction. */
export interface Layout {
  /** The row of the headings, counted from 0; -1 where there is none. */
  headRow: number;
  /** The first row of entries. */
  firstRow: number;
  /** One per column. */
  roles: ColumnRole[];
}

/**
 * Headings without diacritics, as secretariats write them; the first role that fits counts. Whole headings before
 * beginnings, so that “tên tác giả” is no title.
 */
const HEADINGS: readonly [ColumnRole, RegExp][] = [
  [
    'ignored',
    /^(?:stt|tt|so tt|so thu tu|no|ghi chu|note|diem|dien thoai|email|so dien thoai|dia chi lien he)\b/,
  ],
  [
    'code',
    /^(?:ma|ma so|ma tp|ma tac pham|ma bai|ma ho so|so hieu|so bao danh|sbd|so ho so|code|id|entry code)(?: (?:tp|tac pham|ho so|du thi))?$/,
  ],
  ['subcommittee', /^(?:tieu ban|tb|tieu ban cham|subcommittee|nhom cham)/],
  [
    'published',
    /^(?:ngay|date)$|^(?:noi )?(?:ngay|thoi gian|thoi diem|date)(?: gio)? (?:dang|phat|xuat ban|len song|of publication|published)\b|^published\b/,
  ],
  ['authors', /(?:^|\b)(?:tac gia|nhom tac gia|ho ten|ho va ten|but danh|nguoi viet|author|authors)\b/],
  [
    'outlet',
    /(?:^|\b)(?:co quan bao chi|co quan|don vi|toa soan|noi dang|bao dang|noi cong tac|outlet|newspaper)\b/,
  ],
  ['type', /(?:^|\b)(?:loai hinh|the loai|loai bao|loai|type|genre)\b/],
  ['links', /(?:^|\b)(?:link|links|duong link|duong dan|lien ket|dia chi|url|lienket|address)\b/],
  ['title', /(?:^|\b)(?:ten tp|ten tac pham|tac pham|ten bai|tieu de|ten|bai viet|loat bai|title)\b/],
];

/** The role that a heading names; null for one that is not known. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const words = plain(heading);
  if (words === '') return null;
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Rows at the top among which the headings are looked for: a letterhead and the award's name stand above. */
const SEARCHED_ROWS = 25;
/** Rows by which columns without headings are told. */
const SAMPLED_ROWS = 40;

/**
 * Guesses how a sheet is to be read: by its headings, which may stand in two rows where cells are merged; where there
 * are none, by what the columns hold.
 */
export function guessLayout({ rows }: Sheet): Layout {
  const width = Math.max(0, ...rows.slice(0, SEARCHED_ROWS + SAMPLED_ROWS).map((row) => row.length));
  let best = { row: -1, roles: [] as (ColumnRole | null)[], score: 0, height: 1 as 1 | 2 };
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    for (const height of [1, 2] as const) {
      const below = height === 2 ? (rows[index + 1] ?? []) : [];
      if (below.some((text) => !isHeading(text) && text !== '')) continue;
      const roles = rolesOf(row, below, width);
      const score = new Set(roles.filter((role) => role !== null && role !== 'ignored')).size;
      // A second row of headings must tell more than the first one alone.
      const isCloser = score === best.score && height < best.height;
      if (score > best.score || isCloser) best = { row: index, roles, score, height };
    }
  }
  if (best.score < 2) return guessByContent(rows, width);
  return {
    headRow: best.row,
    firstRow: best.row + best.height,
    roles: onlyOnce(best.roles.map((role) => role ?? 'ignored')),
  };
}

/** A heading that spans columns is no more than a group of those below it. */
function rolesOf(upper: readonly string[], lower: readonly string[], width: number): (ColumnRole | null)[] {
  return Array.from({ length: width }, (_, column) => {
    const below = isHeading(lower[column]) ? roleOfHeading(lower[column]!) : null;
    return below ?? (isHeading(upper[column]) ? roleOfHeading(upper[column]!) : null);
  });
}

/** No heading is longer, in characters. */
const LONGEST_HEADING = 60;
const isHeading = (text = '') => text !== '' && text.length <= LONGEST_HEADING && !/https?:/i.test(text);

/** Roles that several columns may have: links of five parts, the authors' two names. */
const MANY: ReadonlySet<ColumnRole> = new Set(['links', 'ignored', 'published']);

function onlyOnce(roles: readonly ColumnRole[]): ColumnRole[] {
  const seen = new Set<ColumnRole>();
  return roles.map((role) => {
    if (seen.has(role) && !MANY.has(role)) return 'ignored';
    seen.add(role);
    return role;
  });
}

function guessByContent(rows: Sheet['rows'], width: number): Layout {
  const sample = rows.slice(0, SAMPLED_ROWS);
  const cells = (column: number) => sample.map((row) => row[column] ?? '').filter((text) => text !== '');
  const roles = Array.from({ length: width }, (_, column): ColumnRole => {
    const texts = cells(column);
    const most = (test: (text: string) => boolean) =>
      texts.length > 0 && texts.filter(test).length * 2 > texts.length;
    if (most((text) => /https?:\/\/|^www\./i.test(text))) return 'links';
    if (most((text) => /^[\p{L}]{1,8}[-./ ]?\d{1,6}$/u.test(text))) return 'code';
    return most((text) => text.length > 15 && /\s/.test(text)) ? 'title' : 'ignored';
  });
  return { headRow: -1, firstRow: 0, roles: onlyOnce(roles) };
}
