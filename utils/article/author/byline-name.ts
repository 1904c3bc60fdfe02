import { collapse } from '../page/dom.ts';
import { plain } from '../page/words.ts';
import { isInstitution } from './credit.ts';

/**
 * What stands before a name, in small letters: “Bài và ảnh:”, “Tác giả bài viết:”, “By”. “Ảnh:” alone names who took the
 * pictures. One pattern per form, and white space of any length: all in one, counting blanks, take ten times the room.
 */
const PREFIXES = [
  /^(?:tin|bài|thực hiện|nhóm)(?:\s*(?:và|[-–,+&;/])\s*(?:tin|bài|ảnh|clip|video|hình|đồ họa))*(?:\s(?:viết|phóng viên|pv|thực hiện))?\s*:\s*/,
  /^(?:tin|bài)\s*(?:và|[-–,+&])\s*ảnh\s+/,
  /^(?:tác giả|tác giả bài viết|người viết|nội dung|biên tập|phóng viên|pv|phóng sự|ghi chép|bút ký|lược ghi|ghi)\s*:\s*/,
  /^(?:được )?(?:viết|đăng|thực hiện) bởi\s*:?\s+/,
  /^(?:(?:written|posted|published|authored|words|story|text|a post|reviewed) )?by\s*:?\s+/,
  /^(?:author|auteur|autor|autore|oleh|tekst|testo|text|texto|автор|текст)\s*:\s*/,
];

