/**
 * What has to happen before anything installed can be used. Plain JavaScript without dependencies, because it runs
 * on a bare clone with any Node; everything after it is TypeScript.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** The oldest Node that runs the project, as in package.json `engines`. */
const OLDEST_NODE = [20, 19];
/** What npm prints when it cannot reach its registry. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/;

/** Something the person at the terminal has to put right: printed as one sentence, without a stack. */
class SetupError extends Error {}

/** @param {string} version as in `process.versions.node`; @throws {SetupError} when it is too old */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new SetupError(`Bút Nhớ needs Node ${OLDEST_NODE.join('.')} or later, and this is Node ${version}.`);
}

/**
 * Whether the installed packages are those of the lockfile. Compares what npm wrote down about its last complete
 * installation, not file times: those change with every checkout.
 * @param {string} root the project's folder
 */
export function packagesAreCurrent(root) {
  const installedPath = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages;
  return Object.keys(wanted).every((path) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === wanted[path].version : wanted[path].optional === true;
  });
}

/** How to start npm without a shell where npm itself started us, and by its name otherwise. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { program: process.execPath, first: [script], shell: false };
  return { program: 'npm', first: [], shell: process.platform === 'win32' };
}

/**
 * Installs the packages. npm's many warnings (of Node versions, of other systems) are shown only when it fails.
 * @throws {SetupError} when npm is missing, offline, or fails
 */
function installPackages() {
  const { program, first, shell } = npmCommand();
  // wxt names Node 22 as its minimum but runs on 20.19, so a strict engine setting must not stop it; and the tools
  // are development packages, which a production environment would leave out.
  const flags = ['--include=dev', '--engine-strict=false', '--no-audit', '--no-fund', '--fetch-retries=1'];
  const npm = spawnSync(program, [...first, 'ci', ...flags], {
    cwd: ROOT,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (npm.error) throw new SetupError('npm is missing: install it together with Node, then run this again.');
  if (npm.status === 0) return;
  process.stderr.write(npm.stderr);
  if (OFFLINE.test(npm.stderr))
    throw new SetupError(
      'The packages could not be installed because npm cannot reach its registry: go online, then run this again.',
    );
  throw new SetupError('The packages could not be installed: npm says why above.');
}

/** Prints one line about what is being done. */
export function say(text) {
  console.log(`› ${text}`);
}

/**
 * Sets the project up and hands over to a TypeScript program; ends this process with that program's exit code.
 * @param {string} program path relative to the project
 */
export function setUpAndRun(program) {
  try {
    requireNode(process.versions.node);
    if (packagesAreCurrent(ROOT)) say('The packages are the locked ones.');
    else {
      say('Installing the locked packages (npm ci); the first time this takes about half a minute.');
      installPackages();
    }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  const run = spawn(process.execPath, ['--import', 'tsx', join(ROOT, program), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the program too, which closes its browser and server: this process only waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => run.kill('SIGTERM'));
  run.once('exit', (code) => process.exit(code ?? 1));
}
