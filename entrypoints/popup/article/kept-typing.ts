/** What stands in the fields of a form, by the fields' names. */
export type Typing = Record<string, string>;

const keyOf = (address: string) => `typing ${address}`;

/**
 * What was typed into the popup about a page and may not be in the store yet. The popup goes without a word, in the
 * middle of one if the reviewer clicks beside it, and a write it has begun goes with it; this is written down before
 * the press of a key is over.
 * @param address the page's
 */
export function keptTyping(address: string): Typing {
  try {
    return JSON.parse(localStorage.getItem(keyOf(address)) ?? '{}');
  } catch {
    // No such storage, or damaged: then nothing is kept, and the form works without it.
    return {};
  }
}

/** Writes down what stands in a field. */
export function keepTyping(address: string, field: string, text: string): void {
  write(address, { ...keptTyping(address), [field]: text });
}

/** What was kept is in the store; what was typed since then stays. */
export function forgetTyping(address: string, stored: Typing): void {
  const left = Object.entries(keptTyping(address)).filter(([field, text]) => stored[field] !== text);
  write(address, Object.fromEntries(left));
}

function write(address: string, typing: Typing): void {
  try {
    if (Object.keys(typing).length > 0) localStorage.setItem(keyOf(address), JSON.stringify(typing));
    else localStorage.removeItem(keyOf(address));
  } catch {
    // As above: a net that is not there must not stop the walk.
  }
}
