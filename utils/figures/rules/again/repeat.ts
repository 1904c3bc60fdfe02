import { meets } from '../../arithmetic/interval.ts';
import { rangeOf } from '../../arithmetic/printed-interval.ts';
import { compare, toNumber } from '../../arithmetic/rational.ts';
import type { Draft, Verdict } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { kinship } from '../kinship.ts';
import { printed, spanOf } from '../show.ts';
import { words } from '../toolkit.ts';

/** A first sentence that is no longer than this is read as a headline. */
const LONGEST_HEADLINE = 150;
/** Sentences behind the headline in which its figures are told again. */
const LEAD = 6;
/** Characters around a figure in which the words stand that say what it is of. */
const AROUND = 150;
/** Figures before one that is told again (“nói trên”) among which it is looked for. */
const BACK = 8;
const COMMON = new Set(
  'và của các cho với trong là có được từ đến tại ở đã những một này về theo trên để khi năm tỷ triệu nghìn đồng số người tổng hơn gần khoảng tỉnh xã huyện'.split(
    ' ',
  ),
);
const SAID_BEFORE = words('nói trên|trên đây|này|ấy|vừa nêu|kể trên');
const EVENTS = words('giai đoạn|nhiệm kỳ|so với|kế hoạch|chỉ tiêu|mục tiêu|mỗi|bình quân|tăng|giảm|thêm');

/** The figures of the headline told again, those that are said to have been named before, a count that opens a ratio. */
export function repeats({ article, title }: Whole): Draft[] {
  const found: Draft[] = [];
  if (title) for (const figure of title.figures) push(again(article, title, figure, -1));
  const [first] = article.sentences;
  if (first && first.end - first.start <= LONGEST_HEADLINE)
    for (const figure of article.figures) {
      if (figure.sentence > 0) break;
      push(again(article, article, figure, 0));
    }
  found.push(...saidBefore(article), ...wholesOfRatios(article));
  return found;

  function push(draft: Draft | null): void {
    if (draft) found.push(draft);
  }
}

/** The words of a stretch that say what its figures are of. */
function contentOf(article: Article, from: number, to: number): Set<string> {
  const found = article.lower.slice(from, to).match(/[\p{L}]+/gu) ?? [];
  return new Set(found.filter((word) => word.length > 1 && !COMMON.has(word)));
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/**
 * Looks for a figure of the headline in the text.
 * @param after the number of the sentence behind which is looked
 */
function again(article: Article, head: Article, figure: Figure, after: number): Draft | null {
  const isTitle = after < 0;
  if (['bare', 'multiple', 'points'].includes(figure.dimension) || figure.form === 'ratio') return null;
  const own = head.sentences[figure.sentence]!;
  const content = contentOf(head, own.start, own.end);
  const suspects: Figure[] = [];
  for (const other of article.figures) {
    const isLead = other.sentence <= after + LEAD;
    const kin = other.sentence > after ? kinship(figure, other) : null;
    if (kin === null || kin === 'bare') continue;
    const isClose = kin === 'noun' || kin === 'unit' || kin === 'class';
    if (!isLead && !(isClose && agrees(figure, other))) continue;
    const sentence = article.sentences[other.sentence]!;
    const from = Math.max(sentence.start, other.start - AROUND);
    const common = shared(content, contentOf(article, from, Math.min(sentence.end, other.end + AROUND)));
    if (common < (isClose ? 1 : 3)) continue;
    if (agrees(figure, other)) return told('holds', other);
    const isSuspect = isLead && (kin === 'unit' || kin === 'noun') && other.form === 'number';
    const isTold = isSuspect && common >= 3 && common >= content.size * 0.45;
    if (isTold && looksLike(figure, other)) suspects.push(other);
  }
  const [only] = suspects;
  const isAlike = only && suspects.length === 1;
  return isAlike && !EVENTS.test(lead(article, only)) && !EVENTS.test(lead(head, figure))
    ? told('fails', only)
    : null;

  function told(verdict: Verdict, other: Figure): Draft {
    const span = isTitle ? { ...spanOf(figure), in: 'title' as const } : spanOf(figure);
    return repeated(
      verdict,
      [span, spanOf(other)],
      [head.text.slice(figure.outer.start, figure.end), article.text.slice(other.outer.start, other.end)],
    );
  }
}

const lead = (article: Article, { outer }: Figure): string =>
  article.lower.slice(Math.max(0, outer.start - 20), outer.start);

const repeated = (verdict: Verdict, spans: Draft['spans'], [first, second]: [string, string]): Draft => ({
  kind: 'repeat',
  verdict,
  spans,
  working: {
    terms: [first],
    computed: null,
    printed: second,
    sign: verdict === 'holds' ? '=' : '≠',
    remark: null,
  },
});

const agrees = (a: Figure, b: Figure): boolean =>
  compare(a.value, b.value) === 0 || (isBounded(a) && isBounded(b) && meets(rangeOf(a), rangeOf(b)));

/** “từ 1 tỷ USD trở lên” repeats nothing. */
const isBounded = ({ comparator }: Figure): boolean =>
  comparator !== 'at_least' && comparator !== 'at_most' && comparator !== 'under';

/** A slip of the pen: the same digits in another order, one digit off, or a figure of nearly the same size. */
function looksLike(a: Figure, b: Figure): boolean {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  const isSwapped = first.length > 1 && [...first].sort().join('') === [...second].sort().join('');
  const differing =
    first.length === second.length ? [...first].filter((digit, at) => digit !== second[at]).length : 9;
  const size = toNumber(a.value) / toNumber(b.value);
  const isLong = Math.max(first.length, second.length) > 2;
  return isSwapped || (differing === 1 && isLong) || (isLong && size > 0.85 && size < 1.18);
}

const digitsOf = ({ value, factor }: Figure): string =>
  String((value.n * factor.d * 1000n) / (value.d * factor.n)).replace(/0+$/, '');

/** “36,5 tỷ đồng … chi 35,6 tỷ đồng nói trên”. */
function saidBefore(article: Article): Draft[] {
  const found: Draft[] = [];
  const { figures, lower } = article;
  figures.forEach((figure, at) => {
    const behind = lower.slice(figure.outer.end, figure.outer.end + 24).split(/[,;.:]/)[0]!;
    const isBound = SAID_BEFORE.exec(behind);
    if (
      !isBound ||
      isBound.index > 14 ||
      figure.form !== 'number' ||
      ['bare', 'percent'].includes(figure.dimension)
    )
      return;
    const earlier = figures
      .slice(Math.max(0, at - BACK), at)
      .filter(
        (other) =>
          other.form === 'number' &&
          other.sentence < figure.sentence &&
          other.sentence >= figure.sentence - 3,
      )
      .filter((other) => ['noun', 'unit'].includes(kinship(figure, other) ?? ''));
    const same = earlier.findLast((other) => agrees(figure, other));
    const last = earlier.at(-1);
    const other = same ?? (last && earlier.length === 1 && looksLike(figure, last) ? last : undefined);
    if (other)
      found.push(
        repeated(
          same ? 'holds' : 'fails',
          [spanOf(other), spanOf(figure)],
          [printed(article, other), printed(article, figure)],
        ),
      );
  });
  return found;
}

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
    const below = printed(article, figure).split('/')[1]!.trim();
    found.push(repeated('holds', [spanOf(whole), spanOf(figure)], [printed(article, whole), below]));
  }
  return found;
}
