import { appendEdits, type Edits, type Side, translate } from './edits.ts';

/** A canonical text with a map to and from what it was made of. Offsets are UTF-16 units. */
export interface Canonical {
  readonly text: string;
  toRaw(offset: number, side?: Side): number;
  fromRaw(offset: number, side?: Side): number;
}

/**
 * What may keep a line from being canonical: white space that is no single plain space, characters nobody sees,
 * marks that compose with what stands before, characters NFC replaces by others.
 */
const SUSPECT =
  /^ | $| {2}|[\t-\r\u0085\u00a0\u00ad\u1160-\u11ff\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]|[\u0300-\u036f]|(?=[^\0-\u02ff])[\p{M}\u0374\u037e\u0387\u1f71-\u1ffd\u2126\u212a\u212b\u2329\u232a\uf900-\ufaff]/u;

/** Anything but ASCII, Latin letters (all Vietnamese ones), common punctuation and single spaces needs the closer look above. */
const UNCOMMON = /[^ -~\u00c0-\u024f\u1e00-\u1eff\u2010-\u2027]| {2}/;

function isCanonical(line: string): boolean {
  if (UNCOMMON.test(line)) return !SUSPECT.test(line);
  return !(line.startsWith(' ') || line.endsWith(' '));
}

/** One stretch that is not simply copied: white space or invisible characters, a base with its marks, a singleton. */
const STRETCH =
  /(?: (?=[\s\u0085\u00ad\u200b\u2060])|[^\S ]|[\u0085\u00ad\u200b\u2060])[\s\u0085\u00ad\u200b\u2060]*|^ | $|[^\s\u00ad\u200b\u2060][\p{M}\u1160-\u11ff]+|[\u0374\u037e\u0387\u1f71-\u1ffd\u2126\u212a\u212b\u2329\u232a\uf900-\ufaff]/gu;

/** Letters and signs to which marks may belong, or that NFC replaces: anything but white space and the common ones. */
const COMPOSABLE = /[^\s -~\u0085\u00ad\u00c0-\u024f\u1e00-\u1eff\u200b\u2010-\u2027\u2060]/;

/** {@link STRETCH} for a line without any of those, as most are: a fraction of the time. */
const BLANKS =
  /(?: (?=[\s\u0085\u00ad\u200b\u2060])|[^\S ]|[\u0085\u00ad\u200b\u2060])[\s\u0085\u00ad\u200b\u2060]*|^ | $/g;

const BLANK = /^[\s\u0085\u00ad\u200b\u2060]/;
const SPACE = /[^\u00ad\u200b\u2060\ufeff]/;
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/** NFC of a short stretch. Where a page has put its own function in the place of `normalize`, the stretch stays. */
export function compose(stretch: string): string {
  try {
    const composed: unknown = stretch.normalize('NFC');
    const usable = typeof composed === 'string' && composed.length > 0 && composed.length <= stretch.length;
    return usable ? composed : stretch;
  } catch {
    return stretch;
  }
}

interface Edited {
  text: string;
  edits: Edits;
}

function editLine(raw: string): Edited | null {
  if (isCanonical(raw)) return null;
  const edits: Edits = [];
  let text = '';
  let copied = 0;
  for (const match of raw.matchAll(COMPOSABLE.test(raw) ? STRETCH : BLANKS)) {
    const stretch = match[0];
    const end = match.index + stretch.length;
    text += raw.slice(copied, match.index);
    const shown = BLANK.test(stretch)
      ? text !== '' && end < raw.length && SPACE.test(stretch)
        ? ' '
        : ''
      : compose(stretch);
    if (shown.length !== stretch.length) edits.push(text.length, shown.length, match.index, stretch.length);
    text += shown;
    copied = end;
  }
  return { text: text + raw.slice(copied), edits };
}

function mapped({ text, edits }: Edited): Canonical {
  return {
    text,
    toRaw: (offset, side = 'start') => translate(edits, 'canonical', offset, side),
    fromRaw: (offset, side = 'start') => translate(edits, 'raw', offset, side),
  };
}

/**
 * Makes one line canonical: NFC, every run of white space one space, none at its ends, no invisible characters
 * (soft hyphen, zero-width space, word joiner, byte order mark). Line breaks in it count as white space.
 * @returns null when the line is canonical as it stands, so that most lines need no map.
 */
export function canonicaliseLine(raw: string): Canonical | null {
  const edited = editLine(raw);
  return edited && mapped(edited);
}

/**
 * Makes a plain text canonical the way an article text is: its line breaks stay, one each; empty lines go.
 * @param raw any text, e.g. an article's words from a file
 */
export function canonicalise(raw: string): Canonical {
  const edits: Edits = [];
  let text = '';
  let lineFrom = 0;
  let shownTo = 0;
  for (const line of raw.split(LINE_BREAK)) {
    const edited = editLine(line);
    const shown = edited?.text ?? line;
    if (shown !== '') {
      const separator = text === '' ? '' : '\n';
      if (lineFrom - shownTo !== separator.length)
        edits.push(text.length, separator.length, shownTo, lineFrom - shownTo);
      text += separator;
      if (edited) appendEdits(edits, edited.edits, text.length, lineFrom);
      text += shown;
      shownTo = lineFrom + line.length;
    }
    lineFrom += line.length + (raw.startsWith('\r\n', lineFrom + line.length) ? 2 : 1);
  }
  if (shownTo < raw.length) edits.push(text.length, 0, shownTo, raw.length - shownTo);
  return mapped({ text, edits });
}
