import { useEffect, useState } from 'preact/hooks';
import { passageLinks } from '@/utils/dossier/passage/passage-link.ts';
import { compareWorks, figureBeginnings, type Verdict, type Working } from '@/utils/figures/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Span } from '@/utils/model/records.ts';
import { listFiguresElsewhere } from '@/utils/store/desk/figures-elsewhere.ts';
import { type Checked, nextTask } from './check-page.ts';

/** What another entry says of the same thing. */
export interface FigureElsewhere {
  id: string;
  /** The other entry's code or title. */
  name: string;
  verdict: Verdict;
  working: Working;
  /** Its text, and where it says so. */
  text: string;
  span: Span;
  /** Opens it there; null where it has no address of the web. */
  link: string | null;
}

/** Compares the checked article with figures that were marked in other entries; none while nothing is known. */
export function useElsewhere(checked: Checked | null, entry: Entry | null): readonly FigureElsewhere[] {
  const [found, setFound] = useState<readonly FigureElsewhere[]>([]);
  const text = checked?.text;
  useEffect(() => {
    let isLatest = true;
    setFound([]);
    // A list by the way: what cannot be read is not said.
    if (checked && entry)
      lookElsewhere(checked, entry).then(
        (rows) => isLatest && setFound(rows),
        () => {},
      );
    return () => {
      isLatest = false;
    };
  }, [text, entry?.id]);
  return found;
}

async function lookElsewhere({ text, article }: Checked, entry: Entry): Promise<FigureElsewhere[]> {
  await nextTask();
  const here = { text: text.text, publishedOn: article.publishedOn };
  const others = await listFiguresElsewhere(entry, figureBeginnings(here));
  const texts = others.map((other) => ({
    text: other.text.text,
    publishedOn: other.article.publishedOn,
    only: other.figures,
  }));
  return compareWorks([here, ...texts]).map(({ fingerprint, verdict, working, places: [, place] }) => {
    const { name, article: there, text: said } = others[place.text - 1]!;
    const span = { start: place.start, end: place.end };
    const address = there.urls[0];
    return {
      id: `${fingerprint} ${place.text}`,
      name,
      verdict,
      working,
      text: said.text,
      span,
      link: address === undefined ? null : passageLinks(said.text)(address, span),
    };
  });
}
