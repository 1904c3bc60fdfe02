/** Letters of the milliseconds since 1970, and of the counter, in base 36: enough for three thousand years. */
const TIME_LETTERS = 9;
const COUNT_LETTERS = 4;
const HIGHEST_COUNT = 36 ** COUNT_LETTERS - 1;

/** Milliseconds that another device's clock may be ahead: what says to be from later moves no other clock. */
const FOLLOWED = 24 * 60 * 60 * 1000;

const inLetters = (value: number, letters: number) => value.toString(36).padStart(letters, '0');

const PATTERN = /^([0-9a-z]{9})-([0-9a-z]{4})-(.*)$/s;

/** Whether a text has the form of a stamp. */
export const isStamp = (text: string): boolean => PATTERN.test(text);

/** Milliseconds since 1970 that a stamp tells. */
export const millisecondsOf = (stamp: string): number => Number.parseInt(stamp, 36);

/** The device that wrote at this time; empty for what was written before devices were told apart. */
export const deviceOf = (stamp: string): string => PATTERN.exec(stamp)?.[3] ?? '';

const stampOf = (time: number, count: number, device: string): string =>
  `${inLetters(time, TIME_LETTERS)}-${inLetters(count, COUNT_LETTERS)}-${device}`;

/**
 * The stamp of what was written when there were no stamps yet, or of what was only seen: its time, and no device.
 * @param time ISO 8601; what is no time counts as the beginning of computer time
 */
export const stampOfTime = (time: unknown): string =>
  stampOf(Math.max(0, (typeof time === 'string' && Date.parse(time)) || 0), 0, '');

/**
 * The next hybrid logical time of a device: the clock's milliseconds, a counter for edits in the same one, and the
 * device, so that no two are equal (Kulkarni et al., Logical Physical Clocks, 2014). Never behind the last one, whatever
 * became of the clock. Compared as texts.
 * @param last the last stamp that the device wrote or followed; null when there is none
 * @param now milliseconds since 1970
 */
export function nextStamp(last: string | null, now: number, device: string): string {
  const [, time = '', count = ''] = PATTERN.exec(last ?? '') ?? [];
  const lastTime = last ? Number.parseInt(time, 36) : -1;
  const lastCount = last ? Number.parseInt(count, 36) : -1;
  const isLater = now > lastTime;
  const isFull = !isLater && lastCount >= HIGHEST_COUNT;
  const at = isLater ? now : lastTime + Number(isFull);
  return stampOf(at, isLater || isFull ? 0 : lastCount + 1, device);
}

/**
 * Where a device's clock stands after it has seen what another one wrote: never behind it, unless that is more than a day
 * ahead of the time of day here. Such a stamp is kept as it is, but would carry every later edit off with it.
 * @param now milliseconds since 1970
 */
export function followed(last: string | null, seen: string, now: number): string | null {
  if (millisecondsOf(seen) > now + FOLLOWED) return last;
  return last === null || seen > last ? seen : last;
}
