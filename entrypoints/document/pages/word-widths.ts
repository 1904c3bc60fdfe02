/** The size in pixels at which the width of words is measured. */
const MEASURED = 100;

/** How wide words are that nobody sees, set in the font of the layers of words (document.css). */
export class WordWidths {
  readonly #known = new Map<string, number>();
  readonly #canvas = document.createElement('canvas').getContext('2d')!;

  constructor() {
    this.#canvas.font = `${MEASURED}px serif`;
  }

  /** @param size of the letters; the width is in the same unit */
  of(words: string, size: number): number {
    let width = this.#known.get(words);
    if (width === undefined) {
      width = this.#canvas.measureText(words).width;
      this.#known.set(words, width);
    }
    return (width * size) / MEASURED;
  }
}
