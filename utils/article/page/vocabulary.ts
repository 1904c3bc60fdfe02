/**
 * The words by which pages name their parts, in class names and ids. Sorted; read as whole words of a name, so
 * that `ads` does not match `heads`. What stands before a word is looked back at: an engine would write all words out twice,
 * once for the beginning of a name.
 */
const ASIDE_WORDS =
  'about-author ad ads advert advertisement aside author-bio author-box banner binhluan breadcrumb breadcrumbs cmt comment comments cookie consent ' +
  'copyright disqus facebook-comments fb-comments footer lienquan menu modal more-news most-read navbar newsletter other-news ' +
  'outbrain paywall popup promo quangcao recommend recommended related relate relatednews relation respond share sharing ' +
  'binhchon khaosat poll sidebar social sponsor subscribe taboola tags thamdo tinkhac tinlienquan tinmoi toolbar trending';
/** Words that tell only at the end of a name: systems mark a text by classes such as `tag-road` too. */
const LAST_ASIDE_WORDS = 'tag';

const ASIDE = new RegExp(
  `(?<![^\\s_-])(?:(?:${ASIDE_WORDS.split(' ').join('|')})(?=$|[\\s_\\d-])|${LAST_ASIDE_WORDS}(?=$|\\s))`,
  'i',
);

/** Whether a tag alone says that an element is a side matter. */
export function isAsideTag(tag: string): boolean {
  return tag === 'footer' || tag === 'aside' || tag === 'marquee';
}

/** Elements around everything, whose names tell of what the page has, not of what they are. */
export function isFrame(tag: string): boolean {
  return tag === 'article' || tag === 'body' || tag === 'main';
}

/** Whether a class list or an id names a side matter: never the article's body. */
export function isAsideName(label: string): boolean {
  return label.length > 1 && ASIDE.test(label);
}

const CAPTION =
  /(?<![^\s_-])(?:caption|image_?desc|wp-caption-text|photo-?credit|PhotoCMS_Caption|image-credit)(?=$|[\s_-])/i;

/** Whether a class name or id names a picture's caption. */
export function isCaptionLabel(labels: string): boolean {
  return labels.length > 1 && CAPTION.test(labels);
}

const ACTIONS =
  'báo lỗi|bỏ lưu|chia sẻ bài|copy link|cỡ chữ|gửi email|in bài|in trang|lưu bài|nghe (?:bài|đọc)|sao chép liên kết|theo dõi .{2,30} google news|tốc độ đọc';
const MAY_BE_ACTION = new RegExp(ACTIONS);
const ACTION = new RegExp(`(?:^|\\s|\\d|♥|\\|)(?:${ACTIONS})(?=\\s|$|\\p{Lu}|\\d)`, 'iu');

/** Whether a line is no more than what a reader can press. */
export function isActionLine(text: string): boolean {
  return (
    text.length < 60 &&
    MAY_BE_ACTION.test(text.toLowerCase()) &&
    ACTION.test(text) &&
    !/[.!?…,;]/.test(text.replace(/\d[.,]\d/g, ''))
  );
}

const COMMENT_RULE =
  /(?:gõ|viết|nhập|sử dụng|dùng) tiếng Việt có dấu|(?:ý kiến|bình luận|phản hồi)[^.]{0,100}(?:không nhất thiết|không thể hiện|bị từ chối|không được (?:đăng|duyệt)|vi phạm|phản cảm)|quyền (?:biên tập|từ chối|không đăng|xóa)[^.]{0,60}(?:ý kiến|bình luận|phản hồi)|comments? (?:are|is|will be) (?:moderated|reviewed)/i;

/** A syllable of each of these, asked first of every line of a page: an engine skips through a text by rare letters. */
const MAY_BE_COMMENT_RULE = /kiến|luận|hồi|dấu|omment/i;

/** Whether a paragraph tells readers how to comment. */
export function isCommentRule(text: string): boolean {
  return text.length < 800 && MAY_BE_COMMENT_RULE.test(text) && COMMENT_RULE.test(text);
}

const COUNTER =
  /^(?:(?:số )?lượt (?:xem|đọc|truy cập)|lượt người xem|đã xem|xem|views?|hits)\s*:?\s*[\d.,]{1,12}$|^[\d.,]{1,12} (?:lượt (?:xem|đọc)|views?)$/;

/** Whether a line counts the visits to a page. */
export function isCounter(text: string): boolean {
  return text.length < 40 && /\d/.test(text) && COUNTER.test(text.toLowerCase());
}

const REFERRAL =
  /^(?:>>|»|►|&gt;&gt;|xem thêm\s?:|đọc thêm\s?:|[*\s]{0,3}mời (?:bạn|quý).{0,30}đọc|tin liên quan\s?:|read (?:more|also)\s?:|related\s?:|see also\s?:|lesen sie auch\s?:|leggi anche\s?:|lire aussi\s?:|читайте также\s?:|les også\s?:|läs också\s?:)/i;

/** Whether a line sends the reader to another article. */
export function isReferral(text: string): boolean {
  return text.length < 300 && REFERRAL.test(text);
}
