/** How often and how long to ask, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 20_000;

/**
 * Asks until the answer is something.
 * @param patience how long, in milliseconds
 * @throws with `failure` when it never is
 */
export async function until<Value>(
  failure: string,
  ask: () => Promise<Value>,
  patience = PATIENCE,
): Promise<NonNullable<Value>> {
  const giveUp = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > giveUp) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
