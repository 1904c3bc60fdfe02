/**
 * `npm run soak -- --minutes N --seed S [--rounds R] [--json FILE]`: a reviewer's work in a real Chromium while everything goes
 * wrong (docs/architecture.md, Testing). What is decided is drawn from the seed alone: the same seed does the same again, with
 * `--rounds` up to the round that failed. It exits with 1 where anything is wrong.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mountSmallDisk, type SmallDisk } from '../driver/harm/small-disk.ts';
import { launchExtension } from '../driver/launch.ts';
import { runMain, say } from '../lib/run.ts';
import { sealedHosts, serveSite } from '../lib/site.ts';
import { headway, isClean, tableOf } from './report.ts';
import { Soak } from './soak.ts';
import { PAGES } from './world.ts';

/** Megabytes of the disk that is filled. */
const DISK = 250;

/** Milliseconds after which a word is said on how far the run is. */
const BETWEEN_WORDS = 60_000;

/** A disk of our own for the profile; null where it may not be mounted. */
function ownDisk(): SmallDisk | null {
  try {
    return mountSmallDisk(DISK);
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const [minutes, seed, most] = [values.minutes, values.seed, values.rounds ?? Infinity].map(Number);
  const disk = ownDisk();
  const folder = disk?.folder ?? (await mkdtemp(join(tmpdir(), 'but-nho-soak-')));
  say(
    `Seed ${seed}; the disk is filled ${disk ? 'for real: the profile stands on one of its own' : 'by a quota'}`,
  );
  const site = await serveSite(PAGES);
  const end = Date.now() + minutes! * 60_000;
  const soak = new Soak({
    seed: seed!,
    disk,
    launch: (options) => launchExtension({ ...options, args: [sealedHosts(site.port)] }),
    goesOn: ({ rounds }) => rounds < most! && Date.now() < end,
  });
  const started = Date.now();
  const minutesSince = () => (Date.now() - started) / 60_000;
  let told = 0;
  const telling = setInterval(() => {
    const all = soak.outcome.told;
    say([`${minutesSince().toFixed(0)} min: ${headway(soak.outcome)}`, ...all.slice(told)].join('\n'));
    told = all.length;
  }, BETWEEN_WORDS);
  try {
    await soak.run(join(folder, 'profile'));
  } finally {
    clearInterval(telling);
    const { outcome } = soak;
    console.log(tableOf(outcome, seed!, minutesSince()));
    if (values.json) await writeFile(values.json, `${JSON.stringify({ seed, ...outcome }, null, 2)}\n`);
    await soak.close();
    await site.close();
    if (disk) disk.unmount();
    else await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return isClean(soak.outcome) ? 0 : 1;
}

await runMain(main);
