/**
 * A name as it is compared: “Nguyễn An” typed on a Mac and on a PC, with a blank more or in capitals, is one.
 */
export const plainName = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
