/** Two independent 32-bit lanes of the cyrb53 mixer, so that chance collisions need about 2³² texts. */
const SEEDS = [0xdeadbeef, 0x41c6ce57] as const;
const MULTIPLIERS = [2654435761, 1597334677] as const;

/**
 * A stable 64-bit fingerprint of an article text: the key of its snapshot. Not cryptographic; it tells texts apart, it
 * proves nothing. The text is taken as it is, so one changed letter gives another hash.
 * @returns 16 hexadecimal digits
 */
export function textHash(text: string): string {
  let [one, two] = SEEDS as readonly [number, number];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, MULTIPLIERS[0]);
    two = Math.imul(two ^ unit, MULTIPLIERS[1]);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return hex(two) + hex(one);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
