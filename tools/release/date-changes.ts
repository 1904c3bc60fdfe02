/** Runs within `npm version X`: the changelog's unreleased section gets that version and today's day. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../lib/bundle.ts';
import { runMain } from '../lib/run.ts';
import { dated } from './changes.ts';

const FILE = join(ROOT, 'CHANGELOG.md');

await runMain(async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(FILE, dated(await readFile(FILE, 'utf8'), version, day));
  return 0;
});
