import type { PageGate, PageWords, Verdict } from '../model.ts';
import { isLegacyLine, legacyFontsOf, paintedLines, textOf } from './legacy-lines.ts';
import { countLetters, isEnglish, isVietnamese } from './letters.ts';

/** A page with fewer letters that are not Vietnamese is judged as the others of its file are. */
const FEW = 20;
/** Of fewer letters and digits nothing can be said at all. */
const NONE = 3;
/** From so many letters on that read as blanks, a page is full of holes. */
const HOLES = 3;
/** From this share of odd words on, letters that do not read are a font's fault, not a scanner's. */
const ODD = 0.08;

/** Whether a page gives text. */
export const isReadable = ({ verdict }: PageGate): boolean => verdict === 'good' || verdict === 'foreign';

/**
 * Says of each page whether its words are what is printed. The shares were measured on 164 pages: letters that Vietnamese
 * alone has are 10–26 % of Vietnamese pages and 0 % of what legacy fonts and scanners leave.
 */
export function gatesOf(pages: readonly PageWords[]): PageGate[] {
  const gates = pages.map(gateOf);
  const counts = new Map<Verdict, number>();
  for (const { verdict } of gates)
    if (verdict && verdict !== 'noText') counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'noText';
  return gates.map((gate) => ({ ...gate, verdict: gate.verdict ?? (usual === 'holes' ? 'good' : usual) }));
}

/** The verdict is null where the page alone has too few letters for one. */
function gateOf(page: PageWords): Omit<PageGate, 'verdict'> & { verdict: Verdict | null } {
  const lines = paintedLines(page);
  const text = lines.map((line) => textOf(page, line)).join('\n');
  const counts = countLetters(text);
  const said = (verdict: Verdict | null, leftOut: readonly number[] = []) => ({
    page: page.number,
    verdict,
    leftOut,
  });

  if (text.replace(/\s|[^\p{L}\d\p{Cc}\p{Co}]/gu, '').length < NONE) return said('noText');
  if (page.runs.reduce((sum, { holes = 0 }) => sum + holes, 0) >= HOLES) return said('holes');
  const legacyFonts = legacyFontsOf(page);
  const legacy = lines.filter((line) => isLegacyLine(page, line, legacyFonts));
  const unread = countLetters(legacy.map((line) => textOf(page, line)).join('\n')).letters;
  if (unread > 0.5 * counts.letters) return said('legacyFont');
  if (isVietnamese(counts)) return said('good', legacy.flat());
  if (isEnglish(counts)) return said('foreign', legacy.flat());
  if (counts.odd > 0 && counts.odd >= ODD * counts.words) return said('legacyFont');
  return counts.letters < FEW ? said(null) : said('badOcr');
}
