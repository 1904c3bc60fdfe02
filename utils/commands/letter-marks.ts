import { TONED_VOWELS } from '@/utils/text/vietnamese.ts';

/** What Vietnamese writing adds to a Latin letter. */
interface MarkedLetter {
  /** The Latin letter below all marks. */
  plain: string;
  /** The keys that shape it (đ, â, ă, ơ …), in VNI and in Telex; none for the Latin letter itself. */
  shapeKeys: readonly string[];
  /** The keys that set its tone, in VNI and in Telex; none without a tone. */
  toneKeys: readonly string[];
}

/** In the order of {@link TONED_VOWELS}: no tone, huyền, hỏi, ngã, sắc, nặng; VNI first, then Telex. */
const TONE_KEYS = [[], ['2', 'f'], ['3', 'r'], ['4', 'x'], ['1', 's'], ['5', 'j']] as const;

/** Telex doubles a letter for its circumflex or bar, and takes `w` for a horn or breve. */
const SHAPES: Record<string, { plain: string; keys: readonly string[] }> = {
  ă: { plain: 'a', keys: ['8', 'w'] },
  â: { plain: 'a', keys: ['6', 'a'] },
  ê: { plain: 'e', keys: ['6', 'e'] },
  ô: { plain: 'o', keys: ['6', 'o'] },
  ơ: { plain: 'o', keys: ['7', 'w'] },
  ư: { plain: 'u', keys: ['7', 'w'] },
  đ: { plain: 'd', keys: ['9', 'd'] },
};

function readMarks(letter: string): MarkedLetter {
  const row = TONED_VOWELS.find((vowels) => vowels.includes(letter));
  const shaped = row?.[0] ?? letter;
  const shape = SHAPES[shaped];
  return {
    plain: shape?.plain ?? shaped,
    shapeKeys: shape?.keys ?? [],
    toneKeys: row ? TONE_KEYS[row.indexOf(letter)]! : [],
  };
}

/**
 * The key that turns one letter into another when an input method for Vietnamese is on, as Telex and VNI define it
 * (both methods' rules as built into the usual input programs).
 * @param from a lower-case letter
 * @param to a lower-case letter
 * @returns the keys it may have been, VNI's digit before Telex's letter; none when marks were only taken away; null when
 *   `to` is another letter and no rewriting of `from`
 */
export function keysBetween(from: string, to: string): readonly string[] | null {
  const after = readMarks(to);
  if (from === to) {
    const keys = after.toneKeys.length > 0 ? after.toneKeys : after.shapeKeys;
    return keys.length > 0 ? keys : null;
  }
  const before = readMarks(from);
  if (before.plain !== after.plain) return null;
  if (after.toneKeys !== before.toneKeys && after.toneKeys.length > 0) return after.toneKeys;
  return after.shapeKeys !== before.shapeKeys ? after.shapeKeys : [];
}
