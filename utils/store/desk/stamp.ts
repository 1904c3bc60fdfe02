/** Letters of the milliseconds since 1970, and of the counter, in base 36: enough for three thousand years. */
const TIME_LETTERS = 9;
const COUNT_LETTERS = 4;
const HIGHEST_COUNT = 36 ** COUNT_LETTERS - 1;

const inLetters = (value: number, letters: number) => value.toString(36).padStart(letters, '0');

/**
 * The next hybrid logical time of a library: the clock's milliseconds, a counter for edits in the same one, and the
 * library, so that no two are equal (Kulkarni et al., Logical Physical Clocks, 2014). Never behind the last one, whatever
 * became of the clock. Compared as texts.
 * @param last the library's last stamp; null when there is none
 * @param now milliseconds since 1970
 */
export function nextStamp(last: string | null, now: number, library: string): string {
  const [time = '', count = ''] = last?.split('-') ?? [];
  const lastTime = last ? Number.parseInt(time, 36) : -1;
  const lastCount = last ? Number.parseInt(count, 36) : -1;
  const isLater = now > lastTime;
  const isFull = !isLater && lastCount >= HIGHEST_COUNT;
  const at = isLater ? now : lastTime + Number(isFull);
  return `${inLetters(at, TIME_LETTERS)}-${inLetters(isLater || isFull ? 0 : lastCount + 1, COUNT_LETTERS)}-${library}`;
}
