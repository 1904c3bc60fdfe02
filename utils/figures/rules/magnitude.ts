import { compare, divide, multiply, powerOfTen, rational, toNumber } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { earlierFigures } from './earlier.ts';
import { sizeRatio } from './judge.ts';
import { isRateFigure, kinship } from './kinship.ts';
import { AVERAGE } from './rate/claim.ts';
import { draft, printedWithUnit, writtenIn } from './show.ts';
import { AMONG, CONSISTS } from './sum/sum-words.ts';
import { type Ground, textAfter, textBefore, textBetween, words } from './toolkit.ts';

const MONEY = /^(?:đồng|usd|euro|nhân dân tệ|đô la)$/;
const LOAN = words('vay|vay vốn|dư nợ');
const AMOUNT_OF_LOAN = words('với|tổng|số tiền|kinh phí|vốn');
const OTHER_THAN_PART = words('tăng|giảm|với');
const CHANGED = words('(?:tăng|giảm)(?: thêm)?\\s*$');
const LEAST_LOAN = rational(1_000_000);
const MOST_LOAN = rational(2_000_000_000);
/** What a month’s wage of one person does not come to. */
const LEAST_WAGE = rational(1_000_000_000);
const EACH_GIFT = words(
  '(?:mỗi|một) (?:suất|phần|túi|gói|xuất)(?: \\p{L}+){0,3}(?: trị giá| là| gồm| được)?(?: trị giá)?\\s*$|(?:suất quà|phần quà|học bổng)[^,;.\\d]{0,20} trị giá\\s*$|(?:mỗi|một) (?:con|cân|ký|kg|cây|bao|giỏ)(?: \\p{L}+){0,3}(?: bán)?(?: được)?(?: trị giá| giá)?\\s*$',
);
const TAKEN = words('doanh thu|tổng thu|doanh số');
const LEFT = words('lợi nhuận|lãi|lợi nhuận sau thuế|lợi nhuận trước thuế');
const WAGE = words('lương|tiền lương|thu nhập|tiền công|trợ cấp|phụ cấp');
const EACH_PERSON = words(
  '(?:mỗi|một|từng|bình quân) (?:người|lao động|công nhân|thợ|hội viên|xã viên)|/(?:người|lao động)|đầu người',
);
const A_MONTH = words('tháng');
const BORROWERS = words('hộ|lượt|người|khách hàng|hội viên|thành viên|lao động');
/** A scale word was dropped where a figure is this much smaller than its neighbour. */
const DROPPED = powerOfTen(6);
/** A part may be this many times its whole by another reading of the sentence; more is a slip. */
const LARGER = 3;

/** Figures whose size is impossible beside their neighbour’s. Only ever asks, unless a scale word is missing. */
export function magnitudes(ground: Ground): Draft[] {
  return ground.passage.figures.flatMap((_, at) =>
    [
      loan(ground, at),
      wage(ground, at),
      gift(ground, at),
      profit(ground, at),
      droppedScale(ground, at),
      largerPart(ground, at),
      largerThanAll(ground, at),
      scaledWhole(ground, at),
    ].filter((found) => found !== null),
  );
}

/** “cho 14.000 lượt hộ vay với tổng số tiền hơn 612,5 triệu đồng”: 43.750 đồng each. */
function loan({ article, passage }: Ground, at: number): Draft | null {
  const number = passage.figures[at]!;
  const sum = passage.figures[at + 1];
  if (sum?.dimension !== 'đồng' || number.dimension !== 'count' || number.value.n <= 0n) return null;
  const between = textBetween(article, number, sum);
  const isLoan =
    BORROWERS.test(number.noun) && LOAN.test(`${number.noun} ${between}`) && !/[.;]\s/.test(between);
  if (!isLoan || !AMOUNT_OF_LOAN.test(between)) return null;
  const each = divide(sum.value, number.value);
  if (compare(each, LEAST_LOAN) >= 0 && compare(each, MOST_LOAN) <= 0) return null;
  if (toNumber(each) >= 500_000 && toNumber(each) <= 5e9) return null;
  return draft('magnitude', 'ask', [number, sum], {
    terms: [printedWithUnit(article, sum), '/', printedWithUnit(article, number)],
    computed: `${writtenIn(each, { ...sum, factor: rational(1), step: rational(1) })} đồng`,
    printed: null,
    sign: '=',
    remark: compare(each, LEAST_LOAN) < 0 ? 'too-small' : 'too-large',
  });
}

