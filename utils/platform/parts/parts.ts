import { Fault } from '@/utils/model/fault.ts';
import { callBackground } from '../messages/messages.ts';
import { PARTS_KEY, partOf } from './part-names.ts';

/** What a file of the build gives to the others. */
type Exports = object;

/** Where the files of one reader find each other, in the extension's isolated world, which the page cannot see. */
export interface Parts {
  /** Runs a file, unless it has run, with what gives it the exports of another one. */
  run(file: string, body: (exportsOf: (file: string) => Exports) => Exports): void;
  /**
   * What `import()` is in the reader: has the background put a file into this page, once.
   * @throws Fault as {@link callBackground}; `unreachable` also where the file did not come, `invalid` where it is no part
   */
  bring(file: string): Promise<Exports>;
}

export const PARTS = Symbol.for(PARTS_KEY);

/** Makes the place where parts come to. Until the signal aborts, there is one. */
export function openParts(signal: AbortSignal): void {
  const exportsByFile = new Map<string, Exports>();
  const coming = new Map<string, Promise<Exports>>();
  const exportsOf = (file: string): Exports => {
    const exports = exportsByFile.get(file);
    if (!exports) throw new Fault('unreachable', `${file} did not come`);
    return exports;
  };
  const load = async (file: string): Promise<Exports> => {
    const part = partOf(file);
    if (!part) throw new Fault('invalid', `${file} is no part`);
    if (!exportsByFile.has(file)) await callBackground('bringPart', { part });
    return exportsOf(file);
  };
  const parts: Parts = {
    run: (file, body) => {
      if (!exportsByFile.has(file)) exportsByFile.set(file, body(exportsOf));
    },
    bring: (file) => {
      const known = coming.get(file);
      if (known) return known;
      const loading = load(file);
      coming.set(file, loading);
      // What failed may be tried again.
      loading.catch(() => coming.delete(file));
      return loading;
    },
  };
  const world = globalThis as { [PARTS]?: Parts };
  world[PARTS] = parts;
  signal.addEventListener('abort', () => {
    if (world[PARTS] === parts) delete world[PARTS];
  });
}
