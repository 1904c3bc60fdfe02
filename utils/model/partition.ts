/**
 * How many of `count` things in a row come before the first that is no longer so: the index of that one, or `count`.
 * @param isBefore true for every thing up to some index and false from there on; asked about log₂(count) times
 */
export function partitionPoint(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
