/** The words in which two texts differ: what stood there, and what stands there now. */
export interface ChangedWords {
  old: string;
  now: string;
}

/**
 * Cuts the words off both ends that two texts have in common, so that a reader sees the change and not a paragraph:
 * “tăng 11,5% so với” and “tăng 15,1% so với” give “11,5%” and “15,1%”. Where words were only added or only
 * taken out, one word of the surroundings stays, so that neither side is empty (unless its whole text is).
 */
export function changedWords(old: string, now: string): ChangedWords {
  const before = words(old);
  const after = words(now);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  if (head + tail === shorter) {
    if (head > 0) head -= 1;
    else if (tail > 0) tail -= 1;
  }
  return {
    old: before.slice(head, before.length - tail).join(' '),
    now: after.slice(head, after.length - tail).join(' '),
  };
}

function words(text: string): string[] {
  return text.split(/\s/).filter((word) => word !== '');
}
