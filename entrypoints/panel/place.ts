import { useCallback, useEffect, useState } from 'preact/hooks';

/** What the page shows below its head: things to look at, and things to do. */
const VIEWS = [
  'home',
  'people',
  'assign',
  'progress',
  'release',
  'settings',
  'open',
  'unlock',
  'invited',
] as const;
export type View = (typeof VIEWS)[number];

/** Those that the secretariat's head leads to, in the order in which a round goes. */
export const OFFICE_PAGES = ['progress', 'assign', 'people', 'release', 'settings', 'home'] as const;

export interface Place {
  view: View;
  /** Null where the address does not say. */
  panel: string | null;
}

/** Reads the part of an address behind its `?`. */
export function readPlace(search: string): Place {
  const params = new URLSearchParams(search);
  return { view: VIEWS.find((view) => view === params.get('view')) ?? 'home', panel: params.get('panel') };
}

/** The address of a place, behind its `?`; empty at the beginning. */
export function writePlace({ view, panel }: Place): string {
  const params = new URLSearchParams();
  if (view !== 'home') params.set('view', view);
  if (panel !== null) params.set('panel', panel);
  return params.toString();
}

/** Where one is in the page, kept in its address, so that the browser's own way back leads through it. */
export function usePlace(onBack: () => void): [Place, (edit: Partial<Place>) => void] {
  const [place, setPlace] = useState(() => readPlace(location.search));
  useEffect(() => {
    const come = () => {
      setPlace(readPlace(location.search));
      onBack();
    };
    addEventListener('popstate', come);
    return () => removeEventListener('popstate', come);
  }, []);
  const go = useCallback((edit: Partial<Place>) => {
    setPlace((from) => {
      const to = { ...from, ...edit };
      const address = writePlace(to);
      if (address !== writePlace(from))
        history.pushState(null, '', `${location.pathname}${address && `?${address}`}`);
      return to;
    });
  }, []);
  return [place, go];
}
