/** What a character is to the tokenizer. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const NEWLINE = 4;
export const OTHER = 5;

/** Code units from here on are letters without case (Han, Hangul, surrogates), or wide punctuation. */
const TABLE_END = 0x2c00;

/** Signs that stand for one another: the first of a row stands for the others. */
const SAME_SIGNS = ['-‐‑‒–—―−', '/⁄', '.…', '~∼', '%٪'] as const;

/** The class stands above the code unit that is compared by. */
const CLASS_AT = 16;
const SMALL_MASK = 0xffff;
const CHARACTERS: Uint32Array = buildCharacters();

/** Class and small letter of any code unit, in one number: what is asked for at every letter of a text. */
export const characterOf = (code: number): number =>
  code < TABLE_END ? CHARACTERS[code]! : (wideClassOf(code) << CLASS_AT) | code;

/** The class of a character, or of any code unit. */
export const classIn = (character: number): number => character >> CLASS_AT;
export const classOf = (code: number): number => classIn(characterOf(code));

/** What a character, or any code unit, is compared by: its small letter, or the first of its row of signs; Ð (eth) counts as Đ. */
export const smallIn = (character: number): number => character & SMALL_MASK;
export const smallOf = (code: number): number => smallIn(characterOf(code));

function wideClassOf(code: number): number {
  if (code < 0x3000 || (code > 0x303f && code < 0xff00)) return LETTER;
  return code > 0xff20 && code < 0xffe0 ? LETTER : OTHER;
}

function buildCharacters(): Uint32Array {
  const classes = buildClasses();
  return buildSmall().map((small, code) => (classes[code]! << CLASS_AT) | small);
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(TABLE_END).fill(OTHER);
  classes.fill(LETTER, 0xc0, 0x2000);
  classes[0xd7] = OTHER;
  classes[0xf7] = OTHER;
  classes.fill(SPACE, 0x2000, 0x200c);
  for (const letters of ['az', 'AZ', 'ªª', 'ºº', '²³', 'µµ'])
    classes.fill(LETTER, letters.charCodeAt(0), letters.charCodeAt(1) + 1);
  classes.fill(DIGIT, 48, 58);
  for (const space of [9, 11, 12, 32, 0xa0, 0xad, 0x202f, 0x205f]) classes[space] = SPACE;
  for (const newline of [10, 13, 0x2028, 0x2029]) classes[newline] = NEWLINE;
  return classes;
}

function buildSmall(): Uint32Array {
  const small = new Uint32Array(TABLE_END);
  for (let code = 0; code < TABLE_END; code += 1) {
    const lower = String.fromCharCode(code).toLowerCase();
    small[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  for (const eth of 'Ðð') small[eth.charCodeAt(0)] = 'đ'.charCodeAt(0);
  for (const row of SAME_SIGNS) for (const sign of row) small[sign.charCodeAt(0)] = row.charCodeAt(0);
  return small;
}
