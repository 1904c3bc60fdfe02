import { useState } from 'preact/hooks';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import type { Award } from '@/utils/model/award.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { getDeskChoice } from '@/utils/store/desk/choice.ts';
import { chosenAward } from '@/utils/store/desk/desk.ts';
import type { Deeds } from './deeds.ts';
import { useWork } from './entry/use-work.ts';
import type { PageLink } from './link/page-link.ts';
import { PanelView } from './PanelView.tsx';
import { useAddress } from './stored/use-address.ts';

interface PanelProps {
  link: PageLink;
  deeds: Deeds;
}

/** What stands beside an article: what is to be done with it, in step with the page. */
export function Panel({ link, deeds }: PanelProps) {
  const awards = useLive(listAwards, []);
  const choice = useLive(getDeskChoice, []);
  const [notice, setNotice] = useState<Notice | null>(null);
  const address = useAddress(link);
  const fault = awards.fault ?? choice.fault;
  if (!fault && (!awards.value || !choice.value)) return null;
  const award = awards.value && choice.value ? chosenAward(awards.value, choice.value) : null;
  const view = { link, deeds, address, notice, onNotice: setNotice };
  return (
    <>
      {fault && <Problem text={explain(fault)} />}
      {award ? <AtWork key={award.id} award={award} {...view} /> : <PanelView work={null} {...view} />}
    </>
  );
}

interface ViewProps extends PanelProps {
  /** Of the page in the tab; null where the browser keeps it from us. */
  address: string | null;
  notice: Notice | null;
  onNotice: (notice: Notice | null) => void;
}

function AtWork({ award, ...view }: ViewProps & { award: Award }) {
  const place = { tabId: view.link.tabId.value, address: view.address };
  const work = useWork(award, place, view.deeds, view.onNotice);
  return work && <PanelView work={work} {...view} />;
}
