import type { Draft, FigureSpan } from '../../finding.ts';
import type { Whole } from '../../whole.ts';
import { LETTERS } from '../toolkit.ts';
import { repeated } from './alike.ts';

const SESSION = new RegExp(
  `(?<kind>kỳ họp|phiên họp)(?: lần)? thứ (?<number>\\d{1,3}|[ivxl]{1,6}|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![${LETTERS}\\d])`,
  'g',
);
const NUMBERS = ['', '', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const THIS = /^,? (?:này|lần này|hôm nay|đang diễn ra)/;
const OPENS = /(?:khai mạc|bế mạc|ra mắt)(?: trọng thể)? $/;
/** Another body has its own sessions. */
const OTHERS = /quốc hội|ủy ban thường vụ|trung ương/;
const AROUND = 40;

interface Session {
  kind: string;
  value: string;
  printed: string;
  span: FigureSpan;
  isThis: boolean;
}

/** “khai mạc Kỳ họp thứ 14 … Kỳ họp thứ 15 này”: the session that is told of, its ordinal told twice. */
export function sessions({ article, title }: Whole): Draft[] {
  const told = [
    ...(title ? sessionsIn(title.text, title.lower, true) : []),
    ...sessionsIn(article.text, article.lower, false),
  ];
  const [first] = told;
  const other = told.find((one) => one !== first && one.kind === first?.kind && one.value !== first.value);
  if (!first || !other || (!first.isThis && !other.isThis)) return [];
  return [repeated('fails', [first.span, other.span], [first.printed, other.printed])];
}

/** The sessions that a text calls the one it is about. */
function sessionsIn(text: string, lower: string, isTitle: boolean): Session[] {
  const found: Session[] = [];
  for (const match of lower.matchAll(SESSION)) {
    const { kind = '', number = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const start = end - number.length;
    const [before, behind] = [
      lower.slice(Math.max(0, match.index - AROUND), match.index),
      lower.slice(end, end + AROUND),
    ];
    const isThis = THIS.test(behind);
    if ((!isThis && !OPENS.test(before)) || OTHERS.test(before + behind)) continue;
    found.push({
      kind,
      value: NUMBERS.includes(number) ? String(NUMBERS.indexOf(number)) : number,
      printed: text.slice(start, end),
      span: isTitle ? { start, end, in: 'title' } : { start, end },
      isThis,
    });
  }
  return found;
}
