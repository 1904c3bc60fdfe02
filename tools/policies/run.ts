/**
 * `npm run policies -- --award FILE [--entries FILE] [--chrome-id ID] [--edge-id ID] [--out DIR]`: writes the policy files
 * by which an administrator installs Bút Nhớ on a council's computers and sets its award (docs/managed.md).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPreset } from '../../utils/award/file/preset.ts';
import type { Preset } from '../../utils/schema/preset.ts';
import { ROOT } from '../lib/bundle.ts';
import { runMain, say } from '../lib/run.ts';
import { inOneLine } from './award-line.ts';
import { CHROME_ID, EDGE_ID, policyFiles } from './templates.ts';

const read = (path: string) => readFile(resolve(path), 'utf8');

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      award: { type: 'string' },
      entries: { type: 'string' },
      'chrome-id': { type: 'string', default: CHROME_ID },
      'edge-id': { type: 'string', default: EDGE_ID },
      out: { type: 'string', default: join(ROOT, 'output/policies') },
    },
  });
  const preset: Preset = {};
  if (values.award) preset.award = await read(values.award);
  if (values.entries) preset.entries = await read(values.entries);
  const { refusals } = readPreset({ ...preset });
  for (const { line, path, says } of refusals)
    say(`${path}${line === null ? '' : `, line ${line}`}: ${says}`);
  if (refusals.length > 0) throw new Error('The extension would refuse this; nothing was written.');
  if (preset.award) preset.award = inOneLine(preset.award);
  const folder = resolve(values.out);
  await mkdir(folder, { recursive: true });
  const files = policyFiles({ chromeId: values['chrome-id'], edgeId: values['edge-id'], preset });
  for (const [name, text] of files) {
    await writeFile(join(folder, name), text);
    say(relative(ROOT, join(folder, name)));
  }
  return 0;
}

await runMain(main);
