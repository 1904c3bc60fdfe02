import type { Remark, Working } from './finding.ts';

/** The words of a working: those of the language that the reader reads. */
export interface WorkingWords {
  /** “bài ghi”, before what the article prints. */
  printed: string;
  remarks: Readonly<Record<Remark, string>>;
}

export const VIETNAMESE: WorkingWords = {
  printed: 'bài ghi',
  remarks: {
    'divided-by-new': 'bằng phần chênh chia cho số năm nay',
    points: 'chênh lệch tính bằng điểm phần trăm',
    'reaches-or-exceeds': 'đạt hay vượt?',
    'times-or-more': '“tăng” hay “gấp” từng ấy lần?',
    'base-unnamed': 'tính trên số nào?',
    'all-members': 'có thể tính trên tổng số thành viên',
    'rounded-zeros': 'chỉ khớp nếu là số tròn',
    'percent-before-unit': 'dấu % đứng trước đơn vị',
    'broken-number': 'không đọc được thành một số',
    'double-scale': 'hai từ chỉ bậc không đi với nhau',
    'not-countable': 'đếm được thì không có phần lẻ',
    'reversed-range': 'khoảng viết ngược',
    'wrong-direction': 'trái với chiều mà bài nêu',
    'names-counted': 'tên được kể',
    years: 'năm',
    weekday: 'thứ trong tuần của ngày ấy',
    'same-document': 'cùng một văn bản',
    'listed-twice': 'một mục kể hai lần',
    'too-large': 'lớn khác thường',
    'too-small': 'nhỏ khác thường',
    'no-such-day': 'không có ngày này',
  },
};

/** Writes a working as plain arithmetic: “80 + 79 = 159 ✓”, “184 / (2.216 − 184) = 9,1%, bài ghi 8,6%”. */
export function writeWorking(
  { terms, computed, printed, sign, remark }: Working,
  verdict: 'holds' | 'fails' | 'ask',
  words: WorkingWords = VIETNAMESE,
): string {
  const isSame = computed === null || withoutZeros(computed) === withoutZeros(printed ?? '');
  const left = terms.join(' ');
  const parts: string[] = [];
  if (isSame) parts.push([left, sign, printed].filter(Boolean).join(' '));
  else if (sign === '=' || sign === '≠') {
    parts.push([left, '=', computed].filter(Boolean).join(' '));
    if (printed !== null) parts.push(`${words.printed} ${printed}`);
  } else parts.push([left, sign, printed].filter(Boolean).join(' '));
  if (remark) parts.push(words.remarks[remark]);
  return `${parts.filter(Boolean).join(', ')}${verdict === 'holds' ? ' ✓' : ''}`;
}

/** “50,0%” is “50%”, “1.510” is “1510”. */
const withoutZeros = (number: string): string =>
  number
    .replace(/(,\d*?)0+(?=%|$| )/, '$1')
    .replace(/,(?=%|$| )/, '')
    .replace(/\.(?=\d{3})/g, '');
