/** How often and how long to look, in milliseconds. */
const PAUSE = 100;
const PATIENCE = 20_000;

/** Waits until something is so. @throws naming `what`, when it does not come */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
