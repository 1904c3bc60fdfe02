/**
 * The words by which pages name their parts, in class names and ids. Sorted; read as whole words of a name, so
 * that `ads` does not match `heads`.
 */
const ASIDE_WORDS =
  'about-author ad ads advert advertisement aside author-bio author-box banner binhluan breadcrumb breadcrumbs cmt comment comments cookie consent ' +
  'copyright disqus facebook-comments fb-comments footer lienquan menu modal more-news most-read navbar newsletter other-news ' +
  'outbrain paywall popup promo quangcao recommend recommended related relate relatednews relation respond share sharing ' +
  'binhchon khaosat poll sidebar social sponsor subscribe taboola tags thamdo tinkhac tinlienquan tinmoi toolbar trending';
/** Words that tell only at the end of a name: systems mark a text by classes such as `tag-road` too. */
const LAST_ASIDE_WORDS = 'tag';

const ASIDE = new RegExp(
  `(?:^|[\\s_-])(?:(?:${ASIDE_WORDS.split(' ').join('|')})(?=$|[\\s_\\d-])|${LAST_ASIDE_WORDS}(?=$|\\s))`,
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
  /(?:^|[\s_-])(?:caption|image_?desc|wp-caption-text|photo-?credit|PhotoCMS_Caption|image-credit)(?=$|[\s_-])/i;

/** Whether a class name or id names a picture's caption. */
export function isCaptionLabel(labels: string): boolean {
  return labels.length > 1 && CAPTION.test(labels);
}

const SIDE_HEADING =
  /^(?:(?:các |những )?(?:tin|bài|bài viết)(?: tức)? (?:liên quan|khác|cùng (?:chuyên mục|mục|chủ đề|tác giả)|tiếp theo|nên đọc(?: tiếp)?|mới(?: nhất| hơn)?|cũ(?: hơn)?|nóng|nổi bật|đọc nhiều|xem nhiều)(?: trong (?:ngày|tuần|tháng))?|gợi ý cho bạn|có thể bạn quan tâm|đọc (?:thêm|tiếp|nhiều)|xem (?:thêm|tiếp|nhiều)|cùng chuyên mục|từ khóa|tags?|chia sẻ|bình chọn|thăm dò(?: ý kiến| dư luận)?|related(?: (?:stories|articles|posts|topics|content|reading))?|read (?:more|next|also)|more (?:from|on|stories|news)\b.{0,40}|you (?:may|might) also like|recommended(?: for you)?|see also|share this.{0,20}|(?:featured|more) resources|das könnte sie auch interessieren|lesen sie auch|mehr zum thema|leggi anche|lire aussi|lee también|читайте также|おすすめ情報|関連記事|相关阅读)\s?:?$/i;

/** Whether a line is the heading of a box of other matter. */
export function isSideHeading(text: string): boolean {
  return text.length < 60 && (SIDE_HEADING.test(text) || COMMENT_HEADING.test(text) || isAuthorHeading(text));
}

const WIDGET_HEADING =
  /^(?:giá vàng|tỷ giá|thời tiết|dự báo thời tiết|(?:kết quả )?xổ số|lịch (?:âm|chiếu phim)|chứng khoán)(?: (?:hôm nay|kiến thiết|trực tuyến|ngoại tệ|miền .{3,5}))?\s?:?$/i;

/** Whether a line is the heading of a box that every page of a site shows: rates, lots, weather. */
export function isWidgetHeading(text: string): boolean {
  return text.length < 40 && WIDGET_HEADING.test(text);
}

const ADVERT = /^(?:quảng cáo|(?:nội dung )?(?:được )?tài trợ|advertisements?|sponsored)\s?:?$/i;

/** Whether a line calls what stands beside it an advertisement. */
export function isAdvertLabel(text: string): boolean {
  return text.length < 30 && ADVERT.test(text);
}

const ACTION =
  /(?:^|\s|\d|♥|\|)(?:báo lỗi|bỏ lưu|chia sẻ bài|copy link|cỡ chữ|gửi email|in bài|in trang|lưu bài|nghe (?:bài|đọc)|sao chép liên kết|theo dõi .{2,30} google news|tốc độ đọc)(?=\s|$|\p{Lu}|\d)/iu;

/** Whether a line is no more than what a reader can press. */
export function isActionLine(text: string): boolean {
  return text.length < 60 && ACTION.test(text) && !/[.!?…,;]/.test(text.replace(/\d[.,]\d/g, ''));
}

const AUTHOR_HEADING =
  /^(?:about the author|meet (?:the|your) .{0,20}|(?:vài nét |thông tin )?về tác giả)\s?:?$/i;

/** Whether a line is the heading of a note on the author. */
export function isAuthorHeading(text: string): boolean {
  return text.length < 60 && AUTHOR_HEADING.test(text);
}

const COMMENT_HEADING =
  /^(?:(?:gửi|viết|các|ý kiến)?\s?(?:bình luận|ý kiến|phản hồi)(?: (?:bạn đọc|độc giả|của bạn|về bài viết))?|comments?|leave a (?:reply|comment))\s?(?:\(\d{1,5}\))?\s?:?$|^\d{1,5} (?:bình luận|ý kiến|phản hồi|comments?)$/i;

/** Whether a line is the heading of readers' comments, or of the form for them. */
export function isCommentHeading(text: string): boolean {
  return text.length < 60 && COMMENT_HEADING.test(text);
}

const COMMENT_RULE =
  /(?:gõ|viết|nhập|sử dụng|dùng) tiếng Việt có dấu|(?:ý kiến|bình luận|phản hồi)[^.]{0,100}(?:không nhất thiết|không thể hiện|bị từ chối|không được (?:đăng|duyệt)|vi phạm|phản cảm)|quyền (?:biên tập|từ chối|không đăng|xóa)[^.]{0,60}(?:ý kiến|bình luận|phản hồi)|comments? (?:are|is|will be) (?:moderated|reviewed)/i;

/** Whether a paragraph tells readers how to comment. */
export function isCommentRule(text: string): boolean {
  return text.length < 800 && COMMENT_RULE.test(text);
}

const COUNTER =
  /^(?:(?:số )?lượt (?:xem|đọc|truy cập)|lượt người xem|đã xem|xem|views?|hits)\s?:?\s?[\d.,]{1,12}$|^[\d.,]{1,12} (?:lượt (?:xem|đọc)|views?)$/i;

/** Whether a line counts the visits to a page. */
export function isCounter(text: string): boolean {
  return text.length < 40 && COUNTER.test(text);
}

const REFERRAL =
  /^(?:>>|»|►|&gt;&gt;|xem thêm\s?:|đọc thêm\s?:|[*\s]{0,3}mời (?:bạn|quý).{0,30}đọc|tin liên quan\s?:|read (?:more|also)\s?:|related\s?:|see also\s?:|lesen sie auch\s?:|leggi anche\s?:|lire aussi\s?:|читайте также\s?:|les også\s?:|läs också\s?:)/i;

/** Whether a line sends the reader to another article. */
export function isReferral(text: string): boolean {
  return text.length < 300 && REFERRAL.test(text);
}
