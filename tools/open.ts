import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BUILD, launchExtension } from './driver/launch.ts';
import { ROOT } from './lib/bundle.ts';
import { say } from './lib/run.ts';
import { openHosts, SAMPLE_ENTRY, serveSite } from './lib/site.ts';

/** Kept between starts, so that what was marked yesterday is there today. */
const PROFILE = join(ROOT, 'output/profile');

/**
 * Has the extension's button shown in the toolbar from the first start on; a new profile would hide it behind the
 * puzzle piece. An extension loaded from a folder has an id made from the folder's path.
 */
async function pinInNewProfile(): Promise<void> {
  const preferences = join(PROFILE, 'Default/Preferences');
  if (existsSync(preferences)) return;
  const digest = createHash('sha256').update(BUILD).digest('hex').slice(0, 32);
  const id = digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  await mkdir(dirname(preferences), { recursive: true });
  await writeFile(preferences, JSON.stringify({ extensions: { pinned_extensions: [id] } }));
}

/** Opens a browser window with the extension on the sample entry; resolves with exit code 0 when it is closed. */
export async function openForPerson(): Promise<number> {
  await pinInNewProfile();
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
  say('The popup: the pen in the toolbar; where it is not shown, first the puzzle piece, then Bút Nhớ.');
  say('Close the browser or press Ctrl-C to end. Marks are kept in output/profile for the next start.');
  await closed;
  await site.close();
  return 0;
}
