/** Half of a surrogate pair: it has no code in an address, and no program takes it as a text. */
const TORN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text with � in the place of what is only half a letter. */
export const wellFormed = (text: string): string => text.replace(TORN, '\ufffd');
