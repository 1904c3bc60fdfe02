import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectArticle, withoutAnchor } from '@/utils/article/index.ts';
import { tellBackground } from '@/utils/platform/messages/messages.ts';
import { PRESS_HOSTS } from '@/utils/platform/press-hosts.ts';
import { isOnlyOurs, OWN_UI_ATTRIBUTE } from '@/utils/text/own-ui.ts';

/** Milliseconds between looks at a page that still changes: doubling, so that a busy page costs next to nothing. */
const FIRST_LOOK = 500;
const LAST_LOOK = 8_000;

/** Milliseconds after which a page that is no article is taken at its word until it navigates. */
const PATIENCE = 60_000;

/** Runs on every press page: says whether it is an article, and says so again when the page becomes another. */
export default defineContentScript({
  matches: PRESS_HOSTS,
  runAt: 'document_idle',
  main(ctx) {
    const { signal } = ctx;
    /** Whether a reader of an earlier run of the extension stands on the page, and nobody was told. */
    let hasReader = document.querySelector(`[${OWN_UI_ATTRIBUTE}]`) !== null;
    /** What was last said of the page; null when nothing was, or of another page. */
    let verdict: boolean | null = hasReader ? null : false;
    let delay = FIRST_LOOK;
    let timer: number | undefined;
    let lastUrl = withoutAnchor(location.href);
    let deadline = performance.now() + PATIENCE;

    const look = () => {
      timer = undefined;
      // Nobody may ever come to a page that the browser makes ready: the tab shows another one.
      if ((document as { prerendering?: boolean }).prerendering) return;
      const { isArticle } = detectArticle(document, location.href);
      if (isArticle === verdict) return;
      verdict = isArticle;
      // Nobody to tell: the extension was updated or removed under this page.
      tellBackground('pageDetected', { isArticle, hasReader }).catch(() => {});
      hasReader = false;
    };
    const lookSoon = () => {
      if (timer !== undefined || performance.now() > deadline) return;
      timer = ctx.setTimeout(look, delay);
      delay = Math.min(delay * 2, LAST_LOOK);
    };
    // What the reader puts beside the page makes it no other page.
    const observer = new MutationObserver((changes) => {
      if (!changes.every(isOnlyOurs)) lookSoon();
    });
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());

    // The navigation that counts is the committed one: at `navigate` the page still shows what is being left.
    window.navigation?.addEventListener(
      'navigatesuccess',
      () => {
        const url = withoutAnchor(location.href);
        if (url === lastUrl) return;
        lastUrl = url;
        verdict = null;
        delay = FIRST_LOOK;
        deadline = performance.now() + PATIENCE;
        look();
        lookSoon();
      },
      { signal },
    );
    // Back from the browser's memory: the toolbar has forgotten this page.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted && verdict)
        tellBackground('pageDetected', { isArticle: true, hasReader }).catch(() => {});
    });
    document.addEventListener('prerenderingchange', look, { signal });
    look();
  },
});
