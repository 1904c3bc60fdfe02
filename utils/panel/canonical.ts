/**
 * One value, one text: JSON with the fields of every object in the order of their names (by UTF-16 units) and no blanks, as
 * RFC 8785 has it. What is signed is read anew by whoever checks it, out of the log, a file or a database, so its bytes must not
 * depend on the way it came. Fields that are undefined are left out.
 */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  // Texts are put together in place: a round is hundreds of thousands of changes, each checked by its text.
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text && ','}${canonical(item)}`;
    return `[${text}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const name of Object.keys(fields).sort())
    if (fields[name] !== undefined)
      text += `${text && ','}${JSON.stringify(name)}:${canonical(fields[name])}`;
  return `{${text}}`;
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** @throws TypeError where the bytes are no UTF-8 */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Base64 as addresses take it (RFC 4648, section 5), without `=`. */
export function toBase64Url(bytes: Uint8Array): string {
  const letters: string[] = [];
  // A call takes some 65,000 arguments at most.
  for (let at = 0; at < bytes.length; at += 8192)
    letters.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(letters.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @returns null where a text is no base64url */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
