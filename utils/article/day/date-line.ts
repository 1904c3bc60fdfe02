import { LETTER } from '../page/words.ts';
import {
  clockAfter,
  clockBefore,
  type DayOrder,
  findDays,
  type PrintedDate,
  type PrintedDay,
} from './dates.ts';

/** What a line says of a date that it prints: that of publication, of a later change, or nothing. */
export type DateRole = 'published' | 'updated' | null;

/** A date of a line with its role. */
export interface LineDate extends PrintedDate {
  role: DateRole;
}

/** Words that call a date the one of a change, and the one of publication, in small letters. */
const UPDATED =
  'cập nhật|chỉnh sửa|chỉnh lý|hiệu chỉnh|hiệu đính|duyệt sửa|sửa đổi|đã sửa|sửa(?=\\s(?:lúc|ngày|lần|vào)|\\s?:|\\s\\d)|updated?|(?:last )?modified|edited|revised|' +
  `aktualis${LETTER}*|geändert|aggiornat${LETTER}*|mis à jour|обновлен${LETTER}*|изменен${LETTER}*|oppdatert|uppdaterad`;
const PUBLISHED =
  'đăng(?: tải| lúc| ngày)?|xuất bản|phát hành|lên trang|ngày tạo|ngày gửi|published?|posted|created|issued|' +
  `veröffentlicht|pubblicat${LETTER}*|publié${LETTER}*|опубликован${LETTER}*|publisert|publicerad`;

const LABEL = new RegExp(`(?<!${LETTER})(?:(${UPDATED})|(?:${PUBLISHED}))(?!${LETTER})`, 'g');

/** A stretch of a line that one label speaks for. */
interface Segment {
  from: number;
  to: number;
  role: DateRole;
}

/**
 * All dates of a line, in order, each with its own label and clock: “Cập nhật lúc 20:14, 15/11/2021 — Đăng lúc: 08:15,
 * 12/10/2021” prints two, and the hour after the first one's day belongs to the second. A label stands before its date,
 * or alone in brackets after it.
 * @param text a line of a page; only its first 300 characters are read
 * @param order how `3/4/2025` is meant
 */
export function datesOfLine(text: string, order: DayOrder): LineDate[] {
  const line = text.slice(0, 300).normalize('NFC');
  const days = findDays(line, order);
  if (days.length === 0) return [];
  const segments = cut(line, days);
  return days.map((day, index) => {
    const segment = segments.findLast(({ from }) => from <= day.index)!;
    const next = days[index + 1];
    const last = days[index - 1];
    const to = Math.min(segment.to, next?.index ?? line.length, day.end + 45);
    const from = Math.max(segment.from, last?.end ?? 0, day.index - 30);
    // Between two dates of one segment nothing tells whose a clock is: the one before has it, as it was read first.
    const clock = clockAfter(line.slice(day.end, to)) ?? clockBefore(line.slice(from, day.index));
    return {
      day: day.day,
      time: clock?.time ?? null,
      offset: clock?.offset ?? null,
      index: day.index,
      role: segment.role,
    };
  });
}

/** The stretches of a line, each from one label to the next. */
function cut(line: string, days: readonly PrintedDay[]): Segment[] {
  const segments: Segment[] = [{ from: 0, to: line.length, role: null }];
  for (const match of line.toLowerCase().matchAll(LABEL)) {
    const role: DateRole = match[1] === undefined ? 'published' : 'updated';
    const end = match.index + match[0].length;
    const current = segments.at(-1)!;
    if (isBracketed(line, match.index, end) && days.some(({ index }) => index < match.index)) {
      current.role ??= role;
      current.to = end + 1;
      segments.push({ from: end + 1, to: line.length, role: null });
      continue;
    }
    current.to = match.index;
    segments.push({ from: match.index, to: line.length, role });
  }
  return segments;
}

const isBracketed = (line: string, from: number, to: number): boolean =>
  /\(\s*$/.test(line.slice(0, from)) && /^\s*\)/.test(line.slice(to));
