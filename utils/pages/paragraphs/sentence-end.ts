/** Ends a sentence, whatever closes after it. */
const SENTENCE_END = /[.!?…:][\s”"’»)\]]*$|[”"»)\]]\s*$/;
/** Ends an item of a list, too. */
const ITEM_END = /[.!?…:;][\s”"’»)\]]*$|[”"»)\]]\s*$/;
const ITEM_START = /^\s*(?:[-–+•▪●■◆►*]\s+\S|\d{1,2}(?:\.\d{1,2})*[.)]\s+\S|[a-zđ]\)\s|[IVX]{1,4}[.)]\s+\S)/;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);
export const endsItem = (text: string): boolean => ITEM_END.test(text);
export const startsItem = (text: string): boolean => ITEM_START.test(text);

/** Whether a line begins as only the middle of a sentence does. */
export const startsLow = (text: string): boolean => /^[\s“"‘'(]*\p{Ll}/u.test(text);

const JOINT = /[\p{L}\d][-–/]$/u;
const AFTER_JOINT = /^[\p{L}\d]/u;

/**
 * Whether the end of a line parts what belongs together (05-CT/TW, 9-2024): a hyphen, dash or slash between letters or
 * digits is never one of the printer's own, and nothing stands after it.
 */
export const isParted = (before: string, after: string): boolean =>
  JOINT.test(before) && AFTER_JOINT.test(after);
