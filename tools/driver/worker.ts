import type { RunningExtension } from './launch.ts';

/**
 * Milliseconds until the background is told again to stop, at first and at most. One that is stopped while it starts for
 * an event is started anew for it: told every 50 ms on a busy machine it went on so for up to ten seconds.
 */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1_600;
/** How long it may take, in milliseconds. */
const PATIENCE = 60_000;

async function workerTarget({ devtools, id }: RunningExtension) {
  const { targetInfos } = await devtools.send('Target.getTargets');
  return targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
  );
}

/** Whether the background is running now. */
export async function isWorkerRunning(extension: RunningExtension): Promise<boolean> {
  return (await workerTarget(extension)) !== undefined;
}

/**
 * Stops the background, as the browser does after half a minute without work. The next event wakes it; until then
 * `extension.worker.evaluate` hangs. A background that is just starting, or that an event under way wakes once more,
 * is told again.
 */
export async function stopWorker(extension: RunningExtension): Promise<void> {
  const giveUp = Date.now() + PATIENCE;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const target = await workerTarget(extension);
    if (!target) return;
    if (Date.now() > giveUp) throw new Error('The background does not stop.');
    // Refused when the background has gone by itself meanwhile, which the next look sees.
    await extension.devtools.send('Target.closeTarget', { targetId: target.targetId }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
