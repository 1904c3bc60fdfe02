import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { parseAst } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { classicScript, noPart } from '@/tools/build/parts.ts';
import { Fault } from '@/utils/model/fault.ts';
import { PART_NAMES } from '@/utils/platform/parts/part-names.ts';
import { openParts } from '@/utils/platform/parts/parts.ts';

const background = vi.hoisted(() => ({ asked: [] as string[], bring: (_part: string) => {} }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: async (_: string, { part }: { part: string }) => {
    background.asked.push(part);
    background.bring(part);
  },
}));

const script = (code: string, file: string, isReader = false) =>
  classicScript(code, parseAst(code) as never, file, isReader);

/** As the browser puts a script into a page. */
const put = (code: string) => runInThisContext(code);

/** Runs by itself, as a bundler writes it: shared modules in the reader, the rest behind `import()`. */
const READER = script(
  'let made=0;function make(name){made+=1;return name+" "+made}globalThis.draw=name=>import("./reader-over-page.js").then(n=>n.draw(name));globalThis.compare=()=>import(`./reader-comparing.js`);globalThis.stray=()=>import("./reader-stray.js");export{make as m};',
  'reader.js',
  true,
);
const OVER_PAGE = script(
  'import{m as e}from"./reader.js";globalThis.runs=(globalThis.runs??0)+1;function t(n){return"drawn: "+e(n)}export{t as draw};',
  'reader-over-page.js',
);

const world = globalThis as unknown as {
  draw: (name: string) => Promise<string>;
  compare: () => Promise<unknown>;
  stray: () => Promise<unknown>;
  runs?: number;
};

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  background.asked = [];
  background.bring = () => put(OVER_PAGE);
  delete world.runs;
});
afterEach(() => life.abort());

it('what an import() leads to is brought once, and shares the modules of the reader', async () => {
  openParts(life.signal);
  put(READER);
  expect(background.asked).toEqual([]);
  const both = await Promise.all([world.draw('thẻ'), world.draw('thẻ')]);
  expect(both).toEqual(['drawn: thẻ 1', 'drawn: thẻ 2']);
  expect(await world.draw('thẻ')).toBe('drawn: thẻ 3');
  expect(background.asked).toEqual(['over-page']);
});

it('a part that comes once more, or into a page without a reader, does nothing', async () => {
  put(OVER_PAGE);
  expect(world.runs).toBeUndefined();
  openParts(life.signal);
  put(READER);
  await world.draw('thẻ');
  put(OVER_PAGE);
  expect(world.runs).toBe(1);
});

it('what cannot be brought fails with its fault, and is asked for anew', async () => {
  openParts(life.signal);
  put(READER);
  background.bring = () => {
    throw new Fault('disconnected');
  };
  await expect(world.draw('thẻ')).rejects.toMatchObject({ code: 'disconnected' });
  background.bring = () => {};
  await expect(world.compare()).rejects.toMatchObject({ code: 'unreachable' });
  background.bring = () => put(OVER_PAGE);
  expect(await world.draw('thẻ')).toBe('drawn: thẻ 1');
  expect(background.asked).toEqual(['over-page', 'comparing', 'over-page']);
});

it('a file that is no part is not asked for', async () => {
  openParts(life.signal);
  put(READER);
  await expect(world.stray()).rejects.toMatchObject({ message: 'reader-stray.js is no part' });
  expect(background.asked).toEqual([]);
});

it('the build says what is wrong with a file that nobody would bring', () => {
  const file = { name: 'stray', fileName: 'reader-stray.js' };
  expect(noPart({ ...file, isDynamicEntry: true })).toMatch(/^`stray` is no part: name it in .*part-names/);
  expect(noPart({ ...file, isDynamicEntry: false })).toMatch(/^reader-stray.js holds what parts share/);
});

it.each(PART_NAMES)('the reader imports a module named %s when it is needed', (name) => {
  const root = join(import.meta.dirname, '../../..');
  const files = ['entrypoints/reader', 'utils/reading'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(root, room, file)),
  );
  const call = new RegExp(`(?<!typeof )import\\('[.@][^']*/${name}\\.tsx?'\\)`);
  expect(files.filter((file) => call.test(readFileSync(file, 'utf8')))).not.toEqual([]);
});
