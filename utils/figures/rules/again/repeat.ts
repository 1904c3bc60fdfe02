import type { Draft } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { kinship } from '../kinship.ts';
import { printed, spanOf } from '../show.ts';
import { words } from '../toolkit.ts';
import { agrees, looksLike, repeated, sortedDigits } from './alike.ts';
import { decisions } from './decisions.ts';
import { events } from './events.ts';
import { headlines } from './headline.ts';
import { labels } from './labels.ts';
import { mentions } from './mentions.ts';

/** Figures before one that is told again (“nói trên”) among which it is looked for. */
const BACK = 8;
const SAID_BEFORE = words('nói trên|trên đây|này|ấy|vừa nêu|kể trên');
/** With these, all that was told before is meant. */
const ALL_SAID = words('nói trên|trên đây|vừa nêu|kể trên');
/** “trong 13 bị can có …”. */
const AMONG = /(?:^|[.;,!?]\s+|\n)trong(?: tổng)?(?: số)? $/;
const LEAST_AMONG = 10;
const ALL = words('(?:cả|toàn bộ|tất cả|con số|số tiền|tổng số|tổng cộng)\\s*$');

/** The figures of the headline told again, those said to have been named before, counts told twice, wholes of ratios. */
export const repeats = (whole: Whole): Draft[] => [
  ...headlines(whole),
  ...saidBefore(whole.article),
  ...mentions(whole),
  ...amongThose(whole.article),
  ...wholesOfRatios(whole.article),
  ...events(whole.article),
  ...decisions(whole.article),
  ...labels(whole),
];

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
          isSaidBefore(article, other, figure) &&
          other.sentence >= figure.sentence - 3,
      )
      .filter((other) => ['noun', 'unit'].includes(kinship(figure, other) ?? ''));
    const same = earlier.findLast((other) => agrees(figure, other));
    const last = earlier.at(-1);
    const isAll =
      ALL_SAID.test(behind) ||
      ALL.test(lower.slice(Math.max(0, figure.outer.start - 16), figure.outer.start));
    const isOne = last !== undefined && earlier.length === 1 && isNear(figure, last);
    const other = same ?? (isOne && (isAll || looksLike(figure, last)) ? last : undefined);
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

/** “khởi tố 31 bị can; trong 13 bị can có 7 người …”: those of whom some are told were told right before. */
function amongThose(article: Article): Draft[] {
  const found: Draft[] = [];
  const { figures, lower } = article;
  figures.forEach((figure, at) => {
    const before = lower.slice(Math.max(0, figure.outer.start - 16), figure.outer.start);
    const isCount = figure.dimension === 'count' && figure.form === 'number' && figure.comparator === null;
    if (!isCount || figure.size < LEAST_AMONG || !AMONG.test(before)) return;
    const named = figures
      .slice(Math.max(0, at - BACK), at)
      .filter(
        (other) =>
          other.form === 'number' && other.noun === figure.noun && other.sentence >= figure.sentence - 1,
      );
    const other = named.at(-1);
    const isSlip = other !== undefined && sortedDigits(other) === sortedDigits(figure);
    if (!isSlip || named.some((one) => agrees(one, figure))) return;
    found.push(
      repeated('fails', [spanOf(other), spanOf(figure)], [printed(article, other), printed(article, figure)]),
    );
  });
  return found;
}

/** Does a figure stand in a sentence before another’s? One that opens with a figure (“… tham gia. 1.350 đoàn viên nói trên”) is read as one with the last. */
const isSaidBefore = ({ lower }: Article, other: Figure, figure: Figure): boolean =>
  other.sentence < figure.sentence || /[.!?]\s+$/.test(lower.slice(other.outer.end, figure.outer.start));

/** Nobody takes a figure for one of quite another size. */
const isNear = (a: Figure, b: Figure): boolean => a.size < 2 * b.size && b.size < 2 * a.size;

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
