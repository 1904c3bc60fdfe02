/** Pixels below the words: clear of their own line, and of those of their neighbours. */
const BELOW = 3;

/** Shows which words a card beside their column is about: a hairline from it to the foot of their first line. */
export function drawLeader(leader: HTMLElement, words: Range, card: Element): void {
  const line = [...words.getClientRects()].find(({ width }) => width > 0);
  const { left, right, top, bottom } = card.getBoundingClientRect();
  // Words that were scrolled past the card have none: it would lead nowhere.
  if (!line || line.bottom < top || line.bottom > bottom) return;
  const [from, to] = left >= line.right ? [line.right, left] : [right, line.left];
  leader.hidden = to <= from;
  leader.style.inset = `${line.bottom + BELOW}px auto auto ${from}px`;
  leader.style.width = `${to - from}px`;
}
