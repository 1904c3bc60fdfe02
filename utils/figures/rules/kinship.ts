import nounClasses from '../data/noun-classes.json';
import type { Figure } from '../reading/figure.ts';

const CLASSES = new Map<string, string>(
  Object.entries(nounClasses).flatMap(([name, nouns]) =>
    nouns.map((noun) => [noun.toLowerCase(), name] as const),
  ),
);

function classOf(noun: string): string | undefined {
  for (let end = noun.length; end > 0; end = noun.lastIndexOf(' ', end - 1)) {
    const found = CLASSES.get(noun.slice(0, end));
    if (found) return found;
  }
  return undefined;
}

/** Syllables that begin many nouns and are none: of these two are compared. */
const BEGINNINGS = new Set(
  'bí báo bảo bệnh bản chi chiến chuyên chương cán công cơ cấp diễn doanh du dự giai giáo gia giám hoạt hạng hợp hồ học hội hộp khách khu kế kỹ lao loại lượt lớp mô nhân nhà nhiệm nhóm nông phong phương phòng phóng quần sinh sáng sản thanh thành thí thương tiểu tiêu tin triệu tri trung truyền trưởng trường trường tác tập tổ tổng viên văn ý điểm đoàn đơn đại đảng đề địa đối đồng độ đội đợt'.split(
    ' ',
  ),
);

/** What a noun is told by: its first word. */
function headOf(noun: string): string {
  const [first = '', second = ''] = noun.split(' ');
  return BEGINNINGS.has(first) ? `${first} ${second}` : first;
}
const sameHead = (a: string, b: string): boolean =>
  headOf(a) === headOf(b) || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** How two figures belong together: in one unit, as counts of one noun, of one class of nouns, of any two things. */
export type Kinship = 'unit' | 'noun' | 'class' | 'bare' | 'count' | null;

export function kinship(a: Figure, b: Figure): Kinship {
  const isCount = (figure: Figure): boolean => figure.dimension === 'count' || figure.dimension === 'bare';
  if (!isCount(a) || !isCount(b)) return a.dimension === b.dimension && !isCount(a) ? 'unit' : null;
  if (a.noun === '' || b.noun === '') return 'bare';
  if (sameHead(a.noun, b.noun)) return 'noun';
  const one = classOf(a.noun);
  return one !== undefined && one === classOf(b.noun) ? 'class' : 'count';
}

/** “người”, “đơn vị”: a count may go on with these, whatever it began with. */
const GENERAL = /^(?:người|đơn vị|trường hợp|cơ sở|đồng chí|em|thành viên|cái|chiếc|lượt)(?: |$)/;

/** May one figure be the other, at another time or as its difference? */
export function isSameThing(a: Figure, b: Figure): boolean {
  const kin = kinship(a, b);
  if (kin !== 'count') return kin !== null;
  const [one, other] = [classOf(a.noun), classOf(b.noun)];
  const isEither = GENERAL.test(a.noun) || GENERAL.test(b.noun);
  return isEither && (one === undefined || other === undefined || one === other);
}

export const isRateFigure = ({ dimension }: Figure): boolean =>
  dimension === 'percent' || dimension === 'points' || dimension === 'multiple';
