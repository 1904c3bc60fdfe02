import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AskDialog } from '@/components/AskDialog.tsx';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { formatDay } from '@/components/words/dates.ts';
import { explainPanel } from '@/components/words/explain-panel.ts';
import type { PanelStanding } from '@/utils/store/panel/index.ts';
import { useDeeds } from '../deeds.ts';
import { InvitationInput } from '../invited/InvitationInput.tsx';
import { Facts } from '../parts/Facts.tsx';
import { OfficeWays } from '../start/OfficeWays.tsx';
import { ByFiles } from './ByFiles.tsx';
import { OwnDevices } from './OwnDevices.tsx';
import { Standing } from './Standing.tsx';
import { WhatIsMissing } from './WhatIsMissing.tsx';

interface MemberViewProps {
  member: PanelStanding;
  onNotice: (notice: Notice | null) => void;
  /** Told the text of an invitation to another panel. */
  onInvitation: (text: string) => void;
  onOpen: () => void;
  onUnlock: () => void;
}

/** A panel as one of its members sees it: what is there by comparison, and what is not. */
export function MemberView({ member, onNotice, onInvitation, onOpen, onUnlock }: MemberViewProps) {
  const deeds = useDeeds();
  const [isLeaving, setLeaving] = useState(false);
  const { membership, last } = member;
  const { awardName, from, name, subName, role, device, servers, until } = membership;
  const leave = () => {
    setLeaving(false);
    deeds.leave(membership.panel).then(
      () => onNotice({ text: i18n.t('member.left', [awardName]) }),
      (error) => onNotice({ text: explainPanel(error) }),
    );
  };
  return (
    <div class="measure stack" data-testid="member">
      <h1 class="serif">{awardName}</h1>
      {servers.length > 0 ? (
        <Standing member={member} />
      ) : (
        <ByFiles panel={membership.panel} onNotice={onNotice} />
      )}
      {role === 'reviewer' && last && (
        <p>
          {i18n.t(last.isReleased ? 'member.released' : 'member.notReleased')}{' '}
          {last.isReleased && (
            <a href={`/library.html?view=consolidation&award=${membership.awardId}`}>
              {i18n.t('member.toConsolidation')}
            </a>
          )}
        </p>
      )}
      <WhatIsMissing member={member} />
      <section>
        <h2>{i18n.t('member.facts')}</h2>
        <Facts
          facts={[
            [i18n.t('invited.from'), from],
            [i18n.t('invited.you'), subName === '' ? name : i18n.t('invited.youValue', [name, subName])],
            [i18n.t('people.role'), i18n.t(`invited.role.${role}`)],
            [i18n.t('people.columnDevice'), i18n.t('member.deviceName', [device])],
            [
              i18n.t('invited.servers'),
              servers.length === 0
                ? i18n.t('invited.noServer')
                : servers.map((server) => <code key={server}>{server}</code>),
            ],
            [i18n.t('invited.until'), i18n.t('invited.untilValue', [formatDay(until)])],
          ]}
        />
      </section>
      <OwnDevices membership={membership} />
      {servers.length > 0 && <ByFiles panel={membership.panel} onNotice={onNotice} />}
      <details class="stack" data-testid="another-panel">
        <summary>{i18n.t('panels.another')}</summary>
        <div class="stack ways">
          <InvitationInput onText={onInvitation} />
          <OfficeWays onOpen={onOpen} onUnlock={onUnlock} />
        </div>
      </details>
      <p>
        <button type="button" data-testid="leave" onClick={() => setLeaving(true)}>
          {i18n.t('member.leave')}
        </button>
      </p>
      {isLeaving && (
        <AskDialog
          head={i18n.t('member.leaveHead')}
          act={i18n.t('member.leaveAct')}
          testId="leave-act"
          onClose={() => setLeaving(false)}
          onAct={leave}
        >
          <p>{i18n.t('member.leaveHint')}</p>
        </AskDialog>
      )}
    </div>
  );
}
