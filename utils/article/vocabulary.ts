/**
 * The words by which pages name their parts, in class names and ids. Sorted; read as whole words of a name, so
 * that `ads` does not match `heads`.
 */
const ASIDE_WORDS =
  'about-author ad ads advert advertisement aside author-bio author-box banner binhluan breadcrumb breadcrumbs cmt comment comments cookie consent ' +
  'copyright disqus facebook-comments fb-comments footer lienquan menu modal more-news most-read navbar newsletter other-news ' +
  'outbrain paywall popup promo quangcao recommend recommended related relate relatednews relation respond share sharing ' +
  'sidebar social sponsor subscribe taboola tags tinkhac tinlienquan tinmoi toolbar trending';

const ASIDE = new RegExp(`(?:^|[\\s_-])(?:${ASIDE_WORDS.split(' ').join('|')})(?=$|[\\s_\\d-])`, 'i');

/** Whether a tag alone says that an element is a side matter. */
export function isAsideTag(tag: string): boolean {
  return tag === 'footer' || tag === 'aside';
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
  /^(?:các tin khác|tin (?:liên quan|khác|cùng chuyên mục|mới|nóng|đọc nhiều)|bài (?:liên quan|viết liên quan|khác|đọc nhiều)|có thể bạn quan tâm|đọc thêm|xem thêm|từ khóa|tags?|bình luận|chia sẻ|related(?: (?:stories|articles|posts|topics|content|reading))?|read (?:more|next|also)|more (?:from|on|stories|news)\b.{0,40}|you (?:may|might) also like|recommended(?: for you)?|see also|comments?|leave a (?:reply|comment)|share this.{0,20}|about the author|meet (?:the|your) .{0,20}|(?:featured|more) resources|das könnte sie auch interessieren|lesen sie auch|mehr zum thema|leggi anche|lire aussi|lee también|читайте также|おすすめ情報|関連記事|相关阅读)\s?:?$/i;

/** Whether a line is the heading of a box of other matter. */
export function isSideHeading(text: string): boolean {
  return text.length < 60 && SIDE_HEADING.test(text);
}

const REFERRAL =
  /^(?:>>|»|►|&gt;&gt;|xem thêm\s?:|đọc thêm\s?:|[*\s]{0,3}mời (?:bạn|quý).{0,30}đọc|tin liên quan\s?:|read (?:more|also)\s?:|related\s?:|see also\s?:|lesen sie auch\s?:|leggi anche\s?:|lire aussi\s?:|читайте также\s?:|les også\s?:|läs också\s?:)/i;

/** Whether a line sends the reader to another article. */
export function isReferral(text: string): boolean {
  return text.length < 300 && REFERRAL.test(text);
}
