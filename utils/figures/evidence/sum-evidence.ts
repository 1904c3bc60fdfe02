import partitions from '../data/partitions.json';
import type { Figure } from '../reading/figure.ts';
import { IS_PLAN } from '../rules/growth/growth-words.ts';
import { GENERAL, kinship } from '../rules/kinship.ts';
import { isOfOtherTime } from '../rules/other-time.ts';
import { isShared } from '../rules/share/part.ts';
import { labelOf } from '../rules/sum/run.ts';
import {
  AMONG,
  CONSISTS,
  DIVIDED,
  namesHalves,
  OF_WHOLE,
  OPEN_LIST,
  OTHERS,
  OVERLAPPING,
  PICKED,
  REST,
  stopIn,
  TOTAL,
  TRAILING,
} from '../rules/sum/sum-words.ts';
import { type Ground, SENTENCE_END, textAfter, textBefore, textBetween, words } from '../rules/toolkit.ts';

/** Kinds that leave nothing out: who names them all tells all parts. */
const PARTITIONS = partitions.map(({ parts }) => parts.map((kind) => words(kind)));

const isPartition = (text: string, count: number): boolean =>
  PARTITIONS.some((kinds) => kinds.length <= count && kinds.every((kind) => kind.test(text)));

/** What stands before the last of a list. */
export const SOFT_END = /(?:^|[\s,;])(?:và|cùng)(?: [^,;]*)?$/;
/** What was not done, has still to be done, or is left. */
const LEFT = words('còn|còn lại|chưa|không|phải|thiếu|nợ|đang|chờ|tiếp|vắng|vướng');
/** “126 tay chèo; 78 nam, 48 nữ”: whoever was counted. */
const ANYONE = /^(?:nam|nữ)(?: |$)/;
const BEFORE = words('năm trước|năm ngoái|cùng kỳ|trước đó|trước đây|nhiệm kỳ trước');
const BESIDES = words('cùng với|chưa kể|chưa tính|không kể|không tính|ngoài');
const SUMS_UP = words(
  'tổng cộng|cả thảy|tất cả|cộng lại|gộp lại|tính chung|như vậy|vị chi|cộng|cả hai|cả ba|cả bốn|cả năm',
);
const NAMELY = words('cụ thể|như sau|lần lượt|kết quả|theo đó|chia ra');
const HAS = words('(?:có|thì|là|đạt|được|với)');
const EACH = words('mỗi|từng|bình quân|trung bình');
const ALL = words('(?:tổng|tổng số|toàn bộ|tất cả|cả thảy|tổng cộng)(?: \\p{L}+){0,5}\\s*$');
const AGAIN = words('(?:tăng|giảm|vượt|hơn|kém|so với|cùng kỳ|năm trước|năm ngoái)(?: [^,;.]*)?$');
const NUMBER_OF_PARTS = /(?:^|\s)(?:là|gồm|ở|tại|từ|:)(?:\s|$)|:/;

type Kin = 'noun' | 'unit' | 'class' | 'bare' | 'any' | 'count';
const ORDER: readonly Kin[] = ['noun', 'unit', 'class', 'bare', 'any', 'count'];

