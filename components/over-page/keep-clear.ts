import { autoUpdate } from '@floating-ui/dom';

/** Where messages may stand, the usual place first; the style sheet knows where that is. */
const CORNERS = ['bottom-left', 'bottom-right', 'top-left', 'top-right'];

/** How wide they may be, in pixels: a line where there is room, a column beside a card where there is not. */
const WIDTHS = [440, 280, 180];

/**
 * Keeps messages off the cards, adders and bars beside them, wherever these come, go and move: in the first corner, or
 * else the first narrower column, that is free. Where the window leaves none, the card stays on top (reader.css).
 * @returns ends it
 */
export function keepClear(box: HTMLElement): () => void {
  let stops: (() => void)[] = [];
  const stop = () => {
    for (const one of stops) one();
  };
  const follow = () => {
    stop();
    const cards = [...box.parentElement!.querySelectorAll('[role=dialog]')];
    place(box, cards);
    stops = cards.map((card) => autoUpdate(card, box, () => place(box, cards)));
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(box.parentElement!, { childList: true });
  return () => {
    observer.disconnect();
    stop();
  };
}

function place(box: HTMLElement, cards: readonly Element[]): void {
  const isFree = (width: number, corner: string) => {
    box.style.maxWidth = `min(${width}px, calc(100% - 32px))`;
    box.dataset.corner = corner;
    return !cards.some((card) => isOver(card, box));
  };
  // Where they stand already is as good as any: messages that jump are not read.
  const corners = [box.dataset.corner ?? CORNERS[0]!, ...CORNERS];
  if (!WIDTHS.some((width) => corners.some((corner) => isFree(width, corner))))
    isFree(WIDTHS[0]!, CORNERS[0]!);
}

function isOver(one: Element, other: Element): boolean {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
