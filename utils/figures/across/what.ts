import type { Article, Figure } from '../reading/figure.ts';
import { words } from '../rules/toolkit.ts';
import { clauseBefore, sentenceOf } from './sentence.ts';

/** What a figure is of, as far as the words around it tell. */
export interface Subject {
  /** “hộ tự nguyện hiến đất”: the words behind it from its unit on; or those before it, “tỷ lệ hộ nghèo”. */
  phrase: readonly string[];
  /** Whose it is, where the phrase alone does not tell it: “huyện tổ chức”. */
  holder: string;
  /** A plan, a part of something else: what differs in that is not the same. */
  role: string;
}

/** Words of a phrase: so many tell it from all others by themselves; with whose it is, fewer do; no more are read. */
const TELLING = 4;
const LEAST = 2;
const MOST = 12;
/** As many shared words, and one text may go on where the other stops. */
const PLENTY = 6;
/** “huyện tổ chức”: words that tell whose it is. */
const MOST_OF_HOLDER = 4;
/** Characters behind a figure in which its phrase is read. */
const PHRASE = 120;

const ENDS = /(?<!\d),|,(?!\d)|[;:()\n]|\.(?=\s|$)|[–—]| - |…/;
const BEYOND = words('là|so với|tăng|giảm|nhưng|thì|nên|rồi|khi|vì|song|đều|cũng|chiếm|trong khi|mà');
/** No amount of a thing but its change, its share per head, one of a series, a bound, a state that was left. */
const OTHERWISE = words(
  'tăng|giảm|thêm|bớt|vượt|hụt|chênh|hơn so|ít nhất|tối thiểu|tối đa|không quá|mỗi|từng|bình quân|trung bình|cứ|riêng|khoản|thứ|lần thứ|số|từ',
);
/** Right before a figure: “tăng lên 60 mô hình” tells what was reached. */
const REACHED = words('(?:lên|xuống|còn|thành|chỉ còn)(?: đến| tới| thành| còn| mức)*\\s*$');
const PLANNED = words(
  'kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|dự toán|sẽ|cần|đăng ký|chủ trương|đề ra|hướng tới|quyết tâm|mong muốn|nghị quyết|được giao|ước|yêu cầu|phải|quy định',
);
const PLANNED_BEHIND = words('kế hoạch|chỉ tiêu|mục tiêu|dự kiến|dự toán');
const PARTIAL = words('trong đó|trong số|gồm|bao gồm|còn lại|ngoài ra|có tới|có đến');
const FILLERS = words(
  'đã|có|hiện|nay|đến|hiện nay|đang|hơn|gần|khoảng|trên|dưới|chừng|ước|được|tất cả|tổng cộng|cả|toàn|vẫn|chỉ|còn|lên|xuống|tới|như kỳ trước|như vậy|như đã nêu|theo đó|và|thì|mà|với|lại|cũng|đều|ngót|xấp xỉ',
  'g',
);
/** Someone to whom things belong that are counted. */
const HOLDERS = words(
  'tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|thôn|bản|ấp|buôn|làng|khu phố|tổ dân phố|chi bộ|đảng bộ|trường|công ty|hợp tác xã|cả nước',
);
/** What is given or held again and again is counted each time anew; */
const GIVEN = words('tặng|trao|phát|thăm|ủng hộ|hỗ trợ|khen|thưởng|cấp|biếu|gửi|mua|bán|nuôi|trồng|nhận');
/** what is organised or built may be counted in all, where it is much. */
const DONE = words(
  'tổ chức|mở|xây dựng|vận động|hiến|góp|đóng góp|ra quân|huy động|thành lập|kết nạp|làm|dự',
);
const MUCH = 50;
/** A phrase before a figure tells what it is of when it begins so. */
const MEASURES = words(
  '(?:tỷ lệ|tỉ lệ|tổng|thu nhập|doanh thu|kinh phí|vốn|giá trị|sản lượng|năng suất|diện tích|chiều dài|mức thu nhập|thu ngân sách|kim ngạch|độ che phủ|quy mô|tổng số)[^,;:]*',
);
const TRAILING = words(
  '(?:đạt|là|còn|có|được|ở mức|mức|bằng|chiếm|chỉ|nay|hiện|vẫn|đã|lên|xuống|tới|đến)(?=\\s*$)',
);

/** What a figure is of; null where the words around it are too few to tell, or tell a change, a rate, a bound. */
export function subjectOf(article: Article, figure: Figure): Subject | null {
  if (figure.form !== 'number' || figure.dimension === 'bare') return null;
  const { before } = sentenceOf(article, figure);
  const clause = clauseBefore(before);
  const role = roleOf(before, clause, clauseBehind(article, figure));
  if (role === null) return null;
  return measured(figure, clause, role) ?? counted(article, figure, clause, role);
}

/** A plan in another clause of the sentence may or may not be what the figure is of. */
function roleOf(before: string, clause: string, behind: string): string | null {
  const isPlanned = PLANNED.test(clause) || PLANNED_BEHIND.test(behind);
  if (!isPlanned && PLANNED.test(before)) return null;
  return `${isPlanned ? 'plan' : ''} ${PARTIAL.test(before) ? 'part' : ''}`;
}

const clauseBehind = ({ lower }: Article, { end }: Figure): string =>
  lower.slice(end, end + PHRASE).split(ENDS, 1)[0]!;

function counted(article: Article, figure: Figure, clause: string, role: string): Subject | null {
  const { dimension } = figure;
  if (dimension === 'percent' || dimension === 'points' || dimension === 'multiple') return null;
  const isReached = REACHED.test(clause);
  if (!isReached && OTHERWISE.test(clause)) return null;
  const phrase = wordsOf(clauseBehind(article, figure).split(BEYOND, 1)[0]!);
  if (phrase.length < LEAST) return null;
  if (GIVEN.test(clause) || (DONE.test(clause) && figure.size < MUCH)) return null;
  if (phrase.length >= TELLING) return { phrase, holder: '', role };
  const holder = wordsOf(clause.replace(FILLERS, ' '));
  const isHeld = holder.length <= MOST_OF_HOLDER && HOLDERS.test(holder.join(' '));
  return isHeld && dimension !== 'đồng' ? { phrase, holder: holder.join(' '), role } : null;
}

function measured({ dimension }: Figure, clause: string, role: string): Subject | null {
  if (dimension === 'count') return null;
  const found = clause.match(MEASURES);
  if (!found) return null;
  let phrase = found[0].trim();
  for (let shorter = cut(phrase); shorter !== phrase; shorter = cut(phrase)) phrase = shorter;
  if (/(?:^|\s)(?:tăng|giảm|vượt|thêm|hụt|từ)(?:\s|$)/.test(phrase)) return null;
  const told = wordsOf(phrase);
  return told.length >= TELLING && told.length <= MOST ? { phrase: told, holder: dimension, role } : null;
}

const cut = (phrase: string): string => phrase.replace(TRAILING, '').trim();

const wordsOf = (phrase: string): string[] =>
  (phrase.match(/[\p{L}\d][\p{L}\d.,/%]*/gu) ?? []).slice(0, MOST);

/** Are two subjects one? What one text goes on with and the other does not makes no difference where both have told plenty. */
export function isOneSubject(a: Subject, b: Subject): boolean {
  if (a.holder !== b.holder || a.role !== b.role) return false;
  const [short, long] = a.phrase.length <= b.phrase.length ? [a.phrase, b.phrase] : [b.phrase, a.phrase];
  return (
    (short.length === long.length || short.length >= PLENTY) && short.every((word, at) => word === long[at])
  );
}
