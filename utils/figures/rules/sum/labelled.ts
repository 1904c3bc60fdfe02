import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { earlierFigures } from '../earlier.ts';
import { IS_PLAN } from '../growth/growth-words.ts';
import { sizeRatio } from '../judge.ts';
import { type Ground, MOST_PARTS, textAfter, textBefore } from '../toolkit.ts';
import { plain, sumOf, total, verdictOf } from './addition.ts';
import { isAttached } from './attached.ts';
import { OPEN_LIST, OVERLAPPING, REST, TRAILING } from './sum-words.ts';

/** A label and nothing else before a number: “, ấp Bến Đình ”, “; đoàn xã, thị trấn ”. */
const LABEL = /^(?:[^\p{L}\d]*(?:và )?)[\p{L}][\p{L} ,“”"’/-]{1,60}$/u;
const ENDS = /^\s*(?:[,;.)!]|và |$)/;
/** What opens a sentence on those that were told last. */
const OF_THOSE = /(?:trong số (?:này|đó|ấy)|trong đó|cụ thể|gồm|chia ra)[^.!?]{0,60}$/;
const NO_LABEL =
  /(?:tăng|giảm|khóa|lần thứ|số|quận|lớp|tổ|hạng|kỳ|vòng|năm|tháng|ngày|đợt|giải|trang|điều)\s*$/u;
/** By how much labelled parts may miss the whole before them. */
const NEAR = { least: 0.85, most: 1.18 };
const BACK = 4;

/** “1.260 ngày công, ấp Rạch Vông 420, ấp Bến Đình 385, ấp Cồn 445”: bare numbers behind labels count what the whole counts. */
export function labelled(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  for (let at = 0; at < figures.length; ) {
    const parts = runFrom(ground, at);
    const drafted = parts.length >= 2 ? ofRun(ground, parts) : null;
    if (drafted) found.push(drafted);
    at += Math.max(1, parts.length);
  }
  return found;
}

function runFrom(ground: Ground, from: number): Figure[] {
  const { figures } = ground.passage;
  const parts: Figure[] = [];
  for (let at = from; at < figures.length && parts.length < MOST_PARTS; at += 1) {
    const figure = figures[at]!;
    const before = textBefore(ground, at, 80);
    const label = parts.length > 0 ? before : before.split(/[.!?]\s|[:;(]/).at(-1)!;
    const isPart =
      figure.dimension === 'bare' &&
      figure.form === 'number' &&
      figure.isExact &&
      figure.comparator === null &&
      LABEL.test(label) &&
      !NO_LABEL.test(label) &&
      figure.sentence === figures[from]!.sentence &&
      figure.depth === figures[from]!.depth &&
      (ENDS.test(textAfter(ground, at, 6)) || REST.test(before));
    if (!isPart) break;
    parts.push(figure);
  }
  return parts;
}

function ofRun(ground: Ground, parts: readonly Figure[]): Draft | null {
  const { article } = ground;
  const [first] = parts;
  const last = parts.at(-1)!;
  const whole = wholesFor(ground, first!);
  const fitting = whole.find((figure) => verdictOf(figure, parts.map(plain)) === 'holds');
  if (fitting) return sumOf(article, fitting, parts.map(plain), 'holds');
  const [nearest] = whole;
  const text =
    article.lower.slice(first!.start - 60, last.end) + textAfter(ground, last.at, 60).split(/[.;]\s/)[0]!;
  const isOpen = OPEN_LIST.test(text) || TRAILING.test(text) || OVERLAPPING.test(text);
  const isEnough = parts.length >= 3 || REST.test(text);
  if (!nearest || isOpen || !isEnough) return null;
  const size = sizeRatio(total(parts.map(plain)), nearest.value);
  return size >= NEAR.least && size <= NEAR.most
    ? sumOf(article, nearest, parts.map(plain), verdictOf(nearest, parts.map(plain)))
    : null;
}

/** The counted figures before a run, the nearest first: of its sentence, or of the one before where it goes on with that. */
function wholesFor(ground: Ground, first: Figure): Figure[] {
  const { article } = ground;
  const before = textBefore(ground, first.at, 160);
  const own = earlierFigures(ground, first.at).filter(
    (figure) => figure.dimension === 'count' && figure.size > first.size && figure.depth <= first.depth,
  );
  const least = OF_THOSE.test(before) ? first.sentence - 1 : first.sentence;
  return own
    .filter(({ sentence }) => sentence >= least)
    .filter(
      (figure) =>
        figure.at >= first.at || !isAttached(ground, figure.at) || figure.sentence !== first.sentence,
    )
    .filter(({ outer }) => !IS_PLAN.test(article.lower.slice(Math.max(0, outer.start - 40), outer.start)))
    .slice(-BACK)
    .reverse();
}