/** “Von Max Muster”: a preposition is a byline's only before a capital. */
const PREPOSITION = /^(?:[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f)\s(?=\p{Lu})/u;

/** “Nội dung <b>Diễm Châu</b>”: a label without a colon is one before two words in capitals. */
const LABEL = /^(?:Bài viết|BÀI VIẾT|Nội dung|NỘI DUNG|Tác giả|TÁC GIẢ)\s/;
const TWO_CAPITALS = /^\p{Lu}\p{L}*\s\p{Lu}/u;

/** Degrees before a name, which are no part of it: “PGS.TS. Lê An”; how each ends is asked first. */
const DEGREE = /(?:S|sĩ|sư)[.,\s]/;
const DEGREES =
  /(?<=^|[,;&]\s|\s[-–—]\s)(?:(?:GS|PGS|TSKH|TS|Th\.?S|NCS|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ)[.,\s]+)+(?=\p{Lu})/gu;

/** “15 October 2019 by An Lê”, “12/10/2023 07:41 bởi An Lê”: a date first. */
const BY = /\s(?:by|bởi)\s/i;
const DATED = /^.{0,80}?(?:(?:19|20)\d\d|\d:\d\d)(?:\s?[apAP]\.?[mM]\.?)?,?\s(?:[Bb]y|BY|bởi)\s(?=\p{Lu})/u;

/** A line that only announces the name on the next one. */
const ANNOUNCEMENT = /^(?:author|auteur|autor|by|door|par|por|tác giả|von|written by|автор)\s?:?$/i;

/** “Theo Ngô Lan”, not “Theo báo cáo …”. */
const SOURCE = /^(?:[Tt]heo|THEO)\s\p{Lu}/u;

/**
 * How clauses after a name begin that are no name, in small letters: an account or an address, a number; a credit (“Ảnh: …”,
 * “và 1 tác giả khác”); a date in words. Apart for the same reason as {@link PREFIXES}.
 */
const CLAUSES = [
  /[|•·]|\s@|\s[-–—]\s*\d|\s\d{1,2}[/.:]|,\sin\s|\s(?:on|at)\s|\senvoyée?s?\s|https?:\/\/|www\.|[\w.+-]+@[\w-]+\./,
  /\bvà \d+ tác giả khác|\s\(?(?:theo|nguồn)[\s:]|(?:ảnh|biên tập|biên tập viên|clip|đồ họa|hình ảnh|kỹ thuật|minh họa|quay phim|thiết kế|trình bày|video)\s*:/,
  /\s(?:design(?:ed)?|edited|illustrat(?:ed|ions?)|photo(?:s|graphs?|graphed)?) by\s/,
  /(?<!\S)(?:last |first )?(?:updated|published|posted|modified)\b/,
  /(?<!\S)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tue|wed|thu|fri|sat|sun),?\s\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)/,
];
/** What joins a clause to the name before it. */
const JOINT_BEHIND = /[\s,([–-]+$/;

/** A person's office after a comma or dash: “, Executive Editor”, “ - AP Technology Writers”. */
const OFFICES = 'columnist|contributor|correspondent|editor|journalist|producer|reporter|writer|phóng viên';
const MAY_BE_OFFICE = new RegExp(OFFICES, 'i');
const OFFICE = new RegExp(`(?:,|\\s[-–—])\\s?[^,]{0,40}\\b(?:${OFFICES})s?\\b.*$`, 'iu');

/** Words of buttons and boxes that stand where a byline may, and of credits for pictures and texts from elsewhere; in small letters. */
const NO_NAME =
  /^(?:about|advertisement|anonymous|(?:the |l['’])?(?:auteurs?|authors?|autore?s?)|chia sẻ|comments?|connect|contact|contributors?|download|follow|guest|home|log ?in|more|news|online|print|quảng cáo|read more|share|sign (?:in|up)|subscribe|team|tác giả|trang chủ|unknown|view|ảnh|clip|nguồn(?: tin)?|sưu tầm|tổng hợp|video)(?:\s.*)?$|\b(?:founder|co-founder|editor|manager|director|winemaker|specialist|writer|reporter|correspondent|redakteur(?:in)?|phóng viên)$/;

/** Accounts and desks that sign for a whole newsroom. */
const DESKS = new Set(
  'admin administrator adminvn banbientap bbt btv ctv editor editorialstaff editors editorialteam moderator pv quantri root staff superuser toasoan webmaster'.split(
    ' ',
  ),
);

/** Whether a name is an account of the site's: “hoiphunu”, “bientap.01”. A pen name begins with a capital or bears marks. */
export const isAccount = (name: string): boolean => /^[a-z0-9][a-z0-9._-]*$/.test(name);

const OUTLET_KIND = /^(?:bao dien tu|bao|tap chi|trang tin|trang|website|theo|the)\s/;

/**
 * Whether a text can be the name of a person, pen name, group or agency: short, no sentence, capitals first.
 */
export function isNameLike(text: string): boolean {
  if (text.length < 2 || text.length > 80 || NO_NAME.test(text.toLowerCase())) return false;
  const bare = text.replace(/\([^)]*\)/g, ' ');
  if (/[?!:@#{}]|https?|\d\d/.test(text) || /\w\.(?:com|net|org|vn)\b/i.test(bare)) return false;
  if (/[\u3040-\u9fff]/.test(text)) return text.length <= 20;
  if (/^(?:theo|nhóm)\s/i.test(text)) return /\s\p{Lu}/u.test(text);
  const words = bare
    .split(/[\s,;&-]+/)
    .filter((word) => word !== '' && !/^(?:and|và|und|e|y|et|de|da|van|von|der|di)$/i.test(word));
  // Letters of scripts without case are as good as capitals.
  const capitals = words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  return words.length > 0 && words.length <= 14 && capitals / words.length >= 0.7;
}

/** No byline is longer; the rest of a longer text is not read, in characters. */
const LONGEST_LINE = 240;

/** Whether a line begins as bylines do. */
export function hasBylinePrefix(text: string): boolean {
  const line = text.slice(0, LONGEST_LINE).normalize('NFC');
  return prefixOf(line) !== '' || SOURCE.test(line);
}

function prefixOf(line: string): string {
  const small = line.toLowerCase();
  for (const form of PREFIXES) {
    const found = form.exec(small)?.[0];
    if (found) return found;
  }
  const label = LABEL.exec(line)?.[0];
  if (label && TWO_CAPITALS.test(line.slice(label.length))) return label;
  return (PREPOSITION.exec(line) ?? (BY.test(line) ? DATED.exec(line) : null))?.[0] ?? '';
}

/** What of a line stands before the first clause that is no name. */
function withoutClauses(line: string): string {
  const small = line.toLowerCase();
  const starts = CLAUSES.map((clause) => small.search(clause)).filter((at) => at >= 0);
  return starts.length > 0 ? line.slice(0, Math.min(...starts)).replace(JOINT_BEHIND, '') : line;
}

function withoutDegrees(line: string): string {
  return DEGREE.test(line) ? line.replace(DEGREES, '') : line;
}

function withoutOffice(line: string): string {
  return MAY_BE_OFFICE.test(line) ? line.replace(OFFICE, '') : line;
}

/** Says whether a name cannot be an author's, e.g. because it is the outlet's. */
export type Refuse = (name: string) => boolean;

/** A name without the outlet's after a comma (“An Lê, Báo Ví Dụ”); '' when it is refused as a whole. */
export function acceptName(name: string, refuse: Refuse): string {
  const own = name.split(/,\s+/).filter((part) => part !== '' && !refuse(part));
  const rest = own.join(', ');
  return rest === '' || refuse(rest) ? '' : rest;
}

/** Whether a line announces that the next one is a byline: “By”, “Tác giả:”. */
export function announcesByline(text: string): boolean {
  return text.length <= 12 && ANNOUNCEMENT.test(collapse(text).normalize('NFC'));
}

/** Cuts what stands before and after a name; “Theo …” stays, since it names a source. '' when no name is left. */
export function cleanByline(text: string): string {
  const line = collapse(text.slice(0, LONGEST_LINE)).normalize('NFC');
  const prefix = prefixOf(line);
  const bare = withoutOffice(withoutClauses(withoutDegrees(line.slice(prefix.length))));
  const [first = '', ...others] = bare.split(/(?=\s[-–—]\s)/);
  // Beside a name stands another one, or the office where its bearer works.
  const name = [first, ...others.filter((other) => !isInstitution(other.replace(/^[\s–—-]+/, '')))]
    .join('')
    .replace(/^[-–—|:,\s]+|[-–—|:,;\s]+$/g, '');
  // A pen name in small letters is believed where the page says “by”.
  const pen = /^by\b/i.test(prefix) && isPenName(name);
  return pen || isNameLike(name) ? name : '';
}

/** The name in a field that states the author to machines, where a pen name in small letters is one too. */
export function cleanStatedAuthor(text: string): string {
  return cleanByline(text) || (isPenName(text) ? text : '');
}

function isPenName(name: string): boolean {
  return /^[\p{L}.]{3,20}$/u.test(name) && !NO_NAME.test(name.toLowerCase());
}

/**
 * Says whether a name is the newspaper's own: an outlet is never an author.
 * @param strict also names that are held by the outlet's. Personal sites elsewhere carry their author's name in their
 *   own; Vietnamese newsrooms sign “Tuổi Trẻ” for “Tuổi Trẻ Online”.
 */
export type OutletTest = (name: string, strict: boolean) => boolean;

/** @param outlets every name of a page's publisher */
export function outletTest(outlets: readonly string[]): OutletTest {
  const known = outlets.map((outlet) => {
    const words = plain(outlet);
    return { words, key: outletKey(words) };
  });
  return (name, strict) => {
    const words = plain(name);
    const key = outletKey(words);
    if (key === '' || DESKS.has(key)) return true;
    return known.some((outlet) => {
      const other = outlet.key;
      if (other === key) return other.length >= 2;
      if (!strict) return other.length >= 5 && ` ${words} `.includes(` ${outlet.words} `);
      if (key.length >= 4 && other.startsWith(key)) return true;
      return Math.min(other.length, key.length) >= 5 && (other.includes(key) || key.includes(other));
    });
  };
}

/** @param words normalised by {@link plain} */
function outletKey(words: string): string {
  return words.replace(OUTLET_KIND, '').replaceAll(' ', '');
}
