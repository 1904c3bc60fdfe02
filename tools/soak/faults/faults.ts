import { allowBytes, killBrowser } from '../../driver/harm/damage.ts';
import { stopWorker } from '../../driver/worker.ts';
import { until } from '../../lib/until.ts';
import { pickBy } from '../acts/hand.ts';
import { moveClock, SHIFTS } from '../browser/clock.ts';
import type { FaultKind } from '../plan/steps.ts';
import { damageDatabase, damageSecondCopy } from './damage.ts';
import type { Fault, Scene } from './fault.ts';

/** Bytes that are left on a full disk: none, not enough for a page of the database, for a change, for a copy. */
const LEAVE = [0, 20_000, 200_000, 2_000_000];

/** Bytes that leave the extension no room, where the disk cannot be filled. */
const NO_ROOM = 1_000_000;

/** What the icon counts is in the store, whatever could not be written. */
async function holdBadges({ workplace, untrue, stored }: Scene): Promise<void> {
  for (const tab of workplace.tabs) {
    let told = '';
    // What is deleted just now leaves the store first.
    await until('', async () => {
      const badge = await workplace.badge(tab);
      const count = await stored(tab.article.url);
      told = `the icon counts ${badge} marks, and the store holds ${count}`;
      return badge <= count;
    }).catch(() => untrue(told));
  }
}

async function fillDisk(scene: Scene, sort: number): Promise<string> {
  const { disk, workplace, workOn } = scene;
  const library = await workplace.library();
  const leave = pickBy(LEAVE, sort);
  if (disk) disk.fill(leave);
  else await allowBytes(workplace.extension, library, NO_ROOM);
  try {
    await workOn();
    await holdBadges(scene);
  } finally {
    if (disk) disk.empty();
    else await allowBytes(workplace.extension, library, null);
  }
  return disk ? `${leave} bytes left` : 'by a quota';
}

/** What can go wrong. Each leaves the reviewer with a browser to work on in. */
export const FAULT_DEEDS: Record<FaultKind, Fault> = {
  async 'background stopped'({ workplace, workOn }, sort) {
    await workOn();
    for (let times = sort % 3; times >= 0; times -= 1) await stopWorker(workplace.extension);
  },

  async 'browser killed'({ workplace, model, workOn }) {
    await workOn();
    await killBrowser(workplace.extension);
    model.cutOff();
    await workplace.start();
  },

  'disk full': fillDisk,

  'database damaged': damageDatabase,

  'second copy damaged': damageSecondCopy,

  async 'extension updated'({ workplace, model, workOn }) {
    await workOn();
    // Pages of the extension go with it; those with articles stay.
    model.cutOff('library');
    await workplace.update();
  },

  async 'clock moved'({ workplace, workOn }, sort) {
    const shift = pickBy(SHIFTS, sort);
    await moveClock(workplace, await workplace.library(), shift);
    await workOn();
    return `${shift / 3_600_000} h`;
  },
};
