import type { Figure } from '../../reading/figure.ts';
import { type Ground, SENTENCE_END, textAfter } from '../toolkit.ts';

const NAMES_BASE =
  /^[\s)]*(?:so với |trên |trong |của )?(?:tổng |toàn )?(?:số |bộ |thể )?(?<what>[^,;.()\d]{2,60})/;
const TOTAL_OF =
  /^[\s)]*(?:so với |trên |trong |của )?(?:tổng|toàn|dân số|cả|vốn|số|diện tích|kim ngạch|thị phần|gdp|grdp)/;
/** Characters behind a percentage in which the words stand that say of what it is a share. */
const BEHIND = 80;

/** What the words behind a percentage say that it is a share of: “số thu nội địa”; null where they name nothing. */
export function namedBase(ground: Ground, at: number): string | null {
  const after = textAfter(ground, at, BEHIND).split(/[,;]|[.!?](?:\s|$)/)[0]!;
  return TOTAL_OF.test(after) ? (NAMES_BASE.exec(after)?.groups?.what ?? '') : null;
}

/** “chiếm 12% tổng số hộ dân”: do the words name what the whole counts? */
export function namesWhole(lower: string, what: string, whole: Figure): boolean {
  const [first = ''] = what.trim().split(' ');
  if (whole.noun !== '' && (what.includes(whole.noun) || what.includes(whole.head))) return true;
  const before = lower
    .slice(Math.max(0, whole.outer.start - 60), whole.outer.start)
    .split(SENTENCE_END)
    .at(-1)!;
  const around = before + lower.slice(whole.outer.start, whole.outer.end + 40).split(SENTENCE_END)[0]!;
  const content = what.trim().split(' ').slice(0, 3).join(' ');
  return first.length > 1 && content.length > 5 && around.includes(content);
}

/** “chiếm 23,6% số thu nội địa”: do the words name another of the amounts near, that is not the part, and not this whole? */
export function isOfAnother(
  ground: Ground,
  at: number,
  part: Figure,
  whole: Figure,
  near: readonly Figure[],
): boolean {
  const what = namedBase(ground, at);
  const { lower } = ground.article;
  return (
    what !== null &&
    !namesWhole(lower, what, whole) &&
    near.some((other) => other !== part && other.size !== whole.size && namesWhole(lower, what, other))
  );
}
