import { compose } from '@/utils/text/canonical.ts';
import { anyOf, spell } from '../cut/spelling.ts';

/** A word of a clause. */
export interface ClauseWord {
  /** Spelled. */
  word: string;
  /** Whether it is part of a person's name. */
  isPerson: boolean;
}

/** The words of a figure's own clause, on both sides of it. */
export interface OwnClause {
  before: readonly ClauseWord[];
  after: readonly ClauseWord[];
  /** How often each word stands in its sentence, spelled. */
  sentence: ReadonlyMap<string, number>;
}

/** So many words before a figure govern it, and so many after it are governed by it. */
const REACH_BEFORE = 10;
const REACH_AFTER = 7;

/** What stands before these tells who says so, or why and when it came about. */
const LEADS_TO_CLAUSE = [
  anyOf(
    'cho biết|cho hay|nói|kể|báo cáo|khẳng định|nhấn mạnh|chia sẻ|tâm sự|rằng|nhẩm ra|vì|bởi|nhờ|mà|khi|nếu|nhưng|thì|để|nhằm|rồi'.split(
      '|',
    ),
  ),
  `(?<!${anyOf(['tự', 'lý'])} )do`,
  `(?<!${anyOf('trở làm tạo gây xây lập dựng'.split(' '))} )${spell('nên')}`,
  `song(?! ${anyOf(['ca', 'song', 'phương', 'ngữ'])})`,
].join('|');
const NAMED_BY_NUMBER = anyOf(
  'ngày|tháng|năm|quý|tuần|thứ|lúc|khóa|vụ|số|lớp|hạng|điểm|khoản|điều|mục|khu|tổ|cấp|quốc lộ|tỉnh lộ|đến|từ'.split(
    '|',
  ),
);
/** Another figure that counts something, so that what stands before it belongs to it: no date, no year, no name. What it counts is its own up to an “và”. */
const OTHER_FIGURE = `(?<!${NAMED_BY_NUMBER}) (?!(?:19|20)\\p{N}{2}(?!\\p{N}))\\p{N}+(?:[.,/-]\\p{N}+)*%?(?= \\p{L})(?:.*(?<!\\p{L})${anyOf(['và', 'cùng', 'cùng với'])}(?!\\p{L}))?`;
const LEAD = new RegExp(`^.*(?:(?<!\\p{L})(?:${LEADS_TO_CLAUSE})(?!\\p{L})|${OTHER_FIGURE})`, 'u');
const AUXILIARY = anyOf('được bị đã đang sẽ có là còn cũng vẫn'.split(' '));
/** What follows these tells why, what for, or something else. */
const LEADS_AWAY = new RegExp(
  `(?<!\\p{L})(?:${anyOf('nhờ|do|bởi|vì|nên|để|nhằm|mà|nhưng|song|khi|nếu|rồi|thì|theo|so'.split('|'))}|${spell('và')} ${AUXILIARY})(?!\\p{L}).*|(?<=\\s)\\p{N}.*`,
  'u',
);
/** The other end of a range, whose unit and noun are this figure's too. */
const RANGE = new RegExp(`^\\s*(?:-|${anyOf(['đến', 'tới'])})\\s*\\p{N}+(?:[.,/]\\p{N}+)*`, 'u');

const WORD = /[\p{L}\p{M}]+|\p{N}+(?:[.,/-]\p{N}+)*/gu;
const NAME = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)*/gu;
const TITLE = anyOf(
  'ông|bà|anh|chị|cô|chú|bác|cụ|em|cháu|thầy|già|mế|bạn|mẹ|đồng chí|bác sĩ|bác sỹ|y tá|kỹ sư|nghệ nhân|nhà báo|nhà văn|nhà thơ|họa sĩ|nhạc sĩ|luật sư|tiến sĩ|thạc sĩ|giáo sư|cô giáo|thầy giáo|giáo viên|nông dân|chủ tịch|bí thư|giám đốc|hiệu trưởng|đội trưởng|tổ trưởng|chủ nhiệm|trưởng thôn|trưởng bản|trưởng ấp|trưởng xóm|trưởng khu|trưởng ban|trưởng phòng|trưởng trạm|phó bản|phó thôn|đại úy|thượng úy|trung úy|thiếu úy|thiếu tá|trung tá|thượng tá|đại tá|chiến sĩ'.split(
    '|',
  ),
);
const TITLED = new RegExp(`(?<!\\p{L})${TITLE} $`, 'u');
const TITLE_FIRST = new RegExp(`^${TITLE}(?!\\p{L})`, 'u');
/** The middle of a woman's or a man's name. */
const MIDDLE = new RegExp(` ${anyOf(['văn', 'thị'])} `, 'u');

/** Where persons are named in a text, as it is written. */
function personsIn(text: string): [start: number, end: number][] {
  return [...text.matchAll(NAME)]
    .filter(({ 0: name, index }) => {
      const spelled = spell(name);
      return TITLED.test(spell(text.slice(0, index))) || TITLE_FIRST.test(spelled) || MIDDLE.test(spelled);
    })
    .map(({ 0: name, index }) => [index, index + name.length]);
}

function wordsOf(text: string): ClauseWord[] {
  const persons = personsIn(text);
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    word: spell(written),
    isPerson: persons.some(([start, end]) => index >= start && index < end),
  }));
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The stretches around a figure that its own clause is read from, as they are written. */
export interface ClauseText {
  /** From the last comma or sign to the figure. */
  before: string;
  /** From the figure to the next comma or sign. */
  after: string;
  /** Its sentence, without the figure. */
  sentence: string;
}

/** Reads a figure's own clause. */
export function readClause(text: ClauseText): OwnClause {
  const [before, after] = [compose(text.before), compose(text.after)];
  const lead = LEAD.exec(spell(before))?.[0] ?? '';
  const range = RANGE.exec(spell(after))?.[0] ?? '';
  const rest = after.slice(range.length);
  return {
    before: wordsOf(before.slice(lead.length)).slice(-REACH_BEFORE),
    after: wordsOf(rest.slice(0, spell(rest).replace(LEADS_AWAY, '').length)).slice(0, REACH_AFTER),
    sentence: countsOf(spell(compose(text.sentence))),
  };
}