/** “trả lương mỗi người 7,5 tỷ đồng một tháng”: nobody earns that. */
function wage(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const figure = passage.figures[at]!;
  const [base = '', ...per] = figure.dimension.split('/');
  if (base !== 'đồng' || figure.form !== 'number' || compare(figure.value, LEAST_WAGE) < 0) return null;
  const before = textBefore(ground, at, 80).split(/[;:]/).at(-1)!;
  const after =
    article.lower.slice(figure.end, figure.outer.end) + textAfter(ground, at, 30).split(/[,;.)]/)[0]!;
  const isOfOne = EACH_PERSON.test(before) || per.includes('người') || EACH_PERSON.test(after);
  if (!WAGE.test(before.split(',').at(-1)!) || !isOfOne || !A_MONTH.test(`${before} ${after}`)) return null;
  return draft('magnitude', 'fails', [figure], {
    terms: [printedWithUnit(article, figure)],
    remark: 'too-large',
  });
}

/** “200 suất quà, mỗi suất 500 tỷ đồng”: no gift is worth that. */
function gift(ground: Ground, at: number): Draft | null {
  const figure = ground.passage.figures[at]!;
  if (figure.dimension !== 'đồng' || figure.form !== 'number' || compare(figure.value, LEAST_WAGE) < 0)
    return null;
  const near = textBefore(ground, at, 60).split(/[;:.]/).at(-1)!;
  return EACH_GIFT.test(near)
    ? draft('magnitude', 'fails', [figure], {
        terms: [printedWithUnit(ground.article, figure)],
        remark: 'too-large',
      })
    : null;
}

/** “doanh thu đạt 11,2 triệu đồng, lợi nhuận 1,4 tỷ đồng”: nobody earns more than he takes in. */
function profit(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const [taken, left] = [passage.figures[at]!, passage.figures[at + 1]];
  if (!left || taken.form !== 'number' || left.form !== 'number' || taken.sentence !== left.sentence)
    return null;
  const isMoney = kinship(taken, left) === 'unit' && MONEY.test(taken.dimension);
  if (!isMoney || compare(left.value, taken.value) <= 0) return null;
  const between = textBetween(article, taken, left);
  const isOne = TAKEN.test(textBefore(ground, at, 70)) && LEFT.test(between) && !/[.;]\s/.test(between);
  if (!isOne || CHANGED.test(textBefore(ground, at, 30)) || CHANGED.test(between)) return null;
  return draft('magnitude', 'fails', [taken, left], {
    terms: [printedWithUnit(article, left)],
    printed: printedWithUnit(article, taken),
    sign: '>',
    remark: 'too-small',
  });
}

/** “đạt 12,1 tỷ USD, giảm 0,85 USD”. */
function droppedScale(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const whole = passage.figures[at - 1];
  const change = passage.figures[at]!;
  if (!whole || whole.dimension !== change.dimension || whole.form !== 'number' || change.form !== 'number')
    return null;
  if (['percent', 'count', 'bare', 'multiple', 'points'].includes(change.dimension)) return null;
  const isMoney = MONEY.test(change.dimension);
  if (!isMoney && isWrittenOut(whole, change) && CHANGED.test(textBefore(ground, at, 30)))
    return draft('unit', 'fails', [whole, change], {
      terms: [printedWithUnit(article, whole)],
      printed: printedWithUnit(article, change),
      remark: 'too-large',
    });
  const isBare = change.factor.n === change.factor.d && whole.factor.n > whole.factor.d;
  if (!isBare || change.value.n <= 0n || !CHANGED.test(textBefore(ground, at, 30))) return null;
  if (compare(whole.value, multiply(change.value, DROPPED)) < 0) return null;
  return draft('magnitude', 'fails', [whole, change], {
    terms: [printedWithUnit(article, whole)],
    printed: printedWithUnit(article, change),
    remark: 'too-small',
  });
}

