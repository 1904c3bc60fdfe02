/**
 * `npm run release`: makes of the commit that is checked out all that the stores ask for, in output/release/VERSION/
 * (docs/release.md). `-- --check` only builds the packages, and once more from the source archive, and compares the bytes.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parseYAML } from 'confbox/yaml';
import { ROOT } from '../lib/bundle.ts';
import { ensureChromium } from '../lib/ensure-chromium.ts';
import { runMain, say } from '../lib/run.ts';
import { changesOf } from './changes.ts';
import { archive, cleanCommit } from './git.ts';
import { lint } from './lint.ts';
import { buildZips, differing, rebuildZips, STORES, sha256 } from './packages.ts';
import { takeScreenshots } from './screenshots.ts';
import { permissionText, storeText } from './store-texts.ts';

const read = (path: string) => readFile(join(ROOT, path), 'utf8');

/** Builds the packages and the source archive, and proves that the second makes the first. @returns their SHA-256 lines */
async function writePackages(folder: string, version: string): Promise<string[]> {
  const commit = cleanCommit();
  const built = await buildZips(version);
  const sourceFile = `but-nho-${version}-source.zip`;
  archive(commit, join(folder, sourceFile));
  const source = await readFile(join(folder, sourceFile));
  say('Once more, from the source archive …');
  const differs = differing(built, await rebuildZips(source, version));
  if (differs.length > 0)
    throw new Error(`Built twice, the packages for ${differs.join(', ')} are not the same bytes.`);
  say('Built twice: the packages are the same, byte for byte.');
  const sums = [`${sha256(source)}  ${sourceFile}`];
  for (const [store, build] of Object.entries(STORES)) {
    const name = `but-nho-${version}-${store}.zip`;
    await writeFile(join(folder, name), built[build]);
    sums.push(`${sha256(built[build])}  ${name}`);
  }
  await writeFile(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  return sums;
}

/** What is copied into the stores' forms. */
async function writeTexts(folder: string, changes: string): Promise<void> {
  for (const locale of ['vi', 'en']) {
    const { app } = parseYAML<{ app: { name: string; description: string } }>(
      await read(`locales/${locale}.yml`),
    );
    const description = await read(`docs/store/${locale}.md`);
    const text = storeText({ name: app.name, summary: app.description, description });
    await writeFile(join(folder, `store-${locale}.txt`), text);
  }
  const { permissions } = JSON.parse(await read('.output/chrome-mv3/manifest.json'));
  const reasons = permissionText(await read('docs/permissions.md'), permissions);
  await writeFile(join(folder, 'permissions.txt'), reasons);
  await writeFile(join(folder, 'privacy.md'), await read('docs/privacy.md'));
  await writeFile(join(folder, 'changes.md'), `${changes}\n`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const { version } = JSON.parse(await read('package.json'));
  const { day, text } = changesOf(await read('CHANGELOG.md'), version);
  const folder = join(ROOT, 'output/release', version);
  cleanCommit();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const sum of await writePackages(folder, version)) say(sum);
  if (values.check) return 0;
  await writeTexts(folder, text);
  say('Mozilla’s linter …');
  const found = await lint();
  for (const { code, file, line, message } of found) say(`${code}: ${message} (${file}:${line})`);
  if (found.length > 0) throw new Error('The linter has warnings of ours: see above.');
  ensureChromium();
  for (const locale of ['vi', 'en'] as const) {
    say(`Screenshots: ${locale}`);
    await takeScreenshots(join(folder, `screenshots-${locale}`), locale);
  }
  say(`${relative(ROOT, folder)}: what to do with it stands in docs/release.md`);
  if (!day) say(`CHANGELOG.md calls ${version} unreleased: a rehearsal. \`npm version\` gives it its day.`);
  return 0;
}

await runMain(main);
