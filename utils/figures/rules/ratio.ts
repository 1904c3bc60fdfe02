import { exactly, meets, plus } from '../arithmetic/interval.ts';
import { intervalOf } from '../arithmetic/printed-interval.ts';
import { add, compare, rational, toNumber } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import {
  draft,
  type Ground,
  judge,
  kinship,
  MOST_PARTS,
  printed,
  textAfter,
  textBefore,
  words,
  written,
} from './toolkit.ts';

const REST = words('còn lại');
const NONE = words('không có|không còn');
const BREAKS = words('tăng|giảm|so với|kế hoạch|trong đó|tổng');

/** “118/134 …; 16 …; không có …”: what is told of, and all others, come to the number below. */
export function ratios(ground: Ground): Draft[] {
  const { figures } = ground.passage;
  const found: Draft[] = [];
  figures.forEach((ratio, at) => {
    if (ratio.form !== 'ratio' || !ratio.second || ratio.second.n <= 0n || ratio.dimension === 'percent')
      return;
    const drafted = withOthers(ground, ratio, at);
    if (drafted) found.push(drafted);
  });
  return found;
}

function withOthers(ground: Ground, ratio: Figure, at: number): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const others: Figure[] = [];
  let isClosed = false;
  let fitting: Draft | null = null;
  for (let next = at + 1; next < figures.length && next - at <= MOST_PARTS; next += 1) {
    const figure = figures[next]!;
    const before = textBefore(ground, next, 160);
    if (/[.!?]\s/.test(before)) break;
    if (figure.dimension === 'percent' || figure.depth > ratio.depth) continue;
    const isSecond = figure.form === 'ratio' && figure.second && compare(figure.second, ratio.second!) === 0;
    if ((figure.form !== 'number' && !isSecond) || BREAKS.test(before)) break;
    const kin = kinship(ratio, figure);
    if (kin === null || kin === 'count') break;
    others.push(figure);
    const tail = textAfter(ground, next, 100).split(/[.!?]\s/)[0]!;
    isClosed ||= REST.test(before.slice(-30)) || REST.test(tail.split(/[,;]/)[0]!) || NONE.test(tail);
    const checked = checkAll(ratio, others);
    if (checked === 'holds') fitting = told('holds');
  }
  if (fitting) return fitting;
  if (others.length === 0 || !isClosed) return null;
  const sum = toNumber(others.reduce((total, { value }) => add(total, value), ratio.value));
  const size = sum / toNumber(ratio.second!);
  return size > 0.8 && size < 1.2 ? told(checkAll(ratio, others)) : null;

  function told(verdict: Draft['verdict']): Draft {
    const sum = others.reduce((total, { value }) => add(total, value), ratio.value);
    const [above, below] = printed(article, ratio).split('/') as [string, string];
    const last = figures.indexOf(others.at(-1)!);
    const zero = wordsOfNone(ground, last);
    const made = draft('ratio', verdict, [ratio, ...others], {
      terms: [above.trim(), ...others.flatMap((figure) => ['+', printed(article, figure).split('/')[0]!])],
      computed: written(sum, 0),
      printed: below.trim(),
      sign: verdict === 'holds' ? '=' : '≠',
    });
    if (zero && verdict === 'holds') made.spans.push(zero);
    return made;
  }
}

function checkAll(ratio: Figure, others: readonly Figure[]): Draft['verdict'] {
  return judge([ratio, ...others], (reading) =>
    meets(
      others.reduce((sum, part) => plus(sum, intervalOf(part, reading)), intervalOf(ratio, reading)),
      exactly(ratio.second ?? rational(0)),
    ),
  );
}

/** “không có chi bộ yếu kém”: the zero is printed as a word. */
function wordsOfNone({ article, passage }: Ground, last: number): { start: number; end: number } | null {
  const from = passage.figures[last]!.outer.end;
  const next = passage.figures[last + 1];
  const text = article.lower
    .slice(from, Math.min(next?.start ?? passage.end, from + 120))
    .split(/[.!?]\s/)[0]!;
  const at = text.search(NONE);
  return at < 0 ? null : { start: from + at, end: from + at + 'không'.length };
}