/** How a part belongs to a whole: by its unit or noun, or as one of any things. */
export function kinOf(whole: Figure, part: Figure): Kin | null {
  const kin = kinship(whole, part);
  if (kin === 'count' && ANYONE.test(part.noun)) return 'bare';
  return kin === 'count' && (GENERAL.test(part.noun) || GENERAL.test(whole.noun)) ? 'any' : kin;
}
/** What speaks for and against some figures’ being all parts of another. */
export function sumEvidence(
  ground: Ground,
  whole: Figure,
  parts: readonly Figure[],
  amounts: readonly Figure[],
): string[] {
  const { article, passage } = ground;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const isOwn = whole.sentence === first.sentence;
  const isBehind = whole.start > first.start;
  const isOfPassage = passage.figures[whole.at] === whole;
  const lead =
    isOwn && !isBehind
      ? textBetween(article, whole, first)
      : article.lower
          .slice(Math.max(passage.start, first.outer.start - 140), first.outer.start)
          .split(/[.!?]\s+|\n/)
          .at(-1)!;
  const wholeLead = article.lower
    .slice(Math.max(0, whole.outer.start - 60), whole.outer.start)
    .split(/[.!?]\s+|\n/)
    .at(-1)!;
  const tail = textAfter(ground, last.at, 80).split(/[.;]\s|[)\n]/)[0]!;
  const between = parts.slice(1).map((part) => textBefore(ground, part.at));
  const text = `${lead} ${article.lower.slice(first.outer.start, Math.min(last.outer.end, first.outer.start + 900))}${tail}`;
  const evidence: string[] = [];
  const see = (name: string, is = true): void => {
    if (is) evidence.push(name);
  };
  // Where the whole stands.
  const passed = isOwn ? amounts.filter(({ start }) => start > whole.start && start < first.start).length : 0;
  see('whole:next-sentence', whole.sentence > last.sentence);
  see('whole:sums-up', isBehind && SUMS_UP.test(lead2(ground, last, whole)));
  if (isBehind) see(TOTAL.test(lead2(ground, last, whole)) ? 'whole:total-behind' : 'whole:behind');
  else if (isOwn) see(passed === 0 ? 'whole:next' : passed === 1 ? 'whole:one-between' : 'whole:far');
  else {
    const back = first.sentence - whole.sentence;
    see(back === 1 ? 'whole:sentence-before' : 'whole:sentences-before');
    see('whole:other-block', !isOfPassage);
    see('time:before', BEFORE.test(lead));
    see('time:other', isOfOtherTime(article, first, whole));
  }
  const beforeWhole = isOfPassage ? passage.figures[whole.at - 1] : undefined;
  see(
    'whole:one-of-row',
    !isBehind &&
      beforeWhole?.sentence === whole.sentence &&
      beforeWhole.depth === whole.depth &&
      ['noun', 'unit', 'class'].includes(kinOf(whole, beforeWhole) ?? ''),
  );
  see('whole:named-all', ALL.test(wholeLead));
  see('whole:of', OF_WHOLE.test(wholeLead) && isOwn);
  see('whole:plan', IS_PLAN.test(wholeLead));
  see('whole:change', AGAIN.test(wholeLead));
  see('whole:shared', isShared(article, whole));
  see('whole:about', whole.comparator !== null);
  see(
    'parts:about',
    parts.some(({ comparator }) => comparator !== null),
  );
  see('whole:deeper', whole.depth > first.depth);
  // What opens the parts.
  if (!isBehind) {
    if (isOwn && first.depth > whole.depth) see('open:bracket');
    else if (AMONG.test(lead)) see('open:among');
    else if (CONSISTS.test(lead) && !/gồm cả/.test(lead)) see('open:consists');
    else if (/:[^:;.]*$/.test(lead)) see('open:colon');
    else if (DIVIDED.test(lead)) see('open:divided');
    else if (NAMELY.test(lead)) see('open:namely');
    else if (/;/.test(lead) && isOwn) see('open:semicolon');
    else if (HAS.test(lead) && isOwn) see('open:has');
    else see('open:none');
    see('open:long', isOwn && lead.length > 90);
    see('open:stop', isOwn && stopIn(lead) !== undefined && !AMONG.test(lead));
    see('open:full-stop', isOwn && /[.!?]\s(?!trong)/.test(lead));
  }
  // What the parts are.
  const kin = parts.map((part) => ORDER.indexOf(kinOf(whole, part) ?? 'count'));
  see(`kin:${ORDER[Math.max(...kin)]}`);
  see(
    'kin:parts-alike',
    parts.every((part) => part.noun === first.noun && part.dimension === first.dimension),
  );
  see(
    'kin:same-noun',
    whole.noun !== '' &&
      parts.every((part) => part.noun === whole.noun || part.noun.startsWith(`${whole.noun} `)),
  );
  see(parts.length === 2 ? 'parts:two' : parts.length === 3 ? 'parts:three' : 'parts:more');
  see(
    'parts:larger',
    parts.some((part) => part.size >= whole.size),
  );
  const labels = parts.map(({ at }) => labelOf(textBefore(ground, at, 80)));
  see('parts:labels-alike', labels[0]!.length > 1 && labels.every((label) => label === labels[0]));
  const isAll = Math.max(...kin) < ORDER.indexOf('any') && isPartition(text, parts.length);
  see('parts:partition', isAll);
  see('parts:halves', parts.length === 2 && namesHalves(text));
  see(
    'parts:shared',
    parts.every((part) => isShared(article, part)),
  );
  const gaps = between.map((words) => words.length);
  see('parts:close', Math.max(...gaps) < 45);
  see('parts:wide', Math.max(...gaps) > 110);
  see(
    'parts:full-stop',
    between.some((words) => SENTENCE_END.test(words)),
  );
  see(
    'parts:stop',
    between.some((words) => stopIn(words) !== undefined && !REST.test(words)),
  );
  see(
    'parts:semicolons',
    between.every((words) => words.includes(';')),
  );
  see(
    'parts:mixed',
    between.some((words) => words.includes(';')) && !between.every((words) => words.includes(';')),
  );
  const steps = parts.slice(1).map((part, at) => part.at - parts[at]!.at);
  see('parts:others-between', steps.some((step) => step > 1) && new Set(steps).size > 1);
  see('parts:others-evenly', steps[0]! > 1 && new Set(steps).size === 1);
  const count = passage.figures[first.at - 1];
  see(
    'parts:counted',
    count !== undefined &&
      count !== whole &&
      count.sentence === first.sentence &&
      count.isExact &&
      count.size === parts.length &&
      NUMBER_OF_PARTS.test(textBetween(article, count, first)),
  );
  // How they end.
  const lastLead = between.at(-1)!;
  const isRest = REST.test(lastLead) || REST.test(tail.split(',')[0]!);
  see('end:rest', isRest);
  see('end:and', !isRest && SOFT_END.test(lastLead));
  see('end:others', !isRest && OTHERS.test(`${lastLead} ${tail.split(',')[0]!}`));
  see('end:sentence', !/[,;]/.test(tail));
  const next = amounts.find(
    ({ start, depth }) => start > last.start && depth <= last.depth && start !== whole.start,
  );
  see(
    'end:further',
    next !== undefined && ['noun', 'unit', 'class', 'bare'].includes(kinOf(whole, next) ?? ''),
  );
  const previous = amounts.findLast(
    ({ start, depth }) => start < first.start && depth <= first.depth && start !== whole.start,
  );
  see(
    'begin:earlier',
    previous !== undefined &&
      (isOwn ? previous.start > whole.start : true) &&
      ['noun', 'unit', 'class'].includes(kinOf(whole, previous) ?? ''),
  );
  if (parts.length === 2) {
    see('two:rest', isRest);
    see(
      'two:among-some',
      AMONG.test(lead) &&
        !isRest &&
        !SOFT_END.test(lastLead) &&
        !namesHalves(text) &&
        (labels[0]!.length < 2 || labels[0] !== labels[1]),
    );
    see('two:left', LEFT.test(`${lastLead.slice(-60)} ${tail.split(',')[0]!.slice(0, 40)}`));
    see('two:halves', namesHalves(text));
    see('two:and', SOFT_END.test(lastLead));
    see('two:apart', last.sentence !== first.sentence);
    see('two:far', gaps[0]! > 80);
    see('two:rivals', amounts.length > 3);
  }
  // What leaves the list open.
  see('list:open', OPEN_LIST.test(text) || PICKED.test(text));
  see('list:trails', TRAILING.test(text));
  see('list:overlaps', !isAll && OVERLAPPING.test(text));
  see('list:each', EACH.test(text));
  see('list:with-others', BESIDES.test(text));
  see('end:rest-uncounted', REST.test(tail.split(',').slice(1).join(',')));
  return evidence;
}

const lead2 = (ground: Ground, last: Figure, whole: Figure): string =>
  textBetween(ground.article, last, whole).slice(-80);
