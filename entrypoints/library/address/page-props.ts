import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Desk } from '@/components/desk/use-desk.ts';
import type { Reviews } from '@/components/desk/use-reviews.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Shelf } from '@/utils/search/shelve.ts';
import type { DeskChoice } from '@/utils/store/desk/choice.ts';
import type { ReadingTab } from '../reading/reading-tab.ts';
import type { Place } from './place.ts';
import type { Go } from './use-place.ts';

/** What the pages of an award have in common. */
export interface PageProps {
  award: Award;
  awards: readonly Award[];
  reviews: Reviews;
  desk: Desk;
  shelf: Shelf;
  /** Whether the library is still being read: more will be found. */
  isReading: boolean;
  place: Place;
  go: Go;
  /** Chooses what is worked on, here and in popup and panel. */
  choose: (edit: Partial<DeskChoice>) => void;
  readingTab: ReadingTab;
  onImport: () => void;
  onNotice: (notice: Notice) => void;
}
