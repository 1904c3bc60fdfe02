/**
 * What a spreadsheet would not show as it is: a text of ours that begins with the guard; the start of a formula
 * (OWASP, “CSV Injection”: `=` `+` `-` `@`, full-width ones too, tab and line breaks), also after white space; and digits and signs
 * alone, which turn into a date or another number by the machine's region (“3/4” into 3 April, “11,5” into 115).
 */
const UNSAFE = /^'|^\s*[=+\-@＝＋－＠]|^[\t\r\n]|^(?=\D*\d)[\d.,/:%()\p{Sc}\seE-]+$/u;

/** Up to eleven digits without a leading zero are shown as they are by every spreadsheet, and can be summed. */
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,10})$/;

/**
 * Text as a cell that a spreadsheet shows as text: itself, or with an apostrophe in front where it would become a
 * formula, a date or another number. Without its first apostrophe a cell is the very text.
 */
export function guardCell(text: string): string {
  return UNSAFE.test(text) && !WHOLE_NUMBER.test(text) ? `'${text}` : text;
}

/** A field as RFC 4180 (section 2, rules 5 to 7) wants it. */
export function csvField(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
