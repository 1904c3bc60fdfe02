import type { PageWords } from '../model.ts';
import { countLetters, isCertainlyOdd, isVietnamese } from './letters.ts';

/** Names of font families whose letters are no Unicode: VNI, TCVN3 (ABC), VPS, VietWare. */
const LEGACY_NAME =
  /^(?:[A-Z]{6}\+)?(?:vni[- _]|\.?vn(?:[A-Z]|[a-z]+(?:h|\b))|vps[- _]|svn[- _]vni|vntime|vnarial|abc[- _])/i;

export const isLegacyName = (name: string): boolean => LEGACY_NAME.test(name);

/** Runs that stand on one baseline, one painted after the other, by their indexes. */
export function paintedLines(page: PageWords): number[][] {
  const lines: number[][] = [];
  let baseline = Number.NaN;
  for (const [index, run] of page.runs.entries()) {
    if (run.text.trim() === '') {
      lines.at(-1)?.push(index);
      continue;
    }
    if (Math.abs(run.baseline - baseline) < 0.6 * run.size) lines.at(-1)!.push(index);
    else lines.push([index]);
    baseline = run.baseline;
  }
  return lines;
}

export const textOf = (page: PageWords, runs: readonly number[]): string => {
  let text = '';
  let right = 0;
  for (const index of runs) {
    const run = page.runs[index]!;
    if (text !== '' && run.text.trim() !== '' && run.x - right > 0.2 * run.size) text += ' ';
    text += run.text;
    if (run.text.trim() !== '') right = run.x + run.width;
  }
  return text;
};

/**
 * Whether a line does not read because of its font: most of its letters are of fonts so named that show no Vietnamese
 * letter, or its words are such as only a legacy font leaves behind.
 * @param legacyFonts keys of fonts so named
 */
export function isLegacyLine(
  page: PageWords,
  runs: readonly number[],
  legacyFonts: ReadonlySet<string>,
): boolean {
  const text = textOf(page, runs);
  const counts = countLetters(text);
  if (isVietnamese(counts) || counts.words === 0) return false;
  const named = runs.filter((index) => legacyFonts.has(page.runs[index]!.font));
  const lettersOf = (indexes: readonly number[]): number =>
    indexes.reduce((sum, index) => sum + page.runs[index]!.text.trim().length, 0);
  if (named.length > 0 && lettersOf(named) > 0.5 * lettersOf(runs)) return true;
  if (counts.odd >= 2 && counts.odd >= 0.25 * counts.words) return true;
  return counts.odd >= 0.5 * counts.words && text.split(/\s+/).some(isCertainlyOdd);
}

/** The fonts of a page that are named as legacy ones and whose letters do not read. */
export function legacyFontsOf(page: PageWords): Set<string> {
  const legacy = new Set<string>();
  for (const [font, { name }] of Object.entries(page.fonts)) {
    if (!isLegacyName(name)) continue;
    const text = page.runs.filter((run) => run.font === font).map((run) => run.text);
    const counts = countLetters(text.join(' '));
    if (counts.letters > 0 && !isVietnamese(counts)) legacy.add(font);
  }
  return legacy;
}
