import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { type Fault, toFault } from '@/utils/model/fault.ts';

/** A query's newest answer: undefined until the first one; the fault when the database refuses. */
export type Live<T> = { value: T | undefined; fault: Fault | null };

/**
 * Watches a query of the store: it runs again whenever rows it read change, in whichever context.
 * @param inputs when one of these changes, another query is watched
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, fault: null });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ value, fault: null }),
      error: (error) => setLive({ value: undefined, fault: toFault(error, 'storage') }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
