/** A set with something in it, or without it; the same one where it is so already. */
export function toggled<Item>(set: ReadonlySet<Item>, item: Item, isIn: boolean): ReadonlySet<Item> {
  if (set.has(item) === isIn) return set;
  const next = new Set(set);
  if (isIn) next.add(item);
  else next.delete(item);
  return next;
}
