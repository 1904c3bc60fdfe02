import type { Draft } from '../../finding.ts';
import type { Article, PrintedDate } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { words } from '../toolkit.ts';
import { orderOf, toldOf } from './told.ts';

/** What comes one after the other, and in how many sentences it is told of one thing. */
const ORDERS: readonly { stages: readonly RegExp[]; sentences: number }[] = [
  {
    stages: [
      words('phát động'),
      words(
        '(?:nhận|nộp|gửi)(?: các)? (?:tác phẩm|bài|hồ sơ|sản phẩm|bài dự thi)|hạn (?:nhận|nộp|gửi)[^,]{0,20}',
      ),
      words('sơ khảo'),
      words('chung khảo'),
      words('trao giải|tổng kết (?:cuộc thi|và trao giải)|lễ tổng kết'),
    ],
    sentences: 4,
  },
  {
    stages: [words('khởi công|động thổ'), words('khánh thành|thông xe|hoàn thành|đưa vào sử dụng')],
    sentences: 0,
  },
  { stages: [words('khai mạc|khai giảng'), words('bế mạc|bế giảng')], sentences: 1 },
  {
    stages: [words('ký|ký ban hành'), words('(?:được )?(?:công bố|trao|triển khai|quán triệt)')],
    sentences: 0,
  },
];
const OTHER_TIME = words('(?:mùa|lần|kỳ|năm|đợt|khóa) (?:giải )?(?:trước|ngoái|sau|tới)|dự kiến');
/** Characters before a date in which its stage stands. */
const BEFORE = 110;
/** Dates further on that a date is held against. */
const NEXT = 4;

interface Staged {
  date: PrintedDate;
  order: number;
  stage: number;
  sentence: number;
}

/** “nhận tác phẩm đến hết ngày 31/10/2021 … sơ khảo làm việc đến ngày 5/12/2020”: what comes later is dated earlier. */
export const stages = ({ article }: Whole): Draft[] =>
  ORDERS.flatMap((_, order) => inOrder(article, stagedIn(article, order)));

function inOrder(article: Article, staged: readonly Staged[]): Draft[] {
  const found: Draft[] = [];
  staged.forEach((one, at) => {
    // The last day of a stage tells; a day before it in the same stage is its first.
    const isFirstDay = staged[at + 1]?.stage === one.stage && staged[at + 1]?.sentence === one.sentence;
    if (isFirstDay) return;
    for (const other of staged.slice(at + 1, at + 1 + NEXT)) {
      if (other.stage === one.stage) continue;
      if (other.sentence - one.sentence > ORDERS[one.order]!.sentences) break;
      const [earlier, later] = one.stage < other.stage ? [one, other] : [other, one];
      // A month is told against a month, a day against a day.
      if (!isOneThing(article, one, other) || (one.date.day === 0) !== (other.date.day === 0)) break;
      const verdict = orderOf(later.date) >= orderOf(earlier.date) ? 'holds' : 'fails';
      found.push(toldOf(article, verdict, [later.date, earlier.date], 'wrong-direction'));
      break;
    }
  });
  return found;
}

/** The whole dates of a text with the stage of an order that the words before each name last. */
function stagedIn({ lower, dates, sentences }: Article, order: number): Staged[] {
  let sentence = 0;
  const found: Staged[] = [];
  for (const date of dates) {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= date.start) sentence += 1;
    if (date.month === 0 || date.year === 0 || date.until) continue;
    const from = Math.max(sentences[sentence]!.start, date.start - BEFORE);
    const before = lower.slice(from, date.start).split(/[;]/).at(-1)!;
    if (OTHER_TIME.test(before)) continue;
    let last = { at: -1, stage: 0 };
    ORDERS[order]!.stages.forEach((pattern, stage) => {
      const at = before.search(pattern);
      if (at > last.at) last = { at, stage };
    });
    if (last.at >= 0) found.push({ date, sentence, order, stage: last.stage });
  }
  return found;
}

/** Where another name comes in between, another thing may be meant; a contest is told of in several sentences. */
function isOneThing({ text }: Article, a: Staged, b: Staged): boolean {
  if (ORDERS[a.order]!.sentences > 1) return true;
  const between = text.slice(a.date.end, b.date.start).replace(/[.!?]\s+\p{Lu}/gu, ' ');
  return !/\p{Lu}/u.test(between) && between.length < 120;
}
