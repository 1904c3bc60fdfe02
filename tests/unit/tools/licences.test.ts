import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Licences } from '@/tools/build/licences.ts';
import { packageFolder } from '@/tools/build/packages.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'but-nho-licences-'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies: { direct: '1.0.0' } }));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Installs a package. @param path below `node_modules` */
function install(path: string, manifest: object, files: Record<string, string> = {}): void {
  const folder = join(root, 'node_modules', path);
  mkdirSync(folder, { recursive: true });
  const whole = { name: path, version: '1.0.0', license: 'MIT', ...manifest };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(whole));
  for (const [name, text] of Object.entries({ 'index.js': '', ...files }))
    writeFileSync(join(folder, name), text);
}

/** The notices of a build with these modules in it, each given by its path below the project's folder. */
function notices(...modules: string[]): string {
  const licences = new Licences(root);
  const moduleIds = modules.map((path) => join(root, path));
  licences.plugin().generateBundle(null, { 'popup.js': { type: 'chunk', moduleIds } });
  return licences.text();
}

describe('the notices of a build', () => {
  it('name each bundled package with its terms, and none that is not bundled', () => {
    install('direct', {}, { LICENSE: 'Words of direct.' });
    install(
      '@scope/other',
      { license: 'MPL-2.0' },
      { LICENCE: 'Words of other.', NOTICE: 'Notice of other.' },
    );
    install('idle', {}, { LICENSE: 'Words of idle.' });
    const text = notices(
      'popup.ts',
      'node_modules/direct/index.js',
      'node_modules/@scope/other/index.js?commonjs',
    );
    for (const said of [
      'direct 1.0.0\nMIT',
      'Words of direct.',
      'MPL-2.0',
      'Words of other.',
      'Notice of other.',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('idle');
  });

  it('name what a package of our choice needs, as it may hold that in one file with itself', () => {
    install('direct', { dependencies: { inner: '2', '@types/node': '1' } });
    install(
      'direct/node_modules/inner',
      { name: 'inner', version: '2.0.0' },
      { LICENSE: 'Words of inner 2.' },
    );
    install('inner', { version: '1.0.0' }, { LICENSE: 'Words of inner 1.' });
    install('tool', { dependencies: { saw: '1' } });
    install('saw', {});
    const text = notices('node_modules/direct/index.js', 'node_modules/tool/index.js');
    expect(text).toContain('Words of inner 2.');
    expect(text).not.toContain('Words of inner 1.');
    expect(text).not.toContain('saw');
  });

  it('keep what a licence wants kept of the code itself', () => {
    const code = '/* a remark */ /*! kept one */ /**\n * @license kept two\n */ run(); /* another */';
    install('direct', {}, { 'index.js': code });
    const text = notices('node_modules/direct/index.js');
    expect(text).toContain('kept one');
    expect(text).toContain('kept two');
    expect(text).not.toContain('remark');
    expect(text).not.toContain('another');
  });

  it('give the standard words where a package only names them, and stop a build that has none', () => {
    install('direct', { author: { name: 'Ai Đó' } });
    expect(notices('node_modules/direct/index.js')).toMatch(/Copyright \(c\) Ai Đó\n\nPermission is hereby/);
    install('bare', { license: 'Apache-2.0' });
    expect(() => notices('node_modules/bare/index.js')).toThrow('without its text');
    install('nameless', { license: undefined });
    expect(() => notices('node_modules/nameless/index.js')).toThrow('states no licence');
  });
});

describe('packageFolder', () => {
  it.each([
    ['/p/node_modules/dexie/dist/dexie.mjs', '/p/node_modules/dexie'],
    ['/p/node_modules/docx/node_modules/@a/b/x.js?v=1', '/p/node_modules/docx/node_modules/@a/b'],
    ['\0/p/node_modules/diff/lib/index.js', '/p/node_modules/diff'],
    ['C:\\p\\node_modules\\diff\\lib\\index.js', 'C:/p/node_modules/diff'],
    ['/p/utils/model.ts', null],
    ['\0vite/preload-helper.js', null],
  ])('%s: %s', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });
});
