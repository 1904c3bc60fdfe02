import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/components/words/explain.ts';
import { type PageAtHand, proposeParts } from '@/utils/entries/series/propose-parts.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import type { Notice } from '../RunningLine.tsx';
import { addParts, partOfLink } from './entry-acts.ts';
import { PartChoice } from './PartChoice.tsx';

interface FurtherPartsProps {
  page: PageAtHand;
  entry: Entry;
  onNotice: (notice: Notice) => void;
}

/** Parts that an entry's page leads to and the entry has not: asked, never taken. Nothing where there are none. */
export function FurtherParts({ page, entry, onNotice }: FurtherPartsProps) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const parts = useMemo(() => {
    const known = entry.parts.map(({ address }) => address);
    return proposeParts(page, known, registrableDomain);
  }, [page, entry]);
  if (parts.length === 0) return null;
  const wanted = parts.filter(({ address }) => !leftOut.has(address));
  const add = async () => {
    try {
      onNotice(await addParts(entry, wanted.map(partOfLink)));
    } catch (error) {
      onNotice({ text: explain(error) });
    }
  };
  return (
    <section class="stack" aria-label={i18n.t('addEntry.further')} data-testid="further-parts">
      <h2>{i18n.t('addEntry.further')}</h2>
      <PartChoice parts={parts} leftOut={leftOut} onLeaveOut={setLeftOut} />
      <p>
        <button
          type="button"
          disabled={wanted.length === 0}
          data-testid="add-further"
          onClick={() => void add()}
        >
          {i18n.t('addEntry.addFurther', wanted.length)}
        </button>
      </p>
    </section>
  );
}
