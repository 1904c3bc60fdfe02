/** A list as it can be counted: what it most likely comes to, and every count that its separators allow. */
export interface Listed {
  items: readonly string[];
  counts: readonly number[];
  least: number;
  most: number;
  /** Nothing but names, deeds that begin alike, or parts between semicolons: the separators part what is counted. */
  isSure: boolean;
  /** A few words each, closed by “và”. */
  isShort: boolean;
}

/** “xã Tân Lễ”, “Chi bộ Bệnh viện Y học cổ truyền”, with up to three small words before the name. */
const NAME = /^(?:[\p{Ll}]+ ){0,3}\p{Lu}[\p{L}\d’'.]*(?: (?:[-–] )?[\p{L}\d’'.]+){0,11}$/u;
/** All words begin with a capital: a “và” before or behind it parts two names. */
const PLAIN_NAME = /^(?:[\p{Ll}]+ ){0,3}\p{Lu}[\p{L}\d’'.]*(?: \p{Lu}[\p{L}\d’'.]*){0,4}$/u;
const STARTS_LIKE_NAME = /^(?:(?:[\p{Ll}]+ ){0,3}\p{Lu}|[“"])/u;
const NAME_AHEAD = /^(?:[\p{Ll}]+ ){0,3}\p{Lu}[\p{L}\d’'.]*(?: \p{Lu}[\p{L}\d’'.]*){0,4}/u;
/** With these an item begins that tells of the one before it: “Nguyễn Văn A, Bí thư Đảng ủy xã B, Trần Thị C, …”. */
const OFFICE =
  /^(?:bí thư|phó|trưởng|chủ tịch|giám đốc|ủy viên|thư ký|hiệu trưởng|nguyên|đại biểu|tp|tỉnh|huyện|con|vợ|chồng)(?!\p{L})/u;
/** With these a clause begins that is no item any more. */
const CLAUSE =
  /^(?:trong đó|với|nhằm|để|qua đó|góp phần|được|đã|do|tổng|đồng thời|mỗi|ngoài|thuộc|tại|đều|từ|bảo đảm|đạt|có|rồi|nên|nhưng|còn|thấp nhất|cao nhất|bên cạnh|cùng với|riêng|khi|vì|mà|ai|việc nào)(?!\p{L})/u;
const BRACKETS = /\s*\([^()]{0,120}\)/g;
/** “Đông Phú 95%”, “Tân An 1.200 hộ”: the figure behind a name. */
const FIGURE_BEHIND = /[:,]? (?:đạt |được |với )?\d[\d.,]*\s?(?:%|\p{Ll}+(?: \p{Ll}+){0,3})$/u;

/** Parts a list at its highest separator. */
export function itemsOf(list: string): Listed | null {
  const bare = list
    .replace(BRACKETS, '')
    .replace(/[“”"]\s*$/, '')
    .trim();
  return bare.includes(';') ? bySemicolons(bare) : byCommas(bare);
}

/** “a; b; c”: or a list of names that ends at the semicolon, behind which something else is told. */
function bySemicolons(bare: string): Listed | null {
  const parts = bare
    .split(/;\s*(?:và\s+)?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const names = byCommas(first);
  const isOver = names?.isSure === true && (!STARTS_LIKE_NAME.test(second) || / và /.test(first));
  if (isOver) return names;
  const last = parts.findIndex((part, at) => at > 0 && CLAUSE.test(part.toLowerCase()));
  const items = last < 0 ? parts : parts.slice(0, last);
  if (items.length < 2) return null;
  const counts = [items.length];
  const hasAnd = / và /.test(items.at(-1)!);
  if (hasAnd) counts.push(items.length + 1);
  return {
    items,
    counts,
    least: items.length,
    most: items.length + (hasAnd ? 1 : 0),
    isSure: last < 0,
    isShort: false,
  };
}

function byCommas(bare: string): Listed | null {
  const pieces = bare.split(/((?:(?<!\d),|,(?!\d))\s*(?:và\s+)?|\s+và\s+)/);
  const items: string[] = [];
  const signs: string[] = [];
  let isClosed = true;
  for (let at = 0; at < pieces.length; at += 2) {
    const whole = pieces[at]!.trim();
    const item = whole.replace(FIGURE_BEHIND, '');
    if (item === '') continue;
    const sign = at > 0 ? pieces[at - 1]! : '';
    // “Tổng Cọt” is a name, “tổng cộng” none.
    if (items.length > 0 && CLAUSE.test(item)) break;
    const areNames = items.length > 0 && items.every((one) => STARTS_LIKE_NAME.test(one));
    if (areNames && !STARTS_LIKE_NAME.test(item)) {
      isClosed = /và/.test(signs.at(-1) ?? '');
      break;
    }
    if (items.length > 0) signs.push(sign);
    const isLast = areNames && !NAME.test(item) && NAME_AHEAD.test(item);
    const runsOn = areNames && /và/.test(sign) && isLast;
    items.push(runsOn ? NAME_AHEAD.exec(item)![0] : item);
    if (runsOn) break;
  }
  return items.length < 2 ? null : counted(items, signs, isClosed);
}

function counted(items: readonly string[], signs: readonly string[], isClosed: boolean): Listed {
  const offices = items.filter((item) => OFFICE.test(item.toLowerCase())).length;
  const areNames = items.every((item) => NAME.test(item)) && (offices === 0 || offices === items.length);
  const firsts = items.map((item) => item.split(' ')[0]!);
  const areAlike = new Set(firsts).size === 1 && items.length > 2;
  const areShort = items.every((item) => item.split(' ').length <= 4);
  const areShortish = items.every((item) => item.split(' ').length <= 6);
  const areQuoted = items.length > 2 && items.every((item) => /^“[^“”]+”?$/.test(item));
  // “và” parts two items where both are plain names or the second begins as others do; elsewhere it may stand inside of one.
  const isParted = (at: number): boolean =>
    !/^\s+và/.test(signs[at]!) ||
    (PLAIN_NAME.test(items[at]!) && PLAIN_NAME.test(items[at + 1]!)) ||
    firsts.some((first, which) => which !== at + 1 && first === firsts[at + 1]) ||
    (areNames && STARTS_LIKE_NAME.test(items[at + 1]!));
  const inside = signs.filter((_, at) => !isParted(at)).length;
  const ands = signs.filter((sign) => /^\s+và/.test(sign)).length;
  const hyphens = items.reduce((sum, item) => sum + (item.match(/ [-–] /g)?.length ?? 0), 0);
  const counts = [items.length];
  const isAndBeforeComma = signs.findLastIndex((sign) => /^\s+và/.test(sign)) < signs.length - 1;
  if (ands > 0 && (inside > 0 || isAndBeforeComma)) counts.push(items.length - ands);
  return {
    items,
    counts,
    least: items.length - inside,
    most: items.length + hyphens,
    isSure: isClosed && (areNames || areQuoted || (areAlike && areShort)),
    isShort: isClosed && areShortish && ands === 1 && /^\s+và/.test(signs.at(-1)!),
  };
}
