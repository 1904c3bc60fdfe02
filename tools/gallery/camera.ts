import { join } from 'node:path';
import type { Locale, RunningExtension } from '../driver/launch.ts';

export type Scheme = 'light' | 'dark';

/** One picture: `popup`, `article` and so on, in one language and one colour scheme. */
export interface Picture {
  surface: string;
  state: string;
  locale: Locale;
  scheme: Scheme;
  /** Its file, beside the index. */
  file: string;
}

/** What takes pictures in one browser, whose language and colours do not change. */
export interface Camera {
  extension: RunningExtension;
  locale: Locale;
  scheme: Scheme;
  /** Takes one picture, of whatever `take` writes into the file it is given. */
  shoot: (surface: string, state: string, take: (path: string) => Promise<unknown>) => Promise<void>;
}

/**
 * @param folder where the files are written, absolute
 * @param pictures gets an entry for each picture taken
 */
export function cameraOf(
  of: Pick<Camera, 'extension' | 'locale' | 'scheme'>,
  folder: string,
  pictures: Picture[],
): Camera {
  const { locale, scheme } = of;
  return {
    ...of,
    async shoot(surface, state, take) {
      const file = `${surface}-${state}-${locale}-${scheme}.png`;
      await take(join(folder, file));
      pictures.push({ surface, state, locale, scheme, file });
    },
  };
}
