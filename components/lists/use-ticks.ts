import { useMemo, useRef, useState } from 'preact/hooks';

/** Rows that were ticked, to do something with all of them. */
export interface Ticks {
  /** Only such as are in the list. */
  ticked: ReadonlySet<string>;
  toggle: (key: string) => void;
  /** Ticks all from the row that was ticked last up to this one. */
  tickTo: (key: string) => void;
  tickAll: () => void;
  clear: () => void;
}

/** @param keys of the rows that are in the list, in order: one that leaves it is no longer ticked */
export function useTicks(keys: readonly string[]): Ticks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const ticked = useMemo(() => {
    if (chosen.size === 0) return chosen;
    const there = new Set(keys);
    return new Set([...chosen].filter((key) => there.has(key)));
  }, [chosen, keys]);
  return {
    ticked,
    toggle: (key) => {
      const next = new Set(ticked);
      if (!next.delete(key)) next.add(key);
      last.current = key;
      setChosen(next);
    },
    tickTo: (key) => {
      const from = last.current === null ? -1 : keys.indexOf(last.current);
      const to = keys.indexOf(key);
      if (to < 0) return;
      const [start, end] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      last.current = key;
      setChosen(new Set([...ticked, ...keys.slice(start, end + 1)]));
    },
    tickAll: () => setChosen(new Set(ticked.size === keys.length ? [] : keys)),
    clear: () => setChosen(new Set()),
  };
}
