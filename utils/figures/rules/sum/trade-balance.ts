import { meets, minus } from '../../arithmetic/interval.ts';
import { intervalOf } from '../../arithmetic/printed-interval.ts';
import { subtract } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { earlierFigures } from '../earlier.ts';
import { judge } from '../judge.ts';
import { draft, inOneUnit, printed, printedWithUnit, writtenIn } from '../show.ts';
import { type Ground, textBefore, words } from '../toolkit.ts';

const SURPLUS = words('(?:xuất siêu|nhập siêu|thặng dư|thâm hụt)(?: \\p{L}+){0,4}\\s*$');
const SOLD = words('xuất khẩu|xuất');
const BOUGHT = words('nhập khẩu|nhập|mua về');
/** Sentences in which both sides stand before their balance. */
const SENTENCES_BACK = 6;

/** A balance of trade is what was sold less what was bought, also where sentences before tell both: “xuất khẩu 412,6 triệu và nhập khẩu 287,9 triệu USD … xuất siêu 124,7 triệu USD”. */
export function balances(ground: Ground): Draft[] {
  return ground.passage.figures.flatMap((balance) => {
    if (balance.form !== 'number' || !SURPLUS.test(textBefore(ground, balance.at, 60))) return [];
    const before = earlierFigures(ground, balance.at).filter(
      ({ dimension, sentence }) =>
        dimension === balance.dimension && balance.sentence - sentence <= SENTENCES_BACK,
    );
    const sold = before.findLast((figure) => isOf(ground, figure, SOLD, BOUGHT));
    const bought = before.findLast((figure) => isOf(ground, figure, BOUGHT, SOLD));
    return sold && bought ? [balanceOf(ground, sold, bought, balance)] : [];
  });
}

/** Characters before an amount in which the word stands that says what was done with it. */
const NEAR = 90;

/** Is an amount of one side, by the last word of its sentence that names a side? */
function isOf(
  { article: { lower, sentences } }: Ground,
  { outer, sentence }: Figure,
  own: RegExp,
  other: RegExp,
): boolean {
  const from = Math.max(sentences[sentence]!.start, outer.start - NEAR);
  // Of a change no side is told: “tăng 86 triệu USD”.
  const clause = lower.slice(from, outer.start).split(/\d/).at(-1)!;
  return own.test(clause) && !other.test(clause);
}

function balanceOf({ article }: Ground, sold: Figure, bought: Figure, balance: Figure): Draft {
  const [more, less] = sold.size > bought.size ? [sold, bought] : [bought, sold];
  const verdict = judge([more, less, balance], (reading) =>
    meets(minus(intervalOf(more, reading), intervalOf(less, reading)), intervalOf(balance, reading)),
  );
  const figures = [more, less, balance];
  const show = (figure: Figure): string =>
    inOneUnit(figures) ? printed(article, figure) : printedWithUnit(article, figure);
  return draft('sum', verdict, figures, {
    terms: [show(more), '−', show(less)],
    computed: writtenIn(subtract(more.value, less.value), balance),
    printed: show(balance),
    sign: verdict === 'holds' ? '=' : '≠',
  });
}
