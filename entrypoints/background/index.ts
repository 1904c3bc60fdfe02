import { defineBackground } from 'wxt/utils/define-background';
import { admitToBackground } from '@/entrypoints/background/admission';
import { watchGrantedSites } from '@/entrypoints/background/granted-sites';
import { handlers } from '@/entrypoints/background/handlers';
import { returnToOpenPages } from '@/entrypoints/background/return';
import { watchClosedTabs } from '@/entrypoints/background/visits';
import { answerCalls } from '@/utils/messages';

/** Keeps no state: the browser stops and restarts it at will, so every listener is registered synchronously here. */
export default defineBackground({
  type: 'module',
  main() {
    answerCalls(handlers, admitToBackground);
    watchClosedTabs();
    watchGrantedSites();
    void returnToOpenPages();
  },
});
