import type { FrameFound } from '@/entrypoints/frame-probe.ts';
import { browser } from '@/utils/platform/browser.ts';

/** What is shown that nobody can mark words in, whatever extension looks at it. */
export type WordlessKind = 'pdf' | 'picture' | 'media' | 'data' | 'empty';

/** What a page looks like from inside, before anything of ours is in it. */
export interface Probe {
  /** The document's media type. */
  contentType: string;
  isLoading: boolean;
  /** Whether it is made of HTML, so that our own UI could stand in it. */
  isHtml: boolean;
  /** Letters and digits that a reader sees. */
  letters: number;
  /** What fills most of the window, where that is no frame of HTML: an embedded file, by its media type, and where it stands. */
  embedded: { type: string; url: string | null } | null;
  /** The frame that fills most of the window, with its address where it has one. */
  frame: { url: string | null } | null;
}

/**
 * Looks at the top frame of a tab.
 * @returns null where the browser lets no extension in
 */
export async function probePage(tabId: number): Promise<Probe | null> {
  try {
    // At once: a page that hangs as it loads would have the popup hang with it.
    const target = { tabId };
    const [found] = await browser.scripting.executeScript({ target, func: probe, injectImmediately: true });
    return found?.result as Probe;
  } catch {
    return null;
  }
}

/** The frames of a tab that the browser lets us into, and whether an article stands in one. */
export async function probeFrames(tabId: number): Promise<FrameFound[]> {
  const files = ['/frame-probe.js'];
  try {
    const found = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files });
    return found.flatMap(({ result }) => (result ? [result as FrameFound] : []));
  } catch {
    return [];
  }
}

/** Runs in the page, cut off from everything here. */
function probe(): Probe {
  const body = document.body as HTMLElement | null;
  const isHtml = body instanceof HTMLElement;
  const half = (innerWidth * innerHeight) / 2;
  let embedded: Probe['embedded'] = null;
  let frame: Probe['frame'] = null;
  for (const element of document.querySelectorAll<HTMLElement>('embed, object, iframe, frame')) {
    const { width, height } = element.getBoundingClientRect();
    if (width * height < half) continue;
    const address = element.getAttribute('src') ?? element.getAttribute('data');
    const url = address ? new URL(address, document.baseURI) : null;
    const isFrame = element.localName.endsWith('frame');
    const type = isFrame ? null : element.getAttribute('type');
    if (type || /\.pdf$/i.test(url?.pathname ?? ''))
      embedded = { type: type ?? 'application/pdf', url: url?.href ?? null };
    else if (isFrame) frame = { url: url && /^https?:$/.test(url.protocol) ? url.href : null };
  }
  return {
    contentType: document.contentType,
    isLoading: document.readyState === 'loading',
    isHtml,
    letters: isHtml ? (body.innerText.match(/[\p{L}\p{N}]/gu)?.length ?? 0) : 0,
    embedded,
    frame,
  };
}

/** What a page is that holds no words to mark; null for one that does, or may when it has loaded. */
export function wordlessKind({ contentType, isHtml, letters, embedded }: Probe): WordlessKind | null {
  if (contentType === 'application/pdf' || (embedded?.type === 'application/pdf' && letters < FEW_LETTERS))
    return 'pdf';
  if (contentType.startsWith('image/')) return 'picture';
  if (/^(video|audio)\//.test(contentType)) return 'media';
  if (!isHtml || /\b(xml|json)$/.test(contentType.replace('xhtml+xml', ''))) return 'data';
  return letters === 0 ? 'empty' : null;
}

/** Fewer letters than the shortest news item has: a page with so few is a frame around something else. */
export const FEW_LETTERS = 400;
