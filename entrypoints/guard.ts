import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardOf } from '@/utils/platform/guard.ts';

/** Listens before any script of the page does, for a reader that may come (manifest, `document_start`). */
export default defineUnlistedScript(() => {
  guardOf(window);
});
