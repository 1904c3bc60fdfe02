import { PanelFault } from '../model.ts';

/**
 * A promise that is settled in time. The client's own need not be: a server that goes before it has said its first word, or
 * while it is being left, leaves them open for ever (nats-core 3.4), and a visit that never ends holds up all that come after it.
 * @param limit milliseconds
 * @param about what is waited for, for the fault
 * @throws PanelFault `timeout`, and whatever the promise rejects with
 */
export function within<Value>(limit: number, promise: Promise<Value>, about: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PanelFault('timeout', about)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
