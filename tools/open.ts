import { join } from 'node:path';
import { launchExtension } from './driver/launch.ts';
import { ROOT } from './lib/bundle.ts';
import { say } from './lib/run.ts';
import { openHosts, SAMPLE_ENTRY, serveSite } from './lib/site.ts';

/** Kept between starts, so that what was marked yesterday is there today. */
const PROFILE = join(ROOT, 'output/profile');

/** Opens a browser window with the extension on the sample entry; resolves with exit code 0 when it is closed. */
export async function openForPerson(): Promise<number> {
  const site = await serveSite();
  const { context, close } = await launchExtension({
    headless: false,
    profileDir: PROFILE,
    args: [openHosts(site.port)],
  });
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(SAMPLE_ENTRY);
  say(`The sample entry is open: ${SAMPLE_ENTRY}`);
  say('The popup: the pen in the toolbar, or first the puzzle piece, then Bút Nhớ.');
  say('Close the browser or press Ctrl-C to end. Marks are kept in output/profile for the next start.');
  await closed;
  await site.close();
  return 0;
}
