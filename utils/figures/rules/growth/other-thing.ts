import { type Ground, textBefore, words } from '../toolkit.ts';
import type { Change } from './change.ts';

/** What is told of one side is not told of the other: “năm 2023 thu 80 tỷ đồng, năm 2024 chi 100 tỷ đồng”. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [words('thu'), words('chi')],
  [words('xuất khẩu'), words('nhập khẩu')],
  [words('kết nạp'), words('khai trừ|xóa tên|kỷ luật')],
  [words('thành lập mới'), words('giải thể')],
];

/**
 * Are what was and what is of two kinds (“45 hộ nghèo … 60 hộ khá”), or told by opposite words? Such two may agree with a change, and
 * prove nothing where they do not.
 */
export function areOtherThings(ground: Ground, { now, prior }: Change): boolean {
  if (!now || !prior) return false;
  const [a, b] = [`${now.noun} `, `${prior.noun} `];
  const isOtherKind =
    now.noun !== now.head &&
    prior.noun !== prior.head &&
    now.head === prior.head &&
    !a.startsWith(b) &&
    !b.startsWith(a);
  const [is, was] = [textBefore(ground, now.at, 60), textBefore(ground, prior.at, 60)];
  const isOpposite = SIDES.some(
    ([one, other]) =>
      (one.test(is) && other.test(was) && !one.test(was)) ||
      (other.test(is) && one.test(was) && !other.test(was)),
  );
  return isOtherKind || isOpposite;
}
