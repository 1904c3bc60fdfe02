import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { explain } from '@/components/words/explain.ts';
import { passageLinks } from '@/utils/dossier/passage/passage-link.ts';
import type { Article, Span } from '@/utils/model/records.ts';
import type { Sighting } from '@/utils/search/across.ts';
import { keepOpened } from '@/utils/store/desk/reviews.ts';
import { addressOf } from '../search/place-words.ts';
import { openAtMark } from './open-passage.ts';
import type { ReadingTab } from './reading-tab.ts';

/** A place in an article; null of a mark where none is meant. */
export type Passage = Pick<Sighting, 'work' | 'part'> & { mark: Sighting['mark'] | null };

/** What stands above an article’s text on its page. */
const headOf = ({ title, sapo }: Article): string[] => [title, sapo].filter((line) => line !== null);

/** Opens articles at passages, and says where that could not be done. */
export function useReading(readingTab: ReadingTab, onNotice: (notice: Notice) => void) {
  const waiting = useRef(new AbortController());
  const openSighting = async ({ work, part, mark }: Passage, place: Span | null = null) => {
    waiting.current.abort();
    waiting.current = new AbortController();
    const { signal } = waiting.current;
    const address = addressOf(work, part.index);
    if (address === null) return;
    try {
      if (work.entry) await keepOpened(work.entry.id, address);
      if (mark) {
        const opened = await openAtMark(readingTab, address, mark.id, signal);
        if (signal.aborted || opened === 'shown') return;
        onNotice({ text: i18n.t(opened === 'open' ? 'library.notShown' : 'library.notOpened', [address]) });
        return;
      }
      const { article, body } = part.held;
      // Browsers go to the words by themselves.
      const link = place && passageLinks(body.text, headOf(article))(address, place);
      if ((await readingTab.open(link ?? address)) === null)
        onNotice({ text: i18n.t('library.notOpened', [address]) });
    } catch (error) {
      onNotice({ text: explain(error) });
    }
  };
  return { openSighting };
}
