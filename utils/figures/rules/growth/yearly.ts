import { exactly, meets, plus, scaled, times } from '../../arithmetic/interval.ts';
import { intervalOf, percentageOf } from '../../arithmetic/printed-interval.ts';
import { ONE, rational } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Article } from '../../reading/figure.ts';
import { draft, printed } from '../show.ts';
import type { Change } from './change.ts';

const MOST_YEARS = 30;

/** “từ 200 triệu đồng cuối năm 2020 lên 266,2 triệu đồng cuối năm 2023, bình quân mỗi năm tăng 10%”: shown where it fits. */
export function checkYearly(article: Article, { now, prior, rate, direction }: Change): Draft | null {
  if (!now || !prior || rate?.dimension !== 'percent' || direction !== 'up') return null;
  const years = article.dates.filter(
    ({ start, end, year, day }) => start >= prior.start && end <= rate.start + 80 && year > 0 && day === 0,
  );
  const [first, last] = [years[0], years.at(-1)];
  const length = first && last ? (last.until?.year ?? last.year) - first.year : 0;
  if (length < 2 || length > MOST_YEARS) return null;
  const yearly = plus(exactly(ONE), scaled(percentageOf(rate), rational(1, 100)));
  let grown = intervalOf(prior);
  for (let year = 0; year < length; year += 1) grown = times(grown, yearly);
  if (!meets(grown, intervalOf(now))) return null;
  return draft('growth', 'holds', [prior, now, rate], {
    terms: [printed(article, prior), '×', `(1 + ${printed(article, rate)})^${length}`],
    computed: printed(article, now),
    printed: printed(article, now),
    sign: '=',
  });
}
