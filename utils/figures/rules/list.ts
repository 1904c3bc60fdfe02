import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { draft, printed } from './show.ts';
import { type Ground, words } from './toolkit.ts';

const OPENER =
  /^(?<lead>[^,;.:()\d]{0,90}?)(?:\s(?:là|gồm|bao gồm|gồm có|gồm các|bao gồm các)(?: các)?(?: [a-zà-ỹ]+)?:?\s|:\s|(?<bracket>\())/;
/** “ba xã Tân Thạnh, Tân Bửu và Phong Thạnh”: names stand right behind what they are names of. */
const DIRECT = /^ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?:,| và) /u;
const PLACE = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*$/u;
const PARTIAL = words(
  'trong đó|như|tiêu biểu|điển hình|chủ yếu là|một số|chẳng hạn|ví dụ|nổi bật|đáng chú ý|mỗi',
);
const LIST_END =
  /\.(?=\s|$)|[!?\n]|, (?=(?:trong đó|với|nhằm|để|qua đó|góp phần|được|đã|do|tổng|đồng thời|mỗi|ngoài|thuộc|tại|đều|từ|bảo đảm|đạt|có)(?![\p{L}]))/u;
const TITLES = words(
  'bí thư|phó|trưởng|chủ tịch|giám đốc|ủy viên|thư ký|hiệu trưởng|nguyên|đại biểu|tp|tỉnh|huyện',
);
const MORE = /…|\.\.\.|v\.v/;
const NAME = /^(?:[\p{Ll}]+ ){0,2}\p{Lu}[\p{L}\d’'.]*(?: [\p{L}\d’'.]+){0,5}$/u;
const LONGEST_LIST = 500;
const MOST_NAMES = 30;

/** A stated number and the names that follow: “Bốn xã … là A, B, C và D”. */
export function lists(ground: Ground): Draft[] {
  const { passage } = ground;
  const weak = passage.weak.filter(({ value }) => value.n > 1n);
  return [...passage.figures, ...weak]
    .map((figure) => listOf(ground, figure))
    .filter((found) => found !== null);
}

function listOf({ article, passage }: Ground, figure: Figure): Draft | null {
  const { dimension, isExact, comparator, value, form, noun } = figure;
  const count = Number(value.n);
  const isCount = dimension === 'count' && isExact && comparator === null && form === 'number' && noun !== '';
  if (!isCount || count < 2 || count > MOST_NAMES) return null;
  const to = Math.min(passage.end, figure.outer.end + LONGEST_LIST);
  const behind = article.text.slice(figure.outer.end, to);
  const opener = OPENER.exec(behind);
  const isDirect = DIRECT.test(behind);
  if (!isDirect && (!opener || PARTIAL.test((opener.groups?.lead ?? '').toLowerCase()))) return null;
  const from = isDirect ? 1 : opener!.index + opener![0].length;
  const rest = behind.slice(from);
  const isBracket = !isDirect && opener?.groups?.bracket !== undefined;
  const end = isBracket ? rest.indexOf(')') : rest.search(LIST_END);
  if (end < 0 && (isBracket || to < passage.end)) return null;
  const list = end < 0 ? rest : rest.slice(0, end);
  if (MORE.test(list) || MORE.test(rest.slice(end, end + 4)) || list.length < 5) return null;
  const items = itemsOf(list);
  if (items.length < 2 || (isDirect && !items.every((item) => PLACE.test(item)))) return null;
  const listEnd = figure.outer.end + from + list.length;
  const hasFigures = passage.figures.some(({ start }) => start > figure.outer.end && start < listEnd);
  const counts = possibleCounts(list, items);
  if (counts.includes(count)) return hasFigures && !list.includes(';') ? null : told('holds');
  const areNames =
    !list.includes(';') && items.every((item) => NAME.test(item)) && !TITLES.test(list.toLowerCase());
  const isSemicolon = list.includes(';') && Math.abs(items.length - count) >= 2 && items.length >= 3;
  const isSure = !hasFigures && !/\d/.test(list) && ((areNames && !/ [-–] /.test(list)) || isSemicolon);
  return isSure && Math.abs(items.length - count) <= Math.max(2, count / 2) ? told('fails') : null;

  function told(verdict: Draft['verdict']): Draft {
    return draft('list', verdict, [figure], {
      terms: [items.slice(0, 12).join(', ').slice(0, 160)],
      computed: verdict === 'holds' ? String(count) : String(items.length),
      printed: printed(article, figure),
      sign: verdict === 'holds' ? '=' : '≠',
      remark: 'names-counted',
    });
  }
}

/** The items at the highest separator, the last “và” parting the last two of a list with commas. */
function itemsOf(list: string): string[] {
  const bySemicolon = list.split(/;\s*(?:và\s+)?/);
  const items = bySemicolon.length > 1 ? bySemicolon : list.split(/,\s*(?:và\s+)?|\s+và\s+/);
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** A “và” before the last comma may stand inside of a name; in a list of deeds the last one may, too. */
function possibleCounts(list: string, items: readonly string[]): number[] {
  const counts = [items.length];
  if (list.includes(';')) {
    if (/ và /.test(items.at(-1) ?? '')) counts.push(items.length + 1);
    return counts;
  }
  const isInside =
    list.lastIndexOf(' và ') < list.lastIndexOf(',') || !items.every((item) => NAME.test(item));
  if (/ và /.test(list) && isInside) counts.push(list.split(/,\s*/).length);
  return counts;
}
