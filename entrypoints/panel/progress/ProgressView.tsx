import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import type { Roster } from '@/utils/panel/index.ts';
import type { PanelStanding } from '@/utils/store/panel/index.ts';
import { useDeeds } from '../deeds.ts';
import { Standing } from '../member/Standing.tsx';
import { WhatIsMissing } from '../member/WhatIsMissing.tsx';
import { ProgressTable } from './ProgressTable.tsx';

interface ProgressViewProps {
  member: PanelStanding;
  roster: Roster;
}

/** How far everybody has come, by what has arrived here, and which device’s changes are missing. */
export function ProgressView({ member, roster }: ProgressViewProps) {
  const deeds = useDeeds();
  const { panel, awardId } = member.membership;
  const progress = useLive(() => deeds.listProgress(panel), [panel]);
  if (progress.fault) return <Problem text={explain(progress.fault)} />;
  if (!progress.value) return null;
  const people = progress.value;
  const gaps = people.flatMap(({ arrivals }) => arrivals).filter(({ missing }) => missing.length > 0).length;
  return (
    <div class="stack" data-testid="progress">
      <div class="row spread">
        <h1 class="serif">{i18n.t('panels.view.progress')}</h1>
        <a
          class="button"
          href={`/library.html?view=consolidation&award=${awardId}`}
          data-testid="to-consolidation"
        >
          {i18n.t('progress.consolidate')}
        </a>
      </div>
      {member.membership.servers.length > 0 && (
        <>
          <Standing member={member} />
          <p class="faint">{i18n.t('progress.hint')}</p>
        </>
      )}
      {people.length === 0 ? (
        <p class="empty">{i18n.t('progress.none')}</p>
      ) : (
        <>
          <p class={gaps > 0 ? 'warn' : 'faint'} role="status" data-testid="gap-count">
            {gaps > 0 ? i18n.t('progress.gapsHead', gaps) : i18n.t('progress.noGaps')}
          </p>
          <ProgressTable people={people} roster={roster} />
        </>
      )}
      <WhatIsMissing member={member} />
    </div>
  );
}
