import { LETTERS, words } from '../toolkit.ts';

/** The stretch behind an opener in which a list stands. */
export interface OpenedList {
  /** The words between the number and the list. */
  lead: string;
  list: string;
  /** Where the list begins, in characters behind the number. */
  from: number;
  /** What a sentence of its own calls the listed: “Các tập thể được khen gồm …”. */
  noun?: string | undefined;
  sign: 'colon' | 'bracket' | 'word' | 'none' | 'lines' | 'next' | 'place';
}

const OPENER = new RegExp(
  `(?<colon>:)|(?<bracket>\\()|(?<![${LETTERS}])(?<word>(?:bao )?gồm(?: có)?(?: các)?|là(?: các)?|thuộc về|trao cho)(?![${LETTERS}]):?`,
  'g',
);
const LONGEST_LEAD = 140;
/** “trao cho các tác giả của Báo A, Đài B”. */
const BEFORE_NAMES = /^(?: (?:các|những|hai|ba))?(?: [\p{Ll}]+){1,4} (?:của|là)(?= \p{Lu})/u;
/** “là các ông, bà Lưu Văn Kính, …”: how those are addressed whose names follow. */
const ADDRESSED = /^ ?(?:các )?(?:ông, bà|ông bà|anh, chị|anh chị|đồng chí|em|cháu)(?= \p{Lu})/u;
const NEXT_SENTENCE =
  /^(?<lead>[^.;:!?\n()]{0,140})\.\s(?:Đó là|Gồm|Bao gồm|Cụ thể là|Cụ thể gồm|Các (?<noun>[^.,:;\d]{2,60}?) (?:gồm|là))(?: các)?:?\s/u;
/** “ba phiên chợ tại Na Mèo, Tam Thanh và Mường Mìn”: where they were, which is as many only where each was elsewhere. */
const AT_PLACES = /^[^.,;:!?\n()]{0,60} (?:tại|ở)(?: các)?(?: (?:xã|huyện|phường|thôn|bản))? (?=\p{Lu})/u;
/** The words that open such a sentence. */
const NEXT = /\.\s(?:Đó là|Gồm|Bao gồm|Cụ thể|Các )/;
const END = /(?<!(?:^|[^\p{L}])(?:TP|Tp|Th|TS|PGS|GS|ThS|BS|Q|P))\.(?=\s|$|[”"])|[!?\n]/u;
const LINE = /^\s*(?:[-–—+*•●▪◦·]|\d{1,2}[.)]|[a-zđ]\))\s*\S/u;
const PARTIAL = words(
  'trong đó|như|còn lại|số còn lại|tiêu biểu|điển hình|chủ yếu là|một số|chẳng hạn|ví dụ|nổi bật|đáng chú ý|mỗi|phần lớn|đa số|cùng',
);
const MORE = /…|\.\.\.|v\.v|, v\.v|vân vân/;

/**
 * Finds the list that a number announces.
 * @param behind what stands behind the number and the noun that it counts
 * @returns lists by opener, in the order of the text: the first that has items is meant
 */
export function listsBehind(behind: string): OpenedList[] {
  const found: OpenedList[] = [];
  if (
    behind[0] === ' ' &&
    behind[1] !== behind[1]?.toLowerCase() &&
    /^ \p{Lu}[^:,]{1,40}?(?:,| và (?:\p{Ll}+ )?\p{Lu})/u.test(behind)
  )
    push('', 1, 'none');
  const head = behind.slice(0, LONGEST_LEAD);
  const stop = head.search(/[;!?\n]|\.(?=\s)/);
  for (const match of head.matchAll(OPENER)) {
    if (stop >= 0 && match.index >= stop) break;
    const lead = head.slice(0, match.index);
    if (PARTIAL.test(lead.toLowerCase())) break;
    const sign = match.groups?.colon ? 'colon' : match.groups?.bracket ? 'bracket' : 'word';
    let from = match.index + match[0].length;
    const names = sign === 'word' ? BEFORE_NAMES.exec(behind.slice(from)) : null;
    if (names) from += names[0].length;
    else if (/thuộc về|trao cho/.test(match[0])) continue;
    push(lead, from, match[0].endsWith(':') && sign === 'word' ? 'colon' : sign);
  }
  const next = NEXT.test(behind) ? NEXT_SENTENCE.exec(behind) : null;
  const noun = next?.groups?.noun?.toLowerCase();
  if (next && !PARTIAL.test(noun ?? '')) push(next.groups!.lead!, next[0].length, 'next', noun);
  const place = found.length === 0 ? AT_PLACES.exec(head) : null;
  if (place && !PARTIAL.test(place[0].toLowerCase())) push(place[0], place[0].length, 'place');
  return found;

  function push(lead: string, from: number, sign: OpenedList['sign'], noun?: string): void {
    // “gồm các đồng chí: A, B”.
    if (sign === 'word') from += /^ ?[\p{Ll} ]{0,30}: /u.exec(behind.slice(from))?.[0].length ?? 0;
    from += ADDRESSED.exec(behind.slice(from))?.[0].length ?? 0;
    const rest = behind.slice(from);
    if (sign === 'colon' && /^\s*\n/.test(rest)) {
      const lines = linesOf(rest);
      if (lines.length >= 2) found.push({ lead, list: lines.join('\n'), from, sign: 'lines' });
      return;
    }
    const end = sign === 'bracket' ? rest.indexOf(')') : rest.search(END);
    if (end < 0 && sign === 'bracket') return;
    const list = end < 0 ? rest : rest.slice(0, end);
    if (list.length < 5 || MORE.test(list) || MORE.test(rest.slice(list.length, list.length + 4))) return;
    found.push({ lead, list, from, sign, noun });
  }
}

/** The lines of a list, each behind a mark. */
function linesOf(rest: string): string[] {
  const lines: string[] = [];
  for (const line of rest.split('\n')) {
    if (line.trim() === '') continue;
    if (!LINE.test(line)) break;
    lines.push(line.trim());
  }
  return lines;
}
