import type { PaintedLetter } from './holes.ts';

/** A list of what is painted on a page, as PDF.js has it. */
export interface Operations {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The codes of the operations that place letters. */
export type OperationCodes = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'beginText'
    | 'setTextMatrix'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'nextLine'
    | 'setLeading'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'setFont'
    | 'setGState'
    | 'showText',
    number
  >
>;

/** A letter in the list; numbers beside it move the next one, in ‰ of the size. */
interface Glyph {
  originalCharCode: number;
  unicode: string;
  /** In ‰ of the size. */
  width: number;
  isSpace: boolean;
}

/** What leads from one system of coordinates to another (ISO 32000-1, 8.3). */
export type Matrix = [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What the list's operations say one after the other (ISO 32000-1, 9.3 and 9.4). */
interface TextState {
  page: Matrix;
  line: Matrix;
  font: string;
  size: number;
  leading: number;
  letterSpacing: number;
  wordSpacing: number;
  across: number;
}

/**
 * The letters of a page in the order in which they are painted, each with its place.
 * @param page leads from the page's own units to those of a page as it is shown
 */
export function paintedLetters(list: Operations, codes: OperationCodes, page: Matrix): PaintedLetter[] {
  const letters: PaintedLetter[] = [];
  const kept: TextState[] = [];
  let state: TextState = {
    page,
    line: IDENTITY,
    font: '',
    size: 0,
    leading: 0,
    letterSpacing: 0,
    wordSpacing: 0,
    across: 1,
  };
  let x = 0;
  const set = (change: Partial<TextState>): void => {
    state = { ...state, ...change };
  };
  const begin = (line: Matrix): void => {
    set({ line });
    x = 0;
  };
  const move = (by: number, down: number): void => begin(times(state.line, [1, 0, 0, 1, by, down]));
  const save = (): void => void kept.push(state);
  const restore = (): void => {
    // What is being written goes on where it is: a list may restore within it.
    const { line } = state;
    state = { ...(kept.pop() ?? state), line };
  };
  const show = (items: readonly (Glyph | number | null)[]): void => {
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        x -= (item / 1000) * state.size * state.across;
        continue;
      }
      const width = (item.width / 1000) * state.size * state.across;
      const [left, baseline] = pointOf(times(state.page, state.line), x);
      const [right] = pointOf(times(state.page, state.line), x + width);
      letters.push({
        font: state.font,
        code: item.originalCharCode,
        reads: item.unicode,
        place: { left, right, baseline },
      });
      x += width + (state.letterSpacing + (item.isSpace ? state.wordSpacing : 0)) * state.across;
    }
  };
  const deeds: Record<number, (args: never) => void> = {
    [codes.save]: save,
    [codes.restore]: restore,
    [codes.transform]: (matrix: Matrix) => set({ page: times(state.page, matrix) }),
    [codes.paintFormXObjectBegin]: ([matrix]: [Matrix | null]) => {
      save();
      if (matrix) set({ page: times(state.page, matrix) });
    },
    [codes.paintFormXObjectEnd]: restore,
    [codes.beginText]: () => begin(IDENTITY),
    [codes.setTextMatrix]: (args: [Matrix] | Matrix) =>
      begin(typeof args[0] === 'number' ? (args as Matrix) : args[0]),
    [codes.moveText]: ([by, down]: [number, number]) => move(by, down),
    [codes.setLeadingMoveText]: ([by, down]: [number, number]) => {
      set({ leading: -down });
      move(by, down);
    },
    [codes.nextLine]: () => move(0, -state.leading),
    [codes.setLeading]: ([leading]: [number]) => set({ leading }),
    [codes.setCharSpacing]: ([letterSpacing]: [number]) => set({ letterSpacing }),
    [codes.setWordSpacing]: ([wordSpacing]: [number]) => set({ wordSpacing }),
    [codes.setHScale]: ([percent]: [number]) => set({ across: percent / 100 }),
    [codes.setFont]: ([font, size]: [string, number]) => set({ font, size }),
    [codes.setGState]: ([entries]: [[string, unknown][]]) => {
      const font = entries.find(([key]) => key === 'Font')?.[1] as [string, number] | undefined;
      if (font) set({ font: font[0], size: font[1] });
    },
    [codes.showText]: ([items]: [(Glyph | number | null)[]]) => show(items),
  };
  for (const [index, operation] of list.fnArray.entries()) deeds[operation]?.(list.argsArray[index] as never);
  return letters;
}

/** What the second matrix does first, and then the first. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const pointOf = ([a, b, , , e, f]: Matrix, x: number): [number, number] => [a * x + e, b * x + f];
