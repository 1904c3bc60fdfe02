import { plain } from '@/utils/article/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { KnownArticle, Said } from '../said.ts';
import { unreadParts } from './unread.ts';

/** A work of the press, as an article speaks of itself. */
const WORK =
  /(?<!\p{L})(?:tác phẩm|bài(?:\s(?:báo|viết))?|loạt bài|chùm (?:ảnh|bài)|phóng sự|ký sự|ghi chép|phim tài liệu|chương trình)(?!\p{L})/iu;
const WON = /(?<!\p{L})(?:đoạt|đạt|giành|nhận|trao|thuộc về)(?!\p{L})/iu;
/** A prize by its rank; “giải pháp” and “giải quyết” are none. */
const PRIZE =
  /(?<!\p{L})(?:giải\s(?:đặc biệt|nhất|nhì|ba|khuyến khích|[abc](?!\p{L})|báo chí|búa liềm vàng|thưởng)|huy chương)(?!\p{L})/iu;
/** What was not won, or is only hoped for. */
const NOT = /(?<!\p{L})(?:chưa|không|sẽ|mong|hy vọng|nếu|dự giải|tham dự|phấn đấu)(?!\p{L})/iu;
/** Between the work and its prize: it is somebody else's, or something else. */
const OTHERS = /(?<!\p{L})(?:của|khác|gốm|hội thi|hội diễn|hội chợ|đội bóng|mô hình|tác giả từng)(?!\p{L})/iu;

const SENTENCE = /[^.!?…\n]+(?:[.!?…]+|$)/g;
/** Letters of the evidence that is shown. */
const LONGEST = 160;

/**
 * The sentence of a text that says that this very work has won a prize before; null where none does.
 * @param titles of the work and of its article: another title is another work
 */
function earlierPrize(text: string, titles: readonly string[]): string | null {
  if (!/giải|huy chương/i.test(text)) return null;
  const own = titles.map(plain);
  for (const [sentence] of text.normalize('NFC').matchAll(SENTENCE)) {
    if (!PRIZE.test(sentence) || !WON.test(sentence) || NOT.test(sentence)) continue;
    const work = WORK.exec(sentence);
    if (!work || OTHERS.test(sentence)) continue;
    const named = /^\s*[“"«]([^”"»]+)/u.exec(sentence.slice(work.index + work[0].length))?.[1];
    if (named !== undefined && !own.includes(plain(named))) continue;
    return sentence.trim().slice(0, LONGEST);
  }
  return null;
}

/**
 * Whether the text of an entry names a prize that it won before: which prizes shut it out, people know.
 * @returns null for a work without pages
 */
export function checkPrize(
  { title, parts }: Entry,
  articles: ReadonlyMap<string, KnownArticle>,
): Said | null {
  if (parts.length === 0) return null;
  for (const { address } of parts) {
    const article = articles.get(address);
    const prize = article && earlierPrize(article.text, [title ?? '', article.title ?? '']);
    if (prize) return ['ask', 'prizeNamed', prize];
  }
  const unread = unreadParts(parts, articles);
  return unread > 0 ? ['ask', 'notRead', unread, parts.length] : ['yes', 'noPrize'];
}
