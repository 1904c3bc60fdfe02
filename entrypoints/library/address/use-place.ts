import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Place, readPlace, writePlace } from './place.ts';

/** @param isCorrection the reviewer has not moved: the way back does not lead here */
export type Go = (edit: Partial<Place>, isCorrection?: boolean) => void;

/** A word that is being typed is one place, not one for each letter. */
const isTyping = (from: Place, to: Place): boolean =>
  from.words !== '' && to.words !== '' && from.words !== to.words;

/**
 * Where the reviewer is, kept in the page's address, so that the browser's own way back leads through it.
 * @param onBack told where it led
 */
export function usePlace(onBack: (place: Place) => void): [Place, Go] {
  const [place, setPlace] = useState(() => readPlace(location.search));
  const latest = useRef({ place, onBack });
  latest.current.onBack = onBack;
  useEffect(() => {
    const come = () => {
      const there = readPlace(location.search);
      latest.current.place = there;
      setPlace(there);
      latest.current.onBack(there);
    };
    addEventListener('popstate', come);
    return () => removeEventListener('popstate', come);
  }, []);
  const go = useCallback((edit: Partial<Place>, isCorrection = false) => {
    const from = latest.current.place;
    const to = { ...from, ...edit };
    const address = writePlace(to);
    if (address === writePlace(from)) return;
    const url = `${location.pathname}${address && `?${address}`}`;
    if (isCorrection || isTyping(from, to)) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    latest.current.place = to;
    setPlace(to);
  }, []);
  return [place, go];
}
