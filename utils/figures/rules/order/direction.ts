import { mayBeLess } from '../../arithmetic/interval.ts';
import { intervalOf } from '../../arithmetic/printed-interval.ts';
import type { Draft } from '../../finding.ts';
import { WAS } from '../growth/growth-words.ts';
import { kinship } from '../kinship.ts';
import { draft, printed } from '../show.ts';
import { type Ground, textBefore, textBetween } from '../toolkit.ts';

/**
 * What stands between the figure that was and the one that is: a time, and the verb with its end. Whatever else stands there may be
 * another subject.
 */
const BECAME =
  /^\)?(?: (?:đồng|năm|người|hộ|\/|[\p{L}/]+)){0,4}[,;.]? ?(?:(?:nhưng|và|thì|đến|tới|nay|hiện|sau|cuối|giữa|đầu|hết|năm|tháng|quý|kỳ|này|qua|giờ|con số|tỷ lệ|tỉ lệ|ngày|đã|chỉ|mới|vẫn|lại|cả|[\d/-]+),? )*(?:(?<down>giảm|hạ|rút|kéo giảm)(?: mạnh| nhanh| dần| nhẹ)? (?:còn|xuống|xuống còn)|(?<up>tăng|nâng)(?: mạnh| nhanh| dần| nhẹ)? (?:lên|lên thành|lên tới|lên đến))(?: mức| chỉ còn)?\s*$/u;
/** What was of another place, or was only planned. */
const OTHER = /kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|so với/;

/** Characters of what is counted. */
const LONGEST_NAME = 40;

/** “đầu năm tỷ lệ hộ nghèo là 6,8%, đến cuối năm đã giảm còn 7,9%”: the verb tells how the one stands to the other. */
export function direction(ground: Ground, at: number): Draft | null {
  const { article, passage } = ground;
  const [was, is] = [passage.figures[at]!, passage.figures[at + 1]];
  if (!is || was.form !== 'number' || is.form !== 'number' || is.sentence - was.sentence > 1) return null;
  const kin = kinship(was, is);
  if (kin !== 'unit' && kin !== 'noun') return null;
  // “Năm 2022 có 62 vụ cháy. Năm 2023, số vụ cháy giảm còn 51 vụ”: named again, it is no other subject.
  const thing = article.lower
    .slice(was.end, was.end + LONGEST_NAME)
    .split(/[,;.()\d\n]/)[0]!
    .trim();
  const between = textBetween(article, was, is);
  const verb = BECAME.exec(thing === '' ? between : between.replace(`số ${thing}`, 'con số'))?.groups;
  const lead = textBefore(ground, at, 100);
  const isBracket = /so với [^,;.(]{0,40}\(\s*$/.test(lead);
  if (!verb || !WAS.test(lead) || (OTHER.test(lead) && !isBracket)) return null;
  const [less, more] = verb.down ? [is, was] : [was, is];
  const holds = mayBeLess(intervalOf(less), intervalOf(more), true);
  return draft('compare', holds ? 'holds' : 'fails', [was, is], {
    terms: [printed(article, was)],
    printed: printed(article, is),
    sign: holds === (verb.down !== undefined) ? '>' : '<',
    remark: holds ? null : 'wrong-direction',
  });
}
