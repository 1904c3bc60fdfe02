const queues = new Map<string, Promise<unknown>>();

/** Web Locks of one context: whoever asks for a name waits until nobody else holds it. */
export const fakeLocks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (queues.get(name) ?? Promise.resolve()).catch(() => {}).then(work);
    queues.set(name, turn);
    return turn;
  },
};
