import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToWriter } from '@/utils/dossier/worker/messages.ts';
import { serveWriter } from '@/utils/dossier/worker/serve.ts';

/**
 * The worker in which dossiers are written, one for each (components/dossier/write-dossier.ts). A script of the build and no module of
 * the bundler's: that would come from another origin while developing, which browsers refuse.
 */
export default defineUnlistedScript(() => {
  const hear = serveWriter((message) => globalThis.postMessage(message));
  globalThis.addEventListener('message', ({ data }: MessageEvent<ToWriter>) => hear(data));
});
