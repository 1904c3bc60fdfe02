import { browser } from './browser.ts';

/** The alarm at which the background visits panels. */
const NAME = 'panel-visit';

/** What Chromium has to be asked for, and gives without a question; Firefox has alarms from the beginning, and needs no other document. */
const PERMISSIONS: Parameters<typeof browser.permissions.request>[0] = {
  permissions: ['alarms', 'offscreen'] as never[],
};

const isFirefox = import.meta.env.BROWSER === 'firefox';

/** Whether the background may visit by itself; if not, visits are made while a page of ours is open. */
export const canWake = async (): Promise<boolean> =>
  isFirefox || browser.permissions.contains(PERMISSIONS as never);

/** Asks that the background may visit by itself. To be called by what the reviewer did, before anything is awaited. */
export const askToWake = async (): Promise<boolean> => isFirefox || browser.permissions.request(PERMISSIONS);

/** Has the background wake in some minutes, and again and again in as many. */
export async function planWake(minutes: number): Promise<void> {
  // Not there without the permission.
  await browser.alarms?.create(NAME, { delayInMinutes: minutes, periodInMinutes: minutes });
}

/** Something was written: where a visit is planned, it is to come soon. */
export async function wakeSoon(): Promise<void> {
  const alarm = await browser.alarms?.get(NAME);
  if (alarm && (alarm.periodInMinutes ?? 0) > 1) await planWake(1);
}

/** Whether a visit is planned. */
export const isWakePlanned = async (): Promise<boolean> => (await browser.alarms?.get(NAME)) !== undefined;

/** No visit is planned any more. */
export const forgetWake = async (): Promise<void> => void (await browser.alarms?.clear(NAME));

/** Whether an alarm says that it is time for a visit. */
export const isWake = ({ name }: { name: string }): boolean => name === NAME;
