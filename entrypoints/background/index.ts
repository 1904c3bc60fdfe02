import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '@/utils/platform/browser.ts';
import { answerCalls } from '@/utils/platform/messages/messages.ts';
import { renewKeys } from '@/utils/store/articles/article-keys.ts';
import { tendLibrary } from '@/utils/store/backup/tend.ts';
import { admitToBackground } from './admission.ts';
import { watchCommands } from './commands.ts';
import { watchGrantedSites } from './granted-sites.ts';
import { handlers } from './handlers.ts';
import { watchPanelVisits } from './panel-visits.ts';
import { returnToOpenPages } from './return.ts';
import { watchClosedTabs } from './visits.ts';
import { welcome } from './welcome.ts';

/** Keeps no state: the browser stops and restarts it at will, so every listener is registered synchronously here. */
export default defineBackground({
  type: 'module',
  main() {
    answerCalls(handlers, admitToBackground);
    watchClosedTabs();
    watchGrantedSites();
    watchCommands();
    watchPanelVisits();
    void returnToOpenPages();
    // What fails here is done at the next update; until then an article may be held twice.
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void renewKeys().catch(() => {});
      void welcome(reason).catch(() => {});
    });
    void tendLibrary();
  },
});
