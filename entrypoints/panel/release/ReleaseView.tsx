import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AskDialog } from '@/components/AskDialog.tsx';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import type { Roster } from '@/utils/panel/index.ts';
import type { PersonProgress } from '@/utils/store/panel/index.ts';
import { type OpenOffice, useDeeds } from '../deeds.ts';
import { Busy } from '../parts/Busy.tsx';
import { useWork } from '../parts/use-work.ts';
import { OpenSealed } from './OpenSealed.tsx';

interface ReleaseViewProps {
  office: OpenOffice;
  /** The award's id in this library. */
  awardId: string;
  onNotice: (notice: Notice) => void;
}

type Sub = Roster['subs'][number];

/** Which subcommittees may read each other’s reviews; one by one, and for good. */
export function ReleaseView({ office, awardId, onNotice }: ReleaseViewProps) {
  const { panel, roster, servers, sealedFor } = office.keys;
  const deeds = useDeeds();
  const work = useWork();
  const [released, setReleased] = useState<ReadonlySet<string> | null>(null);
  const [asked, setAsked] = useState<Sub | null>(null);
  const progress = useLive(() => deeds.listProgress(panel), [panel]);
  const look = () => work.run(async () => setReleased(new Set(await deeds.listReleased(office))));
  useEffect(() => void look(), [panel]);
  const release = ({ sub, name }: Sub) =>
    work.run(async () => {
      await deeds.release(office, sub);
      setReleased((known) => new Set([...(known ?? []), sub]));
      onNotice({ text: i18n.t('release.done', [name]) });
    });
  const ofSub = (sub: string) => (progress.value ?? []).filter((person) => person.sub === sub);
  return (
    <div class="measure stack" data-testid="release">
      <h1 class="serif">{i18n.t('panels.view.release')}</h1>
      <p>{i18n.t(servers.length > 0 ? 'release.hint' : 'release.byFiles')}</p>
      {servers.length > 0 && <p class="faint">{i18n.t('release.after')}</p>}
      {sealedFor !== null && <p class="warn">{i18n.t('sealing.afterRelease')}</p>}
      {work.problem && (
        <div class="row">
          <Problem text={work.problem} />
          <button type="button" onClick={() => void look()}>
            {i18n.t('toast.reload')}
          </button>
        </div>
      )}
      {work.isBusy && <Busy text={i18n.t('panels.working')} />}
      <table class="beside" data-testid="releases">
        <thead>
          <tr>
            <th scope="col">{i18n.t('release.sub')}</th>
            <th scope="col" class="number">
              {i18n.t('progress.reviewed')}
            </th>
            <th scope="col">{i18n.t('release.state')}</th>
            <th scope="col">
              <span class="hidden">{i18n.t('people.columnActs')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {roster.subs.map((one) => {
            const isReleased = released?.has(one.sub) === true;
            const { reviewed, assigned } = sumOf(ofSub(one.sub));
            return (
              <tr key={one.sub} data-testid="release-row">
                <th scope="row">{one.name}</th>
                <td class="number">
                  {reviewed}/{assigned}
                </td>
                <td>
                  {released === null ? '…' : i18n.t(isReleased ? 'release.released' : 'release.notReleased')}
                </td>
                <td class="acts">
                  {servers.length > 0 && released !== null && !isReleased && (
                    <button
                      type="button"
                      disabled={work.isBusy}
                      aria-label={i18n.t('release.actLabel', [one.name])}
                      data-testid="release-ask"
                      onClick={() => setAsked(one)}
                    >
                      {i18n.t('release.act')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <OpenSealed panel={panel} />
      <p class="links">
        <a href={`/library.html?view=consolidation&award=${awardId}`}>{i18n.t('progress.consolidate')}</a>
      </p>
      {asked && (
        <AskDialog
          head={i18n.t('release.askHead', [asked.name])}
          act={i18n.t('release.askAct')}
          testId="release-act"
          onClose={() => setAsked(null)}
          onAct={() => {
            setAsked(null);
            void release(asked);
          }}
        >
          <p>{i18n.t('release.ask')}</p>
          <WhatLacks people={ofSub(asked.sub)} />
        </AskDialog>
      )}
    </div>
  );
}

/** What is not there yet, where it is released all the same. */
function WhatLacks({ people }: { people: readonly PersonProgress[] }) {
  const { reviewed, assigned } = sumOf(people);
  const gaps = people.flatMap(({ arrivals }) => arrivals).filter(({ missing }) => missing.length > 0).length;
  return (
    <>
      {assigned > reviewed && <p class="warn">{i18n.t('release.askMissing', assigned - reviewed)}</p>}
      {gaps > 0 && <p class="warn">{i18n.t('release.askGaps', gaps)}</p>}
    </>
  );
}

const sumOf = (people: readonly PersonProgress[]) => ({
  reviewed: people.reduce((all, one) => all + one.reviewed, 0),
  assigned: people.reduce((all, one) => all + one.assigned, 0),
});
