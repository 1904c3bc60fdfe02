/**
 * `npm run try:policies`: has Chromium and Firefox read policy files as on a council's computer, and looks at what the
 * extension makes of them. The browsers read policies from system folders alone; this runs in a mount namespace of its own,
 * in which other folders stand in their place, so that the machine is left as it is. It needs Linux, and root.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNCIL } from '../../tests/policies/council.ts';
import { BUILD } from '../driver/launch.ts';
import { ROOT } from '../lib/bundle.ts';
import { runMain } from '../lib/run.ts';
import { EDGE_ID, policyFiles } from './templates.ts';

/** Where Debian's browsers read policies, and beside them what has to stay. */
const CHROMIUM_FOLDER = '/etc/chromium';
const FIREFOX_FOLDER = '/usr/share/firefox-esr/distribution';

/** The id that Chromium gives to an unpacked extension: its folder's SHA-256, in the letters a to p. */
const unpackedId = (folder: string) =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** The policies without what fetches the extension from a store: here it is loaded from its folder. */
function withoutStore(name: string, id: string): string {
  const files = policyFiles({ chromeId: id, edgeId: EDGE_ID, preset: COUNCIL });
  const policies = JSON.parse(files.get(name)!);
  if (policies.policies) delete policies.policies.ExtensionSettings;
  else for (const key of ['installation_mode', 'update_url']) delete policies.ExtensionSettings[id][key];
  return JSON.stringify(policies);
}

async function main(): Promise<number> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error('This run mounts folders over those of the browsers: it needs Linux, and root.');
  const folder = await mkdtemp(join(tmpdir(), 'but-nho-policies-'));
  try {
    const [chromium, firefox] = [join(folder, 'chromium'), join(folder, 'firefox')];
    await cp(CHROMIUM_FOLDER, chromium, { recursive: true });
    await cp(FIREFOX_FOLDER, firefox, { recursive: true });
    await mkdir(join(chromium, 'policies/managed'), { recursive: true });
    const id = unpackedId(BUILD);
    await writeFile(join(chromium, 'policies/managed/but-nho.json'), withoutStore('chrome.json', id));
    await writeFile(join(firefox, 'policies.json'), withoutStore('firefox-policies.json', id));
    const script = [
      'mount --make-rprivate /',
      `mount --bind ${chromium} ${CHROMIUM_FOLDER}`,
      `mount --bind ${firefox} ${FIREFOX_FOLDER}`,
      `exec "${process.execPath}" node_modules/@playwright/test/cli.js test -c tests/policies`,
    ].join(' && ');
    const run = spawnSync('unshare', ['-m', 'sh', '-c', script], { cwd: ROOT, stdio: 'inherit' });
    return run.status ?? 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runMain(main);
