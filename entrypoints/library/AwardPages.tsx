import { useDesk } from '@/components/desk/use-desk.ts';
import { useLive } from '@/components/use-live.ts';
import { listAllEntries } from '@/utils/store/desk/entries.ts';
import { AcrossView } from './across/AcrossView.tsx';
import type { PageProps } from './address/page-props.ts';
import { ArticlesView } from './articles/ArticlesView.tsx';
import { ConsolidationView } from './consolidation/ConsolidationView.tsx';
import { DeskView } from './list/DeskView.tsx';
import type { Held } from './search/use-catalogue.ts';
import { useShelf } from './search/use-shelf.ts';

type AwardPagesProps = Omit<PageProps, 'desk' | 'shelf' | 'isReading'> & { held: Held };

/** The pages that show an award's entries and articles, each in its way. */
export function AwardPages({ held, ...props }: AwardPagesProps) {
  const { award, reviews, place } = props;
  const desk = useDesk(award, reviews);
  const allEntries = useLive(listAllEntries, []);
  const shelf = useShelf(award, desk.rows, allEntries.value, reviews.byEntry, held);
  const page = { ...props, desk, shelf, isReading: held.catalogue?.isWhole !== true };
  switch (place.view) {
    case 'articles':
      return <ArticlesView {...page} />;
    case 'campaigns':
      return <AcrossView key="campaign" {...page} kind="campaign" />;
    case 'figures':
      return <AcrossView key="statistic" {...page} kind="statistic" />;
    case 'consolidation':
      return <ConsolidationView {...page} />;
    default:
      return <DeskView {...page} />;
  }
}
