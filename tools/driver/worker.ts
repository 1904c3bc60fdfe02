import type { RunningExtension } from './launch.ts';

/** How often and how long to look whether the worker is gone, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 10_000;

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
  for (;;) {
    const target = await workerTarget(extension);
    if (!target) return;
    if (Date.now() > giveUp) throw new Error('The background does not stop.');
    // Refused when the background has gone by itself meanwhile, which the next look sees.
    await extension.devtools.send('Target.closeTarget', { targetId: target.targetId }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
