import type { Draft, Remark } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { readNumber } from '../reading/printed-number.ts';
import type { Whole } from '../whole.ts';
import { words } from './toolkit.ts';

/** “61,4% triệu đồng”; “50% người dân” and “20% tỷ trọng” are right. */
const PERCENT_OF_UNIT =
  /(\d[\d.,]*\s?%)\s+(?:(?:nghìn |ngàn |trăm |triệu )?(?:triệu|tỷ|tỉ|nghìn|ngàn)(?= (?:đồng|usd|đô la|tấn|người|ha)|[^\p{L} ])|(?:đồng|usd|ha|tấn|tạ|kg|km2?|m2|m3)(?=\/|[^\p{L} ]| ))(?! bào)/gu;
const DOUBLE_SCALE =
  /(\d[\d.,]* (?:tỷ|tỉ)) (?:tỷ|tỉ|triệu|nghìn|ngàn)(?= (?:đồng|usd|tấn|người)|[^\p{L} ])|(\d[\d.,]* triệu) (?:nghìn|ngàn|triệu)(?= (?:đồng|usd|tấn|người)|[^\p{L} ])/gu;
const BROKEN =
  /(?<![a-z\u00c0-\u1fff\d.,/:+-])(\d{1,3}(?:,\d{1,3}){2,}|\d{1,3}(?:[.,]\d{1,6}){1,4})(?![\d/:]|[.,]\d)(?=\s?(%|[a-z\u00c0-\u1fff]+(?: [a-z\u00c0-\u1fff]+)?))/g;
/** “518/640 đồng”: a stroke where the dot between thousands belongs. */
const SLASH_FOR_DOT = /(?<![\p{L}\d.,/])([1-9]\d{0,2}\/\d{3}) (?:đồng|usd)(?![\p{L}])(?! (?:bào|chí))/gu;
const KNOWN_UNIT =
  /^(?:%|tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd|ha|tấn|tạ|kg|km|m2|người|hộ|lượt|con|tác phẩm|đảng viên|hội viên|học sinh|cán bộ|doanh nghiệp|khách|vụ|cây|căn|suất|đơn vị|mô hình)/;
/** Nobody lists these without spaces: “27,84,6 ha” is one number. */
const MEASURE = /^(?:%|tỷ|tỉ|triệu|nghìn|ngàn|usd|ha|tấn|tạ|kg|km|m2)(?!\p{L})/u;
const AVERAGES = words('bình quân|trung bình|mỗi|trên một|tính ra|tỷ lệ|mật độ');
/** Nothing of these is counted in fractions. */
const WHOLE_THINGS = words(
  'người|con|hộ|vụ|xã|phường|thôn|trường|chi bộ|đảng bộ|đảng viên|học sinh|cán bộ|tác phẩm|đại biểu|phiếu|đồng chí|xe|căn nhà|ngôi nhà|hội viên|đoàn viên|giáo viên|bệnh nhân|ca|doanh nghiệp|hợp tác xã|dự án|công trình|mô hình|lượt người|lượt khách|trẻ em|cây cầu|giải',
);
/** A number of a million and more, round to the million, with a scale of millions behind: written out twice. */
const TWICE_SCALED = 1_000_000n;

/** Figures that cannot be written so. */
export function unitFaults({ article }: Whole): Draft[] {
  const { text, lower, figures } = article;
  const found: Draft[] = [];
  for (const match of lower.includes('%') ? lower.matchAll(PERCENT_OF_UNIT) : [])
    found.push(made(text, match.index, match[1]!.length, 'percent-before-unit'));
  for (const match of lower.matchAll(DOUBLE_SCALE))
    found.push(made(text, match.index, (match[1] ?? match[2])!.length, 'double-scale'));
  for (const match of lower.matchAll(BROKEN))
    if (isBroken(match[1]!, MEASURE.test(match[2]!)) && KNOWN_UNIT.test(match[2]!))
      found.push(made(text, match.index, match[1]!.length, 'broken-number'));
  for (const match of lower.matchAll(SLASH_FOR_DOT))
    found.push(made(text, match.index, match[1]!.length, 'broken-number'));
  for (const figure of figures) {
    const remark = oddness(figure, lower);
    if (remark) found.push(made(text, figure.start, figure.end - figure.start, remark));
  }
  return found;
}

/** No number in any notation, and neither a date, a version nor a list of small numbers. */
function isBroken(printed: string, isMeasure: boolean): boolean {
  const groups = printed.split(/[.,]/);
  const isList = /^\d{1,2}(?:,\d{1,2})+$/.test(printed) && groups.length > 2;
  if (isList && !isMeasure) return false;
  const number = readNumber(printed);
  if (number === null) return groups.length > 2 || groups.some(({ length }) => length > 3);
  return /^\d{1,3}\.\d{4,6}$/.test(printed) && groups[1]!.length !== 6
    ? true
    : /^[1-9]\d{0,2}\.\d{6}$/.test(printed);
}

function oddness(figure: Figure, lower: string): Remark | null {
  const { dimension, unit, value, factor, isExact, noun, outer, form } = figure;
  if (form !== 'number') return null;
  const printed = { n: value.n * factor.d, d: value.d * factor.n };
  const isWhole = printed.n % printed.d === 0n;
  const isMillions = /^(?:triệu|tỷ|tỉ)(?: |$)/.test(unit) && dimension !== 'count';
  if (isMillions && isWhole && (printed.n / printed.d) % TWICE_SCALED === 0n && value.n > 0n)
    return 'double-scale';
  const isFraction = dimension === 'count' && !isExact && compareScale(figure) && value.n % value.d !== 0n;
  if (!isFraction) return null;
  const around = lower.slice(Math.max(0, outer.start - 80), outer.end + 30);
  return WHOLE_THINGS.test(noun.split(' ').slice(0, 2).join(' ')) &&
    !AVERAGES.test(around) &&
    !/^\s*\//.test(lower.slice(outer.end, outer.end + 3))
    ? 'not-countable'
    : null;
}

const compareScale = ({ factor }: Figure): boolean => factor.n === 1n && factor.d === 1n;

const made = (text: string, start: number, length: number, remark: Remark): Draft => ({
  kind: 'unit',
  verdict: 'fails',
  spans: [{ start, end: start + length }],
  working: { terms: [text.slice(start, start + length)], computed: null, printed: null, sign: null, remark },
});
