import { useEffect, useState } from 'preact/hooks';
import { Catalogue } from '@/utils/store/catalogue/catalogue.ts';

/** Milliseconds between two looks at what is still being read: more often nobody could follow. */
const LOOK = 400;

/** The library's articles and marks, with a number that grows whenever there is news of them. */
export interface Held {
  catalogue: Catalogue | null;
  news: number;
}

/** Reads the library once the page stands, and follows it as long as the page is there. */
export function useCatalogue(): Held {
  const [held, setHeld] = useState<Held>({ catalogue: null, news: 0 });
  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(timer);
      timer = undefined;
      setHeld(({ news }) => ({ catalogue, news: news + 1 }));
    };
    const catalogue = new Catalogue(() => {
      if (catalogue.isWhole) tell();
      else timer ??= setTimeout(tell, LOOK);
    });
    // The list comes first.
    const begin = setTimeout(() => void catalogue.open(end.signal));
    return () => {
      clearTimeout(begin);
      clearTimeout(timer);
      end.abort();
    };
  }, []);
  return held;
}
