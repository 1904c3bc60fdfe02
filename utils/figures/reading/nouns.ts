import nounClasses from '../data/noun-classes.json';

const CLASSES = new Map<string, string>(
  Object.entries(nounClasses).flatMap(([name, nouns]) =>
    nouns.map((noun) => [noun.toLowerCase(), name] as const),
  ),
);

/** A deputy counts with those whose deputy he is. */
const DEPUTY = 'phó ';
/** A case is of whatever was told; its first word is a school’s. */
const ANY = /^trường hợp(?: |$)/;

/** The class of nouns that count together (“đảng bộ”, “chi bộ”); empty where it is not known. */
export function classOf(noun: string): string {
  if (noun.startsWith(DEPUTY)) return classOf(noun.slice(DEPUTY.length));
  if (ANY.test(noun)) return '';
  for (let end = noun.length; end > 0; end = noun.lastIndexOf(' ', end - 1)) {
    const found = CLASSES.get(noun.slice(0, end));
    if (found) return found;
  }
  return '';
}

/** Syllables that begin many nouns and are none: of these two are compared. */
const BEGINNINGS = new Set(
  'bí báo bảo bệnh bản chi chiến chuyên chương cán công cơ cấp diễn doanh du dự giai giáo gia giám hoạt hạng hợp hồ học hội hộp khách khu kế kỹ lao loại lượt lớp mô nhân nhà nhiệm nhóm nông phong phương phòng phóng quần sinh sáng sản thanh thành thí thương tiểu tiêu tin triệu tri trung truyền trưởng trường trường tác tập tổ tổng viên văn ý điểm đoàn đơn đại đảng đề địa đối đồng độ đội đợt'.split(
    ' ',
  ),
);

/** What a noun is told by: its first word. */
export function headOf(noun: string): string {
  const [first = '', second = ''] = noun.split(' ');
  return BEGINNINGS.has(first) ? `${first} ${second}`.trimEnd() : first;
}
