/**
 * A letter of a page that keeps its identity through every mutation: so the true place of a mark is known without
 * asking the software that is measured. What is typed in anew has id -1.
 */
export interface Letter {
  id: number;
  text: string;
  /** Another letter stands where this one's id once stood. */
  edited: boolean;
}

export type Paragraph = Letter[];

/** Letters `from` to `to` (exclusive) of one paragraph. */
export interface Stretch {
  paragraph: number;
  from: number;
  to: number;
}

/** Gives every UTF-16 unit of the paragraphs an identity. */
export function toLetters(paragraphs: readonly string[]): Paragraph[] {
  let id = 0;
  return paragraphs.map((text) =>
    text.split('').map((unit) => {
      id += 1;
      return { id, text: unit, edited: false };
    }),
  );
}

export function typed(text: string): Letter[] {
  return text.split('').map((unit) => ({ id: -1, text: unit, edited: true }));
}

export function textOf(letters: readonly Letter[]): string {
  return letters.map((letter) => letter.text).join('');
}

/** What matches `pattern` in each paragraph. */
export function find(paragraphs: readonly Paragraph[], pattern: RegExp): Stretch[] {
  return paragraphs.flatMap((letters, paragraph) =>
    [...textOf(letters).matchAll(pattern)].map((match) => ({
      paragraph,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}

export const SENTENCE = /[^.!?…]+[.!?…]+["”’)]*(?=\s|$)|[^.!?…\s][^.!?…]*$/gu;
export const WORD = /\p{L}{2,}/gu;
export const FIGURE = /\p{Nd}+(?:[.,/]\p{Nd}+)*%?/gu;

/** Replaces a stretch by other letters, which take its place: they keep the identity of what stood there. */
export function replaceIn(letters: Paragraph, from: number, to: number, text: string): void {
  const old = letters.slice(from, to);
  const now = text.split('').map((unit, i) => {
    const place = old[Math.min(i, old.length - 1)];
    return {
      id: place?.id ?? -1,
      text: unit,
      edited: place?.text !== unit || i >= old.length || text.length < old.length,
    };
  });
  letters.splice(from, to - from, ...now);
}
