import { useState } from 'preact/hooks';
import type { AnnotationKind } from '@/utils/model/records.ts';
import type { PageArea } from '@/utils/pages/index.ts';
import type { ShownDocument } from '../show-document.ts';

/** An area of the print that is about to be marked, with the words that the reviewer reads there. */
export function useAreaMarking({ key, pages, areas }: ShownDocument) {
  const [isMarking, setMarking] = useState(false);
  const [area, setArea] = useState<PageArea | null>(null);
  const [typed, setTyped] = useState('');
  const words = onOneLine(typed);
  const stop = () => {
    setMarking(false);
    setArea(null);
    setTyped('');
  };
  return {
    isMarking,
    area,
    typed,
    setArea,
    setTyped,
    /** Whether there is something to mark. */
    isWhole: area !== null && words !== '',
    begin: () => setMarking(true),
    stop,
    mark: (kind: AnnotationKind) => {
      // What was typed is kept until there is a reader that takes it.
      if (!area || words === '' || !areas.mark) return;
      const { page, box } = area;
      const { label } = pages[page - 1]!;
      void areas.mark(kind, {
        type: 'area',
        exact: words,
        file: key,
        pages: [{ page, label, rects: [box] }],
      });
      stop();
    },
  };
}

/** As texts have their words: one line, one blank, composed letters. */
const onOneLine = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim();
