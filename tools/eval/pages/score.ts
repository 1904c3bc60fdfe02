/** How outcomes are compared with a corpus. Each function says what it lets pass. */

/** Straight quotes and hyphens for their typographic kin, NFC, one space for many: what no reader sees as a difference. */
function level(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚′`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Titles are the same when they read the same, case included. */
export function sameTitle(found: string | null, gold: string | null): boolean {
  return level(found ?? '') === level(gold ?? '');
}

/** The names in an author line: folded, without “Theo”, “By”, brackets; a set, because order and joints differ. */
function names(author: string | null): Set<string> {
  const line = level(author ?? '')
    .toLowerCase()
    .replace(/\(.*?\)|https?:\S+/g, ' ')
    .replace(/^(?:theo|by|von|tác giả:?)\s+/, '');
  return new Set(
    line
      .split(/\s*(?:[;,&|]|\s-\s|\s(?:and|und|và|e|y|et)\s)\s*/)
      .map((name) => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
      .filter(Boolean),
  );
}

export type AuthorVerdict = 'match' | 'missing' | 'wrong';

/**
 * `match`: both name nobody, or at least half of the names of each side are in the other. `missing`: nobody was
 * found where somebody is named. `wrong`: anything else.
 */
export function judgeAuthor(found: string | null, gold: string | null): AuthorVerdict {
  const ours = names(found);
  const theirs = names(gold);
  if (ours.size === 0) return theirs.size === 0 ? 'match' : 'missing';
  const shared = [...ours].filter((name) => theirs.has(name)).length;
  return shared > 0 && shared * 2 >= Math.max(ours.size, theirs.size) ? 'match' : 'wrong';
}

/** The same day as printed; null matches null. */
export function sameDay(found: string | null, gold: string | null): boolean {
  return (found ?? '').slice(0, 10) === (gold ?? '').slice(0, 10);
}

/** Words as letters and digits, folded to lower case; each ideograph is a word. */
function tokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\u3040-\u30ff\u3400-\u9fff]|[^\P{L}\u3040-\u9fff]+|\p{N}+/gu) ?? []
  );
}

/** F1 of the multisets of words, 0–1. */
export function tokenF1(found: string, gold: string): number {
  const left = new Map<string, number>();
  const goldTokens = tokens(gold);
  for (const token of goldTokens) left.set(token, (left.get(token) ?? 0) + 1);
  const foundTokens = tokens(found);
  let shared = 0;
  for (const token of foundTokens) {
    const count = left.get(token) ?? 0;
    if (count > 0) {
      shared++;
      left.set(token, count - 1);
    }
  }
  const sum = foundTokens.length + goldTokens.length;
  return sum === 0 ? 1 : (2 * shared) / sum;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
