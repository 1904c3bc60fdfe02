import { keysBetween } from './letter-marks.ts';

/** What a key press says of itself: the part of a `KeyboardEvent` that counts here. */
export interface KeyPress {
  key: string;
  code: string;
  keyCode: number;
  shiftKey: boolean;
  /** Whether the key is held down. */
  repeat: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
}

/** What an input method may still come back to. */
export interface Typed {
  /** The characters typed last, as an input method has left them. */
  before: string;
  /** Characters it has just taken back and not yet put others for. */
  takenBack: string;
  /** Whether what it puts for them has begun to come. */
  isComing: boolean;
  /** Whether the last one came from its own key, and from no input program. */
  isPressed: boolean;
}

export const NOTHING_TYPED: Typed = { before: '', takenBack: '', isComing: false, isPressed: false };

export interface KeyReading {
  /**
   * The keys the press may stand for, likeliest first: a lower-case letter, a digit or a key's own name, a letter or
   * `Delete` behind `Shift+` where Shift was down; any of them behind `Ctrl+`, which stands for macOS's ⌘ too, or `Alt+`.
   * None for a press that is nobody's command.
   */
  keys: readonly string[];
  typed: Typed;
}

/** Characters to remember: longer than any Vietnamese word. */
const MEMORY = 16;

/** macOS's replacing input programs send every character under the key code 0, which is that of A. */
const AMBIGUOUS_CODE = 'KeyA';

/** What quick typing, an option of some input programs, writes for the second of two like letters. */
const QUICK: Record<string, string> = { c: 'h', g: 'i', k: 'h', n: 'g', p: 'h', q: 'u', t: 'h' };

const nameOf = (name: string, isShifted: boolean): string =>
  isShifted && /^(?:[a-z]|Delete)$/.test(name) ? `Shift+${name}` : name;

/** The letter or digit printed on a key; an input method that composes hides the character but not the key. */
const printedOn = (code: string): string | undefined =>
  /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];

/** Whether a character came from its own key, and from no input program. */
const isOwnKey = (character: string, code: string): boolean =>
  code !== AMBIGUOUS_CODE && printedOn(code) === character;

/** The key behind a modifier, which no input method rewrites; macOS makes other characters of letters with its ⌥. */
function behindModifier({ key, code }: KeyPress): string | undefined {
  const letter = key.toLowerCase();
  if (/^[a-z]$/.test(letter)) return letter;
  return key.length === 1 || key === 'Process' || key === 'Dead' ? printedOn(code) : key;
}

/** What a press with a modifier is called; AltGr, which is Ctrl and Alt at once, writes characters. */
function readModified(press: KeyPress): string[] {
  const isCtrl = Boolean(press.ctrlKey || press.metaKey);
  const name = behindModifier(press);
  if (!name || (isCtrl && press.altKey)) return [];
  return [`${isCtrl ? 'Ctrl' : 'Alt'}+${press.shiftKey ? 'Shift+' : ''}${name}`];
}

/** The letter that was pressed twice, where a program wrote another one for the second. */
function quickTyped({ before, isPressed }: Typed, made: string, code: string): readonly string[] | null {
  const last = isPressed ? before.slice(-1) : '';
  const isFromProgram = code === '' || code === AMBIGUOUS_CODE;
  return isFromProgram && QUICK[last] === made ? [last] : null;
}

function takeBack({ before, takenBack, isComing }: Typed): Typed {
  return {
    before: before.slice(0, -1),
    takenBack: before.slice(-1) + (isComing ? '' : takenBack),
    isComing: false,
    isPressed: false,
  };
}

/**
 * The keys behind a character that stands for one taken back.
 * @returns null when it was pressed by itself
 */
function rewrittenBy(typed: Typed, made: string, code: string): readonly string[] | null {
  const from = typed.takenBack.slice(0, 1);
  // Input programs begin with what they change; what follows is the rest of the word once more.
  if (from === made && typed.isComing) return isOwnKey(made, code) ? null : [];
  const keys = keysBetween(from, made);
  return keys?.length === 0 && isOwnKey(made, code) ? null : keys;
}

/**
 * Reads what a key press means whatever an input method for Vietnamese makes of it. Programs that replace (UniKey, EVKey,
 * OpenKey) turn the second of two keys into Backspaces and the changed letters (`a`, then Backspace `ạ` for `j`); those
 * that compose hide the character (`Process`, key code 229). Caps Lock is no Shift. A Backspace by itself means nothing.
 * @param typed what was read before, from {@link NOTHING_TYPED} on; every press goes through here, also those into fields
 */
export function readKey(typed: Typed, press: KeyPress): KeyReading {
  const { key, code, keyCode, shiftKey } = press;
  if (press.ctrlKey || press.altKey || press.metaKey) return { keys: readModified(press), typed };
  if (key === 'Process' || keyCode === 229) {
    const printed = printedOn(code);
    return { keys: printed ? [nameOf(printed, shiftKey)] : [], typed };
  }
  if (key === 'Backspace') return { keys: [], typed: takeBack(typed) };
  if (key.length !== 1) return { keys: [nameOf(key, shiftKey)], typed };

  const made = key.toLowerCase();
  const hasGap = typed.takenBack !== '';
  const rewritten = hasGap ? rewrittenBy(typed, made, code) : null;
  const pressed = quickTyped(typed, made, code) ?? (/^[ -~]$/.test(made) ? [made] : []);
  return {
    keys: (rewritten ?? pressed).map((name) => nameOf(name, shiftKey)),
    typed: {
      before: (typed.before + made).slice(-MEMORY),
      takenBack: rewritten ? typed.takenBack.slice(1) : '',
      isComing: rewritten !== null,
      isPressed: isOwnKey(made, code),
    },
  };
}

/** Reads the keys of one surface, in the order in which they are pressed there. */
export class KeyReader {
  #typed = NOTHING_TYPED;

  /** @returns the keys that a press may stand for, as {@link readKey} names them */
  read(press: KeyPress): readonly string[] {
    const reading = readKey(this.#typed, press);
    this.#typed = reading.typed;
    return reading.keys;
  }
}
