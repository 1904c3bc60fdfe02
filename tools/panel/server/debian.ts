import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The suite with the newest packages: stable ones carry a nats-server that loses or disagrees. */
const SUITE = 'sid';
/** Signs all suites of Debian; part of every Debian system. */
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
/** How long one run of apt may take, in milliseconds: a list of 11 MB over a slow line. */
const PATIENCE = 240_000;

/** Runs a program; @returns what it printed. @throws with the last line of its complaint */
function run(program: string, args: string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: PATIENCE,
    ...(cwd ? { cwd } : {}),
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.at(-1)}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
}

/** The archive that this system's own packages come from, as its package sources name it. @throws when there is none */
function ownArchive(): string {
  const system = readFileSync('/etc/os-release', 'utf8');
  if (!/^ID="?debian"?$/m.test(system)) throw new Error('this system is not Debian');
  const codename = /^VERSION_CODENAME="?([\w-]+)"?$/m.exec(system)?.[1];
  const format = ['--format', '$(RELEASE) $(COMPONENT) $(REPO_URI)', 'Created-By: Packages'];
  const archive = run('apt-get', ['indextargets', ...format])
    .split('\n')
    .map((line) => line.split(' '))
    .find(([release, component]) => component === 'main' && [codename, SUITE].includes(release));
  if (!archive) throw new Error('its package sources name no archive of Debian');
  return archive[2]!;
}

/**
 * Takes a package from the archive that this system's own packages come from, and lays its files out in a folder. The
 * list of packages, apt's state and the package itself are kept in a folder of their own and removed: the system's apt
 * knows nothing of it, nothing is installed, and no rights are needed.
 * @param folder is made; the package's `usr/…` is in it afterwards
 * @throws with what stood in the way
 */
export function unpackFromDebian(name: string, folder: string): void {
  const own = mkdtempSync(join(tmpdir(), 'but-nho-apt-'));
  try {
    // For apt's own user, as whom root's apt loads.
    chmodSync(own, 0o755);
    for (const part of ['lists/partial', 'archives/partial', 'package'])
      mkdirSync(join(own, part), { recursive: true });
    const signed = existsSync(KEYRING) ? `Signed-By: ${KEYRING}\n` : '';
    writeFileSync(
      join(own, 'own.sources'),
      `Types: deb\nURIs: ${ownArchive()}\nSuites: ${SUITE}\nComponents: main\n${signed}`,
    );
    // Read after the system's settings, so that a proxy set there holds, and what the system does after an update does not.
    writeFileSync(
      join(own, 'apt.conf'),
      [
        `Dir::Etc::sourcelist "${own}/own.sources";`,
        'Dir::Etc::sourceparts "-";',
        'Dir::Etc::preferences "-";',
        'Dir::Etc::preferencesparts "-";',
        `Dir::State::lists "${own}/lists";`,
        `Dir::Cache "${own}";`,
        'Acquire::Languages "none";',
        '#clear APT::Update::Post-Invoke;',
        '#clear APT::Update::Post-Invoke-Success;',
        '',
      ].join('\n'),
    );
    const apt = (...args: string[]) =>
      run('apt-get', ['-q', '-c', join(own, 'apt.conf'), ...args], join(own, 'package'));
    apt('update');
    apt('download', name);
    const [file] = readdirSync(join(own, 'package'));
    if (!file) throw new Error(`the archive has no package ${name}`);
    run('dpkg-deb', ['-x', join(own, 'package', file), folder]);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
