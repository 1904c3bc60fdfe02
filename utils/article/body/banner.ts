import type { AwardBanner } from '@/utils/model/records.ts';
import type { Block } from '../page/block.ts';

/** “… dự giải … lần thứ VI - 2021”, in any case. */
const BANNER =
  /(?:dự|dự thi|hưởng ứng)\s+(?:giải|cuộc thi)\s+(.{3,90}?)(?:\s+lần\s+thứ\s+([ivxlc]{1,7}|\d{1,2}))?(?:\s*[,(–-]?\s*(?:năm\s+)?((?:19|20)\d\d)\)?)?\s*[.:]?$/i;

/** Longest line that is read as a banner, in characters. */
const LONGEST = 160;

/** Words before an award's own name. */
const KIND =
  /^(?:báo\s?chí|toàn quốc|(?:cấp\s)?(?:tỉnh|quốc gia)|viết|về xây dựng đảng|mang tên|[-–“"«])+\s{0,2}/i;

/**
 * Reads the line by which a site shows that an article was entered for an award.
 * @returns null when the text is no such line
 */
export function readBanner(text: string): AwardBanner | null {
  if (text.length > LONGEST) return null;
  const match = BANNER.exec(text);
  if (!match) return null;
  const [, named = '', edition, year] = match;
  if (!edition && !year) return null;
  let award = named.trim();
  for (let shorter = award.replace(KIND, ''); shorter !== award; shorter = award.replace(KIND, ''))
    award = shorter;
  award = award.replace(/[”"»,\s–-]+$/, '');
  if (award === '') return null;
  return {
    text,
    award: sentenceCase(award),
    edition: edition ? edition.toUpperCase() : null,
    year: year ? Number(year) : null,
  };
}

/** A name printed in capitals becomes “Búa liềm vàng”; any other stays as printed. */
function sentenceCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const lower = name.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** The first banner among a page's lines. */
export function findBanner(blocks: readonly Block[]): AwardBanner | null {
  for (const block of blocks) {
    if (block.text.length > LONGEST || !/giải|cuộc thi/i.test(block.text)) continue;
    const banner = readBanner(block.text);
    if (banner) return banner;
  }
  return null;
}
