import { DATE_WORDS, UNITS } from './figure-words.ts';
import { anyOf, spell } from './spelling.ts';

const UNIT = '(?:\\s?(?:\\p{L}+|%)){0,2}?';
const FIGURE = '\\p{N}+(?:[.,/]\\p{N}+)*';
const TO = anyOf(['-', 'đến', 'tới', 'lên đến', 'lên tới', 'lên', 'xuống còn', 'xuống', 'còn']);
const PARTNER_AFTER = new RegExp(`^${UNIT}\\s?${TO}\\s?(${FIGURE})`, 'u');
const PARTNER_BEFORE = new RegExp(`(${FIGURE})${UNIT}\\s?${TO}\\s?$`, 'u');
const QUANTITY_BEFORE = new RegExp(`(?<!\\p{L})(${FIGURE}) (${anyOf([...UNITS, ...DATE_WORDS])}) $`, 'u');
const DATE_BEFORE = new RegExp(`(?<!\\p{L})${anyOf(['ngày', 'tháng', 'quý'])} (${FIGURE}),? $`, 'u');

/** The other end of a figure's range, on whichever side it stands. Both sides spelled. */
export function partnerOf(before: string, after: string): string {
  return PARTNER_AFTER.exec(after)?.[1] ?? PARTNER_BEFORE.exec(before)?.[1] ?? '';
}

/** What stands before a figure as the greater part of its time, date or measure: “7 giờ” before “30 phút”. */
export function greaterPartOf(before: string): string {
  return (QUANTITY_BEFORE.exec(before) ?? DATE_BEFORE.exec(before))?.[1] ?? '';
}

/** Whether a marked text ends with a unit or a part of a date, so that a further figure goes on with it. */
export function endsInUnit(marked: string): boolean {
  const [last = ''] = /\p{L}+$/u.exec(spell(marked)) ?? [];
  return UNITS.has(last) || DATE_WORDS.has(last);
}
