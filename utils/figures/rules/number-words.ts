const WORDS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** The numbers from two to ten in words, as alternatives of a pattern. */
export const TWO_TO_TEN = WORDS.slice(2).join('|');

/** A printed number, in digits or of up to ten in words. */
export const numberOf = (printed: string): number => Number(printed) || WORDS.indexOf(printed);
