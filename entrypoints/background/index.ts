import { defineBackground } from 'wxt/utils/define-background';
import { admitToBackground } from '@/entrypoints/background/admission';
import { watchGrantedSites } from '@/entrypoints/background/granted-sites';
import { handlers } from '@/entrypoints/background/handlers';
import { returnToOpenPages } from '@/entrypoints/background/return';
import { watchClosedTabs } from '@/entrypoints/background/visits';
import { browser } from '@/utils/browser';
import { answerCalls } from '@/utils/messages';
import { renewKeys } from '@/utils/store/article-keys';
import { tendLibrary } from '@/utils/store/backup/tend';

/** Keeps no state: the browser stops and restarts it at will, so every listener is registered synchronously here. */
export default defineBackground({
  type: 'module',
  main() {
    answerCalls(handlers, admitToBackground);
    watchClosedTabs();
    watchGrantedSites();
    void returnToOpenPages();
    // What fails here is done at the next update; until then an article may be held twice.
    browser.runtime.onInstalled.addListener(() => void renewKeys().catch(() => {}));
    void tendLibrary();
  },
});
