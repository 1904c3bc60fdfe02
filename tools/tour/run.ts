import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { launchExtension } from '../driver/launch.ts';
import { closeByHand } from '../driver/leave.ts';
import { ROOT } from '../lib/bundle.ts';
import { say } from '../lib/run.ts';
import { sealedHosts, serveSite } from '../lib/site.ts';
import { STEPS } from './steps.ts';
import type { Tour } from './tour.ts';

/** Where the tour leaves its pictures and files. */
const OUTPUT = join(ROOT, 'output/tour');

/**
 * Does a reviewer's job on the sample entry, step by step, and holds the pictures and files it leaves to what was marked
 * and typed.
 * @param folder where they are left, absolute; emptied first
 * @throws with one sentence when something that was done is not there
 */
export async function runTour(folder = OUTPUT): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const site = await serveSite();
  const launch = (profileDir: string) => launchExtension({ profileDir, args: [sealedHosts(site.port)] });
  const profile = join(folder, 'profile');
  const kept: string[] = [];
  const tour: Tour = {
    extension: await launch(profile),
    folder,
    keep(name) {
      kept.push(join(folder, name));
      return join(folder, name);
    },
    async restart() {
      await closeByHand(tour.extension);
      tour.extension = await launch(profile);
    },
  };
  try {
    for (const [index, { what, run }] of STEPS.entries()) {
      say(`${index + 1}. ${what}`);
      await run(tour);
    }
  } finally {
    await tour.extension.close();
    await site.close();
    await rm(profile, { recursive: true, force: true });
  }
  say(`Done. Left behind:\n${kept.map((path) => `  ${relative(ROOT, path)}`).join('\n')}`);
  return 0;
}
