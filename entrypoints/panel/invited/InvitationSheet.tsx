import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { formatDay } from '@/components/words/dates.ts';
import type { Invitation } from '@/utils/panel/index.ts';
import { useDeeds } from '../deeds.ts';
import { Busy } from '../parts/Busy.tsx';
import { Facts } from '../parts/Facts.tsx';
import { useWork } from '../parts/use-work.ts';
import { leavesOf, staysOf } from './leaves.ts';

interface InvitationSheetProps {
  invitation: Invitation;
  onJoined: () => void;
  onDeclined: () => void;
}

/** Who invites to what, and what would leave the machine; nothing is done before it is agreed to. */
export function InvitationSheet({ invitation, onJoined, onDeclined }: InvitationSheetProps) {
  const deeds = useDeeds();
  const work = useWork();
  const { award, from, name, subName, role, device, servers, until, level, sealedFor } = invitation;
  useEffect(() => document.getElementById('invitation-head')?.focus(), []);
  return (
    <div class="measure stack sheet-of-paper" data-testid="invitation">
      <h1 class="serif" id="invitation-head" tabIndex={-1}>
        {i18n.t('invited.head')}
      </h1>
      <p class="faint">{i18n.t('invited.hint')}</p>
      <Facts
        testId="invitation-facts"
        facts={[
          [i18n.t('invited.award'), <b key="award">{award.name}</b>],
          [i18n.t('invited.from'), from],
          [i18n.t('invited.you'), subName === '' ? name : i18n.t('invited.youValue', [name, subName])],
          [i18n.t('people.role'), i18n.t(`invited.role.${role}`)],
          [i18n.t('invited.device'), i18n.t('invited.deviceValue', [device])],
          [
            i18n.t('invited.servers'),
            servers.length === 0
              ? i18n.t('invited.noServer')
              : servers.map((server) => <code key={server}>{server}</code>),
          ],
          [i18n.t('invited.until'), i18n.t('invited.untilValue', [formatDay(until)])],
        ]}
      />
      <section data-testid="leaves">
        <h2>{i18n.t('invited.leaves')}</h2>
        <ul class="plain-list">
          {leavesOf(role, level).map((what) => (
            <li key={what}>{i18n.t(`invited.${what}`)}</li>
          ))}
        </ul>
        {role === 'reviewer' && <p>{i18n.t(sealedFor === null ? 'invited.unsealed' : 'invited.sealed')}</p>}
      </section>
      <section data-testid="stays">
        <h2>{i18n.t('invited.stays')}</h2>
        <ul class="plain-list">
          {staysOf(role, level).map((what) => (
            <li key={what}>{i18n.t(`invited.${what}`)}</li>
          ))}
        </ul>
      </section>
      {work.problem && <Problem text={work.problem} />}
      {work.isBusy ? (
        <Busy text={i18n.t('invited.joining')} />
      ) : (
        <p class="row">
          <button
            type="button"
            class="primary"
            data-testid="agree"
            onClick={() =>
              void work.run(async () => {
                await deeds.join(invitation);
                onJoined();
              })
            }
          >
            {i18n.t('invited.agree')}
          </button>
          <button type="button" data-testid="decline" onClick={onDeclined}>
            {i18n.t('invited.decline')}
          </button>
        </p>
      )}
    </div>
  );
}