/** “vốn 3,6 tỷ đồng, trong đó ngân sách huyện góp 2.400 tỷ đồng”: a part many times its whole. */
function largerPart(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const whole = passage.figures[at]!;
  const part = passage.figures[at + 1];
  if (!part || whole.form !== 'number' || part.form !== 'number' || whole.sentence !== part.sentence)
    return null;
  const kin = kinship(whole, part);
  const isOne = kin === 'unit' || kin === 'noun' || kin === 'class';
  if (!isOne || isRateFigure(whole) || compare(part.value, multiply(whole.value, rational(LARGER))) < 0)
    return null;
  // “bình quân 22 em một lớp; trong đó 176 em ở bán trú”: an average has no parts.
  if (AVERAGE.test(textBefore(ground, at, 40))) return null;
  const between = textBetween(article, whole, part);
  if (!AMONG.test(between) || OTHER_THAN_PART.test(between) || /[.!?;]\s(?!trong)/.test(between)) return null;
  // “97 …; 52 …; còn lại 18 …. Trong số này có 125 …”: behind a list, all of it is meant.
  const earlier = passage.figures[at - 1];
  const isListed =
    earlier !== undefined &&
    earlier.sentence === whole.sentence &&
    ['unit', 'noun', 'class'].includes(kinship(earlier, whole) ?? '');
  if (isListed && /[.!?]\s/.test(between)) return null;
  return draft('magnitude', 'fails', [whole, part], {
    terms: [printedWithUnit(article, part)],
    printed: printedWithUnit(article, whole),
    sign: '>',
    remark: 'too-large',
  });
}

/** “386 tỷ đồng, nằm trong số tiền phải thu hồi nói trên”. */
const LIES_IN =
  /^[^.;\n]{0,60}nằm trong(?: tổng)?(?: số| khoản| phần)[^.,;\n\d]{0,50} (?:nói trên|kể trên|trên đây|vừa nêu|này)(?![a-z\u00c0-\u1fff])/;
/** Sentences back in which that may have been told. */
const SENTENCES_BACK = 4;

/** A part of what was told before, many times larger than any of it. */
function largerThanAll(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const part = passage.figures[at]!;
  const isAmount = part.form === 'number' && !isRateFigure(part) && part.dimension !== 'bare';
  if (!isAmount || !LIES_IN.test(article.lower.slice(part.outer.end, part.outer.end + 140))) return null;
  const wholes = earlierFigures(ground, at).filter(
    (figure) =>
      figure.start < part.start &&
      figure.sentence >= part.sentence - SENTENCES_BACK &&
      ['unit', 'noun', 'class'].includes(kinship(figure, part) ?? ''),
  );
  const [first, ...others] = wholes;
  if (!first) return null;
  const most = others.reduce((largest, figure) => (figure.size > largest.size ? figure : largest), first);
  if (compare(part.value, multiply(most.value, rational(LARGER))) < 0) return null;
  return draft('magnitude', 'fails', [most, part], {
    terms: [printedWithUnit(article, part)],
    printed: printedWithUnit(article, most),
    sign: '>',
    remark: 'too-large',
  });
}

const SCALES = [1e3, 1e6, 1e-3, 1e-6];
/** By how much what the parts come to may be off a thousand times the whole. */
const ROUNDED = 0.002;
const MOST_PARTS = 6;

/** “tổng vốn 1.240 triệu đồng, gồm 900 tỷ đồng … và 340 tỷ đồng …”: the parts come to the whole’s digits with another scale word. */
function scaledWhole(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const whole = passage.figures[at]!;
  const next = passage.figures[at + 1];
  if (!next || whole.form !== 'number' || isRateFigure(whole) || whole.value.n <= 0n) return null;
  const isScaled = compare(whole.factor, rational(1)) > 0 || compare(next.factor, rational(1)) > 0;
  const opens = textBetween(article, whole, next);
  if (!isScaled || !(AMONG.test(opens) || CONSISTS.test(opens) || /[:(]/.test(opens))) return null;
  const parts: Figure[] = [];
  for (const figure of passage.figures.slice(at + 1, at + 1 + MOST_PARTS)) {
    const isPart =
      figure.form === 'number' && figure.sentence === whole.sentence && kinship(whole, figure) === 'unit';
    if (!isPart) break;
    parts.push(figure);
    const off = parts.reduce((sum, { size }) => sum + size, 0) / whole.size;
    const isSlip = SCALES.some((scale) => Math.abs(off / scale - 1) < ROUNDED);
    if (parts.length < 2 || !isSlip) continue;
    return draft('magnitude', 'fails', [whole, ...parts], {
      terms: parts.flatMap((part, place) => (place > 0 ? ['+', show(part)] : [show(part)])),
      printed: show(whole),
      sign: '≠',
      remark: off > 1 ? 'too-small' : 'too-large',
    });
  }
  return null;

  function show(figure: Figure): string {
    return printedWithUnit(article, figure);
  }
}

/** “250.000 nghìn tấn, giảm 12.000 tấn”: written out, and scaled again. */
const isWrittenOut = (whole: Figure, change: Figure): boolean =>
  sizeRatio(whole.factor, change.factor) >= 1000 &&
  sizeRatio(whole.value, whole.factor) >= 10_000 &&
  whole.size >= 10_000 * change.size;
