import { defineBackground } from 'wxt/utils/define-background';
import { watchGrantedSites } from '@/entrypoints/background/granted-sites';
import { handlers } from '@/entrypoints/background/handlers';
import { answerCalls } from '@/utils/messages';
import { tendLibrary } from '@/utils/store/backup/tend';

/** Keeps no state: the browser stops and restarts it at will, so every listener is registered synchronously here. */
export default defineBackground({
  type: 'module',
  main() {
    answerCalls(handlers);
    watchGrantedSites();
    void tendLibrary();
  },
});
