/** `npm run panel`: a panel on three real servers of this machine, as a scripted tour with pictures in output/panel/. */
import { ensureChromium } from '../lib/ensure-chromium.ts';
import { runMain, say } from '../lib/run.ts';
import { ensureNatsServer } from './server/ensure.ts';
import { runPanelTour } from './tour/run.ts';

await runMain(async () => {
  ensureChromium();
  const { path, version } = ensureNatsServer();
  say(`Server: ${version} (${path})`);
  await runPanelTour(path);
  return 0;
});
