import { linkTarget } from '../addresses.ts';
import { htmlLink, htmlText, type RichText } from './rich-text.ts';

/** Where words were read, as far as that is known and may be told: nothing of a work read blind but its title. */
export interface CitedSource {
  title: string | null;
  byline: string | null;
  outlet: string | null;
  /** As readers write it, “15/06/2021”. */
  published: string | null;
  /** The article's address, best with the fragment that leads to the words (`passageLink`). */
  address: string | null;
}

/**
 * Marked words with where they stand, to be pasted into a report: “18 hộ” – Lò Thị Mây, “Hũ gạo nghĩa tình”, Báo Vùng
 * cao, 15/06/2021, https://… As rich text the title is the link.
 */
export function citation(
  words: string,
  { title, byline, outlet, published, address }: CitedSource,
): RichText {
  const quote = `“${words}”`;
  const named = title && `“${title}”`;
  const target = address && linkTarget(address);
  const plain = [byline, named, outlet, published, address].filter(Boolean).join(', ');
  const html = [
    byline && htmlText(byline),
    // Without a title the address itself is what can be clicked.
    named ? htmlLink(named, target) : address && htmlLink(address, target),
    outlet && htmlText(outlet),
    published && htmlText(published),
  ]
    .filter(Boolean)
    .join(', ');
  return {
    plain: plain === '' ? quote : `${quote} – ${plain}`,
    html: `<blockquote>${htmlText(quote)}</blockquote>${html && `<p>– ${html}</p>`}`,
  };
}
