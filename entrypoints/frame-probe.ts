import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectArticle } from '@/utils/article/index.ts';

/** What a frame of a page holds. */
export interface FrameFound {
  isArticle: boolean;
  /** Null where the frame has no address of its own, so that it cannot be opened by itself. */
  url: string | null;
  isTop: boolean;
}

/** Looks at the frame it is put into, once, and says what it found there; it leaves nothing behind. */
export default defineUnlistedScript({
  globalName: 'butNhoFrame',
  main(): FrameFound {
    const { href, protocol } = location;
    return {
      isArticle: detectArticle(document, href).isArticle,
      url: /^https?:$/.test(protocol) ? href : null,
      isTop: window === window.top,
    };
  },
});
