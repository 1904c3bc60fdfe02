/** A live range around what an element holds. */
export function rangeAround(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}
