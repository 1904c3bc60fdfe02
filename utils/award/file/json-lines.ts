/** Why a text is no JSON. */
export type JsonFaultWord = 'truncated' | 'syntax' | 'twice' | 'deep';

/** A text that is no JSON, and where it stops being one. */
export class JsonFault extends Error {
  constructor(
    readonly says: JsonFaultWord,
    /** Counted from 1. */
    readonly line: number,
    readonly path: string,
  ) {
    super(`${says} in line ${line}`);
  }
}

/** What a text says, and in which of its lines each value stands. */
export interface ReadJson {
  value: unknown;
  /** @param path `levels.0.to`; of one that is not there, the line of what would hold it */
  lineOf: (path: string) => number;
}

/** No format of ours has more levels. */
const DEEPEST = 20;

const BLANK = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\n\r]|\\.)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** What a text may end in that was cut off within a number or a word. */
const CUT_OFF = /(?:-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/y;

/**
 * Reads JSON (RFC 8259) with the lines of its values, which the browser's own reader does not tell; a key that stands
 * twice is refused, because two readers may take it for two things.
 * @throws JsonFault
 */
export function readJson(text: string): ReadJson {
  const places = new Map<string, number>();
  let at = 0;
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const fail = (says: JsonFaultWord, path: string): never => {
    throw new JsonFault(at >= text.length ? 'truncated' : says, lineAt(at), path);
  };
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const isNext = (sign: string): boolean => {
    take(BLANK);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const readString = (path: string): string => {
    take(BLANK);
    const written = take(STRING);
    if (written === null) {
      // A text that ends within a string has a quotation mark that nothing answers.
      if (text[at] === '"' && !text.slice(at + 1).includes('"')) at = text.length;
      return fail('syntax', path);
    }
    try {
      return JSON.parse(written) as string;
    } catch {
      at -= written.length;
      return fail('syntax', path);
    }
  };
  /** Items up to a closing sign, apart by commas. */
  const readItems = (end: string, path: string, readItem: () => void) => {
    if (isNext(end)) return;
    do readItem();
    while (isNext(','));
    if (!isNext(end)) fail('syntax', path);
  };
  const readValue = (path: string, depth: number): unknown => {
    take(BLANK);
    places.set(path, at);
    if (depth > DEEPEST) fail('deep', path);
    const inner = (key: string | number) => (path === '' ? `${key}` : `${path}.${key}`);
    if (isNext('{')) {
      const fields = new Map<string, unknown>();
      readItems('}', path, () => {
        const key = readString(path);
        if (fields.has(key)) fail('twice', inner(key));
        if (!isNext(':')) fail('syntax', inner(key));
        fields.set(key, readValue(inner(key), depth + 1));
      });
      return Object.fromEntries(fields);
    }
    if (isNext('[')) {
      const items: unknown[] = [];
      readItems(']', path, () => items.push(readValue(inner(items.length), depth + 1)));
      return items;
    }
    if (text[at] === '"') return readString(path);
    const written = take(NUMBER) ?? take(WORD);
    if (written !== null) return JSON.parse(written);
    take(CUT_OFF);
    return fail('syntax', path);
  };
  const value = readValue('', 0);
  take(BLANK);
  if (at < text.length) fail('syntax', '');
  return {
    value,
    lineOf: (path) => {
      for (let known = path; known !== ''; known = known.replace(/\.?[^.]*$/, ''))
        if (places.has(known)) return lineAt(places.get(known)!);
      return lineAt(places.get('')!);
    },
  };
}
