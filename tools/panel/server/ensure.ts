import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { say } from '../../lib/run.ts';
import { unpackFromDebian } from './debian.ts';

/** The oldest server that keeps what it acknowledged through the faults of `npm run eval:panel`. */
export const OLDEST_SERVER = [2, 14] as const;

const OLDEST = OLDEST_SERVER.join('.');

/** Where a server of our own is kept for the next time. */
const kept = (): string =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'but-nho', 'nats-server');

/** A server program. */
export interface NatsServer {
  path: string;
  /** E.g. “2.15.1”. */
  version: string;
}

/** Whether a version such as “2.15.1” is {@link OLDEST_SERVER} or later. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor >= OLDEST_SERVER[1]);
}

/** The version that a program gives for itself, e.g. “2.15.1”; null when it is none, or does not start. */
function versionOf(path: string): string | null {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? (/v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? null) : null;
}

/** The first installed server that is new enough, or the one kept by an earlier call; null without. */
function findServer(): NatsServer | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const path of [...folders.map((folder) => join(folder, 'nats-server')), kept()]) {
    const version = versionOf(path);
    if (version && isNewEnough(version)) return { path, version };
  }
  return null;
}

/** Takes the server out of Debian's package and keeps it. @throws with what stood in the way */
function takeFromDebian(): void {
  const folder = mkdtempSync(join(tmpdir(), 'but-nho-nats-'));
  try {
    unpackFromDebian('nats-server', folder);
    mkdirSync(join(kept(), '..'), { recursive: true });
    // Copied beside its place and renamed: a second call at the same time never sees half a program.
    const beside = `${kept()}.${process.pid}`;
    copyFileSync(join(folder, 'usr/sbin/nats-server'), beside);
    renameSync(beside, kept());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Finds a nats-server, or gets one: `NATS_SERVER` alone if set, else an installed one, else Debian's package, unpacked into
 * the user's cache without installing it.
 * @throws with one sentence for the person at the terminal when no server can be had
 */
export function ensureNatsServer(): NatsServer {
  const named = process.env.NATS_SERVER;
  if (named) {
    const version = versionOf(named);
    if (version && isNewEnough(version)) return { path: named, version };
    throw new Error(`NATS_SERVER names ${named}, which is not a nats-server ${OLDEST} or later that starts.`);
  }
  const found = findServer();
  if (found) return found;
  say(
    `No nats-server ${OLDEST} or later on this machine; taking Debian's package, without installing it (11 MB).`,
  );
  let reason: string;
  try {
    takeFromDebian();
    const server = findServer();
    if (server) return server;
    reason = 'Debian’s package does not start here, or is older';
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  throw new Error(
    `No nats-server ${OLDEST} or later could be had (${reason}): install one, or name its program in NATS_SERVER.`,
  );
}
