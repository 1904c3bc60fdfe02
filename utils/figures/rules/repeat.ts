import { meets } from '../arithmetic/interval.ts';
import { rangeOf } from '../arithmetic/printed-interval.ts';
import { compare, toNumber } from '../arithmetic/rational.ts';
import type { Draft, Verdict } from '../finding.ts';
import type { Article, Figure, Passage } from '../reading/figure.ts';
import type { Whole } from '../whole.ts';
import { kinship, printed, spanOf } from './toolkit.ts';

/** A first sentence that is no longer than this is read as a headline. */
const LONGEST_HEADLINE = 130;
/** Passages with figures behind the headline in which its figures are told again. */
const LEAD = 3;
const COMMON = new Set(
  'và của các cho với trong là có được từ đến tại ở đã những một này về theo trên để khi năm tỷ triệu nghìn đồng số người tổng hơn gần khoảng tỉnh xã huyện'.split(
    ' ',
  ),
);

/** The figures of the headline, told again in the text; a count that opens a ratio. */
export function repeats({ article, title }: Whole): Draft[] {
  const found: Draft[] = [];
  const { passages } = article;
  if (title) for (const figure of title.figures) push(again(article, title, figure, passages, true));
  const [first] = passages;
  const isHeadline = first && first.start < LONGEST_HEADLINE && first.end - first.start <= LONGEST_HEADLINE;
  if (isHeadline)
    for (const figure of first.figures) push(again(article, article, figure, passages.slice(1), false));
  found.push(...wholesOfRatios(article));
  return found;

  function push(draft: Draft | null): void {
    if (draft) found.push(draft);
  }
}

/** The words around a figure that say what it is of. */
function contentOf(article: Article, from: number, to: number): Set<string> {
  const found = article.lower.slice(from, to).match(/[\p{L}]+/gu) ?? [];
  return new Set(found.filter((word) => word.length > 1 && !COMMON.has(word)));
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

function again(
  article: Article,
  head: Article,
  figure: Figure,
  passages: readonly Passage[],
  isTitle: boolean,
): Draft | null {
  if (['bare', 'multiple', 'points'].includes(figure.dimension) || figure.form === 'ratio') return null;
  const own = head.passages.find(({ start, end }) => figure.start >= start && figure.start < end);
  const content = contentOf(head, own?.start ?? 0, own?.end ?? head.text.length);
  const suspects: Figure[] = [];
  for (const [at, passage] of passages.entries()) {
    const isLead = at < LEAD;
    for (const other of passage.figures) {
      const kin = kinship(figure, other);
      if (kin === null || kin === 'bare' || other === figure) continue;
      const words = contentOf(
        article,
        Math.max(passage.start, other.start - 160),
        Math.min(passage.end, other.end + 120),
      );
      const common = shared(content, words);
      const isSame = kin === 'noun' || kin === 'unit' ? common >= 1 : isLead && common >= 3;
      if (!isSame) continue;
      if (agrees(figure, other)) return told('holds', other);
      const isSuspect = isLead && (kin === 'unit' || figure.noun === other.noun) && other.form === 'number';
      if (isSuspect && common >= content.size / 2 && common >= 3) suspects.push(other);
    }
  }
  const [only] = suspects;
  return only && suspects.length === 1 && looksLike(figure, only) ? told('fails', only) : null;

  function told(verdict: Verdict, other: Figure): Draft {
    const span = isTitle ? { ...spanOf(figure), in: 'title' as const } : spanOf(figure);
    return {
      kind: 'repeat',
      verdict,
      spans: [span, spanOf(other)],
      working: {
        terms: [head.text.slice(figure.outer.start, figure.end)],
        computed: null,
        printed: article.text.slice(other.outer.start, other.end),
        sign: verdict === 'holds' ? '=' : '≠',
        remark: null,
      },
    };
  }
}

const agrees = (a: Figure, b: Figure): boolean =>
  compare(a.value, b.value) === 0 || meets(rangeOf(a), rangeOf(b));

/** A slip of the pen: the same digits in another order, one digit off, or a figure of nearly the same size. */
function looksLike(a: Figure, b: Figure): boolean {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  const isSwapped = first.length > 1 && [...first].sort().join('') === [...second].sort().join('');
  const differing =
    first.length === second.length ? [...first].filter((digit, at) => digit !== second[at]).length : 9;
  const size = toNumber(a.value) / toNumber(b.value);
  return (
    isSwapped || (differing === 1 && first.length > 2) || (first.length > 2 && size > 0.85 && size < 1.18)
  );
}

const digitsOf = ({ value, factor }: Figure): string =>
  String((value.n * factor.d * 1000n) / (value.d * factor.n)).replace(/0+$/, '');

/** “159 tổ chức … 152/159 tổ chức”: the number below is the count told before. */
function wholesOfRatios(article: Article): Draft[] {
  const counts = new Map<string, Figure>();
  const found: Draft[] = [];
  for (const figure of article.figures) {
    if (figure.dimension !== 'count') continue;
    const key = figure.noun.split(' ').slice(0, 2).join(' ');
    if (figure.form === 'number' && figure.isExact && !counts.has(`${key} ${figure.value.n}`))
      counts.set(`${key} ${figure.value.n}`, figure);
    const whole =
      figure.form === 'ratio' && figure.second ? counts.get(`${key} ${figure.second.n}`) : undefined;
    if (!whole) continue;
    found.push({
      kind: 'repeat',
      verdict: 'holds',
      spans: [spanOf(whole), spanOf(figure)],
      working: {
        terms: [printed(article, whole)],
        computed: null,
        printed: printed(article, figure).split('/')[1]!.trim(),
        sign: '=',
        remark: null,
      },
    });
  }
  return found;
}
