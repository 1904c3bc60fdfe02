import { anyOf, spell, spelledSet } from '../cut/spelling.ts';
import { DATE_WORDS, UNITS } from './words/figure-words.ts';

const UNIT = '(?:\\s?(?:\\p{L}+|%)){0,2}?';
const FIGURE = '\\p{N}+(?:[.,/]\\p{N}+)*';
const TO = anyOf(['-', 'đến', 'tới', 'lên đến', 'lên tới', 'lên', 'xuống còn', 'xuống', 'còn']);
const OF = anyOf(['trong', 'trên', 'trong số', 'trên tổng số', 'trong tổng số']);
/** What a number on a scale is named with: “từ hạng 41 lên hạng 29”. */
const STEP = `(?:${anyOf(['hạng', 'vị trí', 'thứ', 'vị trí thứ', 'thứ hạng', 'bậc', 'mức', 'cấp', 'loại', 'lớp'])} )?`;
const PARTNER_AFTER = new RegExp(`^${UNIT}\\s?(?:${TO}|${OF})\\s?${STEP}(${FIGURE})`, 'u');
const PARTNER_BEFORE = new RegExp(`(${FIGURE})${UNIT}\\s?${TO}\\s?${STEP}$`, 'u');
const SECTION = anyOf(['điểm', 'khoản', 'điều', 'mục', 'chương', 'phần']);
const SECTION_ITSELF = new RegExp(`(?:^| )${SECTION} ${FIGURE}$`, 'u');
/** “khoản 3 Điều 12”: the section that a section is part of, or the part that is meant. */
const SECTION_AFTER = new RegExp(`^,? ${SECTION} (${FIGURE}|\\p{L}(?!\\p{L}))`, 'u');
const SECTION_BEFORE = new RegExp(`(?<!\\p{L})${SECTION} (${FIGURE}|\\p{L}),? (?:${SECTION} )?$`, 'u');
/** “Cứ 10 hộ thì 3 hộ”, “trong tổng số 34 thôn có 31”. */
const OUT_OF_BEFORE = new RegExp(
  `(?<!\\p{L})${anyOf(['cứ', 'trong số', 'trong tổng số'])} (${FIGURE})[^\\p{N}]*$`,
  'u',
);
const QUANTITY_BEFORE = new RegExp(`(?<!\\p{L})(${FIGURE}) (${anyOf([...UNITS, ...DATE_WORDS])}) $`, 'u');
const DATE_BEFORE = new RegExp(`(?<!\\p{L})${anyOf(['ngày', 'tháng', 'quý'])} (${FIGURE}),? $`, 'u');

/** The other end of a figure's range, the whole or the section that it is a part of, on whichever side it stands. Both sides spelled. */
export function partnerOf(before: string, after: string): string {
  const found =
    PARTNER_AFTER.exec(after) ??
    PARTNER_BEFORE.exec(before) ??
    OUT_OF_BEFORE.exec(before) ??
    SECTION_AFTER.exec(after) ??
    SECTION_BEFORE.exec(before);
  return found?.[1] ?? '';
}

/** What stands before a figure as the greater part of its time, date or measure: “7 giờ” before “30 phút”. */
export function greaterPartOf(before: string): string {
  return (QUANTITY_BEFORE.exec(before) ?? DATE_BEFORE.exec(before))?.[1] ?? '';
}

const UNIT_END = new RegExp(`(?<!\\p{L})${anyOf([...UNITS, ...DATE_WORDS])}$`, 'u');

/** Whether a text ends with a unit or a part of a date, so that a further figure goes on with it. @param text spelled */
export function endsInUnit(text: string): boolean {
  return UNIT_END.test(text);
}

/** Words that a number names something with, rather than counting it. */
const NUMBERED = spelledSet('chương điều khoản mục phần khóa khu lớp phòng tổ đội đợt hạng loại cấp');
/** “Nghị quyết số”, “Quốc lộ”. */
const TITLE = new RegExp(`(\\p{L}+ \\p{L}+) ${spell('số')} $|(\\p{L}+ ${spell('lộ')}) $|(\\p{L}+) $`, 'u');

/** Whether a number is a document's: “số 12”, “12-NQ/TW”. @param before spelled @param own the number as it is written */
export function isDocumentNumber(before: string, own: string): boolean {
  const number = spell('số');
  return (
    before.endsWith(` ${number} `) ||
    new RegExp(`\\p{N}[/-]\\p{Lu}|(?:^|\\s)${number} \\p{N}+$`, 'u').test(own)
  );
}

/** What a number is the number of: a kind of document, of road, of section. Words; none where it counts. */
export function numberedBefore(before: string): string[] {
  const [, document, road, word = ''] = TITLE.exec(before) ?? [];
  return (document ?? road ?? (NUMBERED.has(word) ? word : '')).match(/\p{L}+/gu) ?? [];
}

/** Whether a number names a section of a document, and counts nothing. @param own the marked words as they are written */
export function isSection(own: string, before: string): boolean {
  return SECTION_ITSELF.test(before + spell(own));
}
