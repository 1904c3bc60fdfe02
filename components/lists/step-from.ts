/** The key that so many rows further is chosen; the first one where none is. */
export function stepFrom(keys: readonly string[], chosen: string | null, step: 1 | -1): string | null {
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  if (at < 0) return keys[0] ?? null;
  return keys[Math.min(keys.length - 1, Math.max(0, at + step))]!;
}
