/** Whether one version comes before another: `2.9.10` before `2.14.0`. What follows a hyphen says nothing. */
export function isOlderThan(version: string, other: string): boolean {
  const [one, two] = [version, other].map(numbersOf) as [number[], number[]];
  const at = two.findIndex((number, index) => (one[index] ?? 0) !== number);
  return at >= 0 && (one[at] ?? 0) < two[at]!;
}

const numbersOf = (version: string): number[] =>
  (version.split('-')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
