import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Numbers that no system gives away by itself: a port found free here is not some connection's a moment later. */
const [LOWEST, HIGHEST] = [18_000, 32_000];

/** How often another number is tried, for each port that is wanted. */
const TRIES = 50;

/**
 * Ports of this machine that nobody uses: asked for all at once, so that none comes twice.
 * @throws where there are none
 */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  for (let tried = 0; found.size < count && tried < count * TRIES; tried += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!found.has(port) && (await isFree(port))) found.add(port);
  }
  if (found.size < count) throw new Error(`This machine has no ${count} free ports.`);
  return [...found];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
