import { background } from './set-up.ts';

/** Stands for utils/platform/messages/messages.ts: calls reach the test's own background. */
export const callBackground = (name: string, request: unknown): Promise<unknown> =>
  background.call(name, request);
