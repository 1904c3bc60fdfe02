/**
 * A list as text in an element: an item a line, in JSON, each in a text node of its own, so that one that changes costs what
 * it measures itself, however many there are.
 */
export class Lines {
  readonly #element: Element;
  readonly #nodes = new Map<string, Text>();

  constructor(element: Element) {
    this.#element = element;
  }

  /** Writes an item in the place of what it was; null takes it out. */
  put(key: string, item: unknown): void {
    const known = this.#nodes.get(key);
    if (item === null) {
      known?.remove();
      this.#nodes.delete(key);
      return;
    }
    const line = `${JSON.stringify(item)}\n`;
    if (known) {
      known.data = line;
      return;
    }
    const node = document.createTextNode(line);
    this.#nodes.set(key, node);
    this.#element.append(node);
  }
}

/** The items of a text of {@link Lines}, each as JSON. */
export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);
