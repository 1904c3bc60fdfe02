import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Copy, WorkIndex } from '@/utils/award/copies/index-of-works.ts';
import { type KnownArticle, textOfEntry } from '@/utils/award/said.ts';
import type { Entry } from '@/utils/model/entries.ts';

/** Milliseconds of comparing after which the page has its turn: hundreds of texts take seconds. */
const SLICE = 10;

/**
 * The entries whose texts are like one's, by its id. Texts are compared bit by bit, so a copy may be told a moment after
 * its text is known.
 */
export function useCopies(
  entries: readonly Entry[] | undefined,
  articles: ReadonlyMap<string, KnownArticle> | undefined,
): (id: string) => Copy[] {
  const index = useRef(new WorkIndex());
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!entries || !articles) return;
    const stop = new AbortController();
    void compareAll(index.current, entries, articles, stop.signal).then(
      (hasChanged) => hasChanged && setRound((last) => last + 1),
    );
    return () => stop.abort();
  }, [entries, articles]);
  // Another function after each round, so that what was told by it is told anew.
  return useCallback((id) => index.current.copiesOf(id), [round]);
}

/** @returns whether anything is otherwise than before */
async function compareAll(
  index: WorkIndex,
  entries: readonly Entry[],
  articles: ReadonlyMap<string, KnownArticle>,
  signal: AbortSignal,
): Promise<boolean> {
  let hasChanged = false;
  let begun = performance.now();
  const kept = new Set(entries.map(({ id }) => id));
  for (const id of index.ids())
    if (!kept.has(id)) {
      index.remove(id);
      hasChanged = true;
    }
  for (const entry of entries) {
    const text = textOfEntry(entry, articles);
    if (text !== '' && index.put(entry.id, text)) hasChanged = true;
    if (performance.now() - begun < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return hasChanged;
    begun = performance.now();
  }
  return hasChanged;
}
