interface Node {
  /** The phrase that ends here, or −1. */
  phrase: number;
  /** Most nodes have one child, so that one stands in the node itself. */
  word: number;
  child: Node | null;
  others: Map<number, Node> | null;
}

const newNode = (): Node => ({ phrase: -1, word: 0, child: null, others: null });

/** How many words a phrase may have; the length of a match is packed into the lowest bits of its result. */
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/**
 * Phrases as sequences of word ids. Looking up costs the length of the match, however many phrases there are.
 */
export class PhraseTrie<T> {
  readonly #root: (Node | undefined)[] = [];
  readonly #values: T[] = [];

  /**
   * Adds a phrase; of several values for the same phrase the first stays.
   * @returns the value that the phrase now has
   */
  add(words: readonly number[], value: T): T {
    const [first, ...rest] = words;
    if (first === undefined || words.length > LENGTH_MASK) return value;
    // Filled without gaps: engines turn an array with far gaps into a slow dictionary.
    while (this.#root.length <= first) this.#root.push(undefined);
    let node = this.#root[first];
    if (node === undefined) {
      node = newNode();
      this.#root[first] = node;
    }
    for (const word of rest) node = childOf(node, word) ?? addChild(node, word);
    if (node.phrase < 0) node.phrase = this.#values.push(value) - 1;
    return this.#values[node.phrase]!;
  }

  /**
   * The longest phrase that starts at `from`.
   * @param ids word ids of the text
   * @param to where to stop, exclusive
   * @param step 1 to read forwards, −1 to read backwards (for phrases added in reverse)
   * @param skips tells words that may stand between the words of a phrase without being part of it
   * @returns 0 when there is none, else a match to be read with `valueOf` and `lengthOf`
   */
  longest(ids: Int32Array, from: number, to: number, step: 1 | -1 = 1, skips?: Uint8Array): number {
    let node = this.#root[ids[from]!];
    if (node === undefined) return 0;
    let found = 0;
    for (let at = from; node !== undefined; ) {
      const length = (at - from) * step + 1;
      if (length > LENGTH_MASK) break;
      if (node.phrase >= 0) found = ((node.phrase + 1) << LENGTH_BITS) | length;
      at += step;
      while (skips && at !== to && skips[ids[at]!]) at += step;
      if (step === 1 ? at >= to : at <= to) break;
      node = childOf(node, ids[at]!);
    }
    return found;
  }

  /** The value of a match. */
  valueOf(match: number): T {
    return this.#values[(match >> LENGTH_BITS) - 1]!;
  }

  /** Can a phrase start with this word? */
  startsWith(word: number): boolean {
    return this.#root[word] !== undefined;
  }

  /**
   * The next place where a phrase can start, or `to`: most words start none, and whoever looks for phrases in a whole text goes
   * from one such place to the next.
   */
  next(ids: Int32Array, from: number, to: number): number {
    const root = this.#root;
    let at = from;
    while (at < to && root[ids[at]!] === undefined) at += 1;
    return at;
  }
}

/** How many tokens a match spans, skipped ones included. */
export const lengthOf = (match: number): number => match & LENGTH_MASK;

function childOf(node: Node, word: number): Node | undefined {
  if (node.child && node.word === word) return node.child;
  return node.others?.get(word);
}

function addChild(node: Node, word: number): Node {
  const child = newNode();
  if (node.child) {
    node.others ??= new Map();
    node.others.set(word, child);
  } else {
    node.word = word;
    node.child = child;
  }
  return child;
}
