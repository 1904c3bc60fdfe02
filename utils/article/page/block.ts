/** A run of inline content: what a reader sees as one paragraph, label or menu entry. */
export interface Block {
  /** The nearest block-level element around it. */
  element: Element;
  /** Its tag, {@link file://./dom.ts tagOf}. */
  tag: string;
  text: string;
  /** Characters of `text` that are inside links. */
  linked: number;
  /** Characters of the page's text before it. */
  start: number;
  /** Whether it stands in a part that is named a side matter (comments, related stories, footer …). */
  aside: boolean;
  /** Whether it reads as prose: long enough, few of its words linked, and with an end of a sentence. */
  prose: boolean;
  /** Whether it tells readers how to comment. */
  rule: boolean;
}

const SENTENCE_END = /[.!?…。！？][”"’')\]]?(?:\s|$)|[。！？]/;

const IDEOGRAPH = /[\u3040-\u9fff]/;
/** An ideograph says as much as this many letters. */
const IDEOGRAPH_WEIGHT = 2.5;

/** Tells once for each block what {@link Block.prose} says. */
export function readsAsProse(text: string, linked: number): boolean {
  const { length } = text;
  return (
    length >= 30 && linked < length * 0.3 && (length >= 80 || IDEOGRAPH.test(text)) && SENTENCE_END.test(text)
  );
}

export const isProse = ({ prose }: Block): boolean => prose;

/**
 * A block's vote on whether its surroundings are an article's body, in characters: prose counts for, links count
 * against, short labels a little against.
 */
export function weigh(block: Block): number {
  const length = block.text.length;
  if (block.linked > length * 0.5) return -Math.min(100, 20 + length);
  // A long set of rules for comments may outweigh a short article.
  if (length >= 80 && block.rule) return -100;
  if (isProse(block)) return (length - block.linked) * (IDEOGRAPH.test(block.text) ? IDEOGRAPH_WEIGHT : 1);
  return SENTENCE_END.test(block.text) && length >= 25 ? length / 2 : -10;
}
