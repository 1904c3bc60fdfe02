import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../../lib/random.ts';
import { makeSentence } from '../../../made-up/sentences.ts';
import { AUTHORS } from '../../../made-up/vocabulary.ts';

/** An article of our own, as it would be set in print. */
export interface PrintedArticle {
  title: string;
  lead: string;
  paragraphs: string[];
  author: string;
}

const TEXTS = join(import.meta.dirname, '..', '..', 'texts');

/** Sentences whose figures, hyphens and quotes stand in the way of whoever joins lines. */
const HARD = [
  'Giai đoạn 2021–2025, toàn xã phấn đấu có 1.250 hộ tham gia tổ hợp tác, gấp 2,5 lần giai đoạn trước.',
  'Thực hiện Chỉ thị số 05-CT/TW và Kết luận số 01-KL/TW, Đảng ủy xã chọn 12 việc đột phá trong quý 3-2024.',
  'Tổng kinh phí 1.250.000.000 đồng, trong đó nhân dân đóng góp 318,5 triệu đồng và 2.640 ngày công.',
  'Nhà văn hóa rộng 420 m2 nằm giữa khu đất 1.200 m2, cách trụ sở xã 3,5 km.',
  '“Cán bộ phải đi trước, làm trước thì dân mới tin”, ông Hà Văn Kiểu nói: “Không ai đứng ngoài cuộc”.',
  'Ngày 17/9/2023, tỉnh ban hành Nghị quyết số 18-NQ/TU; đến 30/6/2024 có 96/112 thôn hoàn thành, đạt 85,7%.',
  'Thu nhập bình quân đạt 58,6 triệu đồng/người/năm, tăng 41,2% so với năm 2020; tỷ lệ hộ nghèo còn 1,35%.',
  'Mô hình “Camera an ninh” lắp 64 mắt, “Tiếng kẻng an ninh” có ở 9/9 thôn; số vụ việc giảm từ 27 vụ xuống còn 8 vụ.',
  'Bưu điện - văn hóa xã mở cửa 6 ngày/tuần, mỗi ngày đón 30-40 lượt người.',
  'Cụ Vi Thị Lả, 84 tuổi, hiến 320 m2 đất vườn; con đường 6 m nay xe 5 tấn vào tận ngõ.',
  'Đến nay đã có 7 đồng chí trong cấp ủy nhận đỡ đầu 21 hộ.',
  'Ở thôn Đồng Mít, 43 hộ dân tộc Dao góp 15 ha đất rừng, trồng 12.000 cây quế.',
];

const OPENINGS = [
  'Ở',
  'Từ đầu năm đến nay,',
  'Ông',
  'Theo Huyện ủy,',
  'Ý thức được điều đó,',
  'Đến với vùng cao hôm nay,',
  'Anh',
  'Ấy là chuyện của năm ngoái;',
  'Qua 5 năm,',
];

const TITLES = [
  'Khi ý Đảng hợp lòng dân',
  'Chi bộ nhỏ, việc lớn ở Nà Khoang',
  'Giữ lửa phong trào ở vùng biên',
  'Bài 2: Từ nghị quyết đến cánh đồng 50 triệu',
  '“Dân vận khéo” mở đường về bản',
  'Người gieo niềm tin trên đất khó và câu chuyện 12 năm bám bản của một bí thư chi bộ',
];

/** The articles that are measured elsewhere, too. */
export function standingArticles(): PrintedArticle[] {
  return readdirSync(TEXTS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { title, text } = JSON.parse(readFileSync(join(TEXTS, name), 'utf8')) as {
        title: string;
        text: string;
      };
      const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
      return { title, lead: '', paragraphs, author: 'Trần Minh Khoa' };
    });
}

/** An article of some paragraphs, each of some sentences. */
export function makeArticle(random: Random, length: number): PrintedArticle {
  const sentence = (): string => (random.chance(0.4) ? random.pick(HARD) : makeSentence(random).text);
  const paragraph = (): string => Array.from({ length: random.between(1, 5) }, sentence).join(' ');
  const paragraphs = Array.from({ length }, paragraph);
  const [first = ''] = paragraphs;
  paragraphs[0] = `${random.pick(OPENINGS)} ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
  return {
    title: random.pick(TITLES),
    lead: random.chance(0.6) ? paragraph() : '',
    paragraphs,
    author: random.pick(AUTHORS),
  };
}

/** The text as it would be read on a web page: one paragraph a line. */
export const plainText = ({ title, lead, paragraphs }: PrintedArticle): string =>
  [title, lead, ...paragraphs].filter((part) => part !== '').join('\n');
