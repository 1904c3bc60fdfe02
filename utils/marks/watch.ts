import { isOnlyOurs } from '@/utils/text/own-ui.ts';

/** A change is reported this long after it happened, in milliseconds, together with what follows in that time. */
const FIRST_WAIT = 100;
/** Each report that soon follows another doubles the wait up to this: a ticker must not burn the CPU. */
const LONGEST_WAIT = 6400;
/** A quiet time of so many waits brings the first wait back. */
const QUIET_WAITS = 4;
/** Records kept while waiting; past it only their targets matter and the rest is dropped. */
const MOST_RECORDS = 5000;

export interface WatchOptions {
  /** Aborting it ends the watch. */
  signal: AbortSignal;
}

export interface Watch {
  /** Watches an open shadow root too; calling it again for the same root changes nothing. */
  observe(root: Node): void;
  /** Reports at once what has happened and waits to be reported. */
  flush(): void;
}

/**
 * Watches `root` for changes of text or visibility and reports them together once the page is quiet. While the page
 * keeps changing, reports come at intervals that double, so that a ticker or an animation costs next to nothing.
 */
export function watch(
  root: Node,
  onChange: (mutations: MutationRecord[]) => void,
  { signal }: WatchOptions,
): Watch {
  const observed = new WeakSet<Node>();
  let pending: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let reportedAt = Number.NEGATIVE_INFINITY;

  const report = () => {
    timer = undefined;
    reportedAt = performance.now();
    const mutations = pending;
    pending = [];
    onChange(mutations);
  };
  const take = (records: MutationRecord[]) => {
    pending = pending.concat(records.filter((record) => !isOnlyOurs(record)));
    if (pending.length > MOST_RECORDS) pending = distinct(pending);
  };
  const observer = new MutationObserver((records) => {
    take(records);
    if (pending.length === 0 || timer !== undefined) return;
    const quiet = performance.now() - reportedAt;
    wait = quiet > QUIET_WAITS * wait ? FIRST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
    timer = setTimeout(report, wait);
  });
  const observe = (node: Node) => {
    if (observed.has(node) || signal.aborted) return;
    observed.add(node);
    observer.observe(node, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'contenteditable', 'slot'],
    });
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    pending = [];
  });
  const flush = () => {
    take(observer.takeRecords());
    if (pending.length === 0) return;
    clearTimeout(timer);
    report();
  };
  observe(root);
  return { observe, flush };
}

/** One record per kind and target: all that re-reading a text needs to know. */
function distinct(records: readonly MutationRecord[]): MutationRecord[] {
  const seen = new Map<string, Set<Node>>();
  return records.filter(({ type, target }) => {
    const targets = seen.get(type) ?? new Set();
    seen.set(type, targets);
    if (targets.has(target)) return false;
    targets.add(target);
    return true;
  });
}
