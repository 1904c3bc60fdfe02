import type { Draft } from '../finding.ts';
import type { Whole } from '../whole.ts';
import { numberOf } from './number-words.ts';
import { LETTERS } from './toolkit.ts';

const SLOGAN = new RegExp(
  `[“"](\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám) ([${LETTERS}]+)[”"]\\s*(?::|\\()\\s*[“"]?([^.;()\\n]{4,240})`,
  'g',
);

/** “bốn cùng”: cùng ăn, cùng ở, cùng làm, cùng nói: as many items as the slogan says, each with its word. */
export function slogans({ article }: Whole): Draft[] {
  const { text, lower } = article;
  return [...lower.matchAll(SLOGAN)].flatMap((match): Draft[] => {
    const [, number = '', word = '', list = ''] = match;
    const items = list.split(/,\s*(?:và\s+)?|\s+và\s+/).filter((item) => item.trim() !== '');
    if (items.length < 2 || !items.every((item) => item.trim().startsWith(word))) return [];
    const count = numberOf(number);
    const holds = items.length === count;
    const start = match.index + 1;
    return [
      {
        kind: 'list',
        verdict: holds ? 'holds' : 'fails',
        spans: [{ start, end: start + number.length }],
        working: {
          terms: [items.join(', ')],
          computed: String(items.length),
          printed: text.slice(start, start + number.length),
          sign: holds ? '=' : '≠',
          remark: 'names-counted',
        },
      },
    ];
  });
}
