/** An award's file in one line of ASCII: registries and group policies take no line breaks, and some no other letters. */
export const inOneLine = (award: string): string =>
  JSON.stringify(JSON.parse(award)).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
