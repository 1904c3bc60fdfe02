import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AskDialog } from '@/components/AskDialog.tsx';
import { Problem } from '@/components/Problem.tsx';
import type { RosterDevice } from '@/utils/panel/index.ts';
import { Busy } from '../parts/Busy.tsx';
import type { OfficeProps } from '../parts/office-props.ts';
import { DeviceTable } from './DeviceTable.tsx';
import { InvitationOut } from './InvitationOut.tsx';
import { InviteForm } from './InviteForm.tsx';
import { InviteMany } from './InviteMany.tsx';
import { proposedEnd, usePeople } from './use-people.ts';

type Doing = { is: 'inviting'; another: RosterDevice | null } | { is: 'many' } | null;
type Asked = { is: 'revoke'; device: RosterDevice } | { is: 'rotate' } | null;

/** Who is in the panel, on which devices; whom to invite, and which device is no longer to count. */
export function PeopleView(props: OfficeProps) {
  const { office, award } = props;
  const people = usePeople(props);
  const [doing, setDoing] = useState<Doing>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const { roster } = office.keys;
  const persons = new Set(roster.devices.map(({ who }) => who)).size;
  const { work, made, headway } = people;
  const isIdle = doing === null && made === null && !work.isBusy;
  return (
    <div class="stack people" data-testid="people">
      <div class="row spread">
        <h1 class="serif">{i18n.t('panels.view.people')}</h1>
        <span class="faint" data-testid="people-count">
          {roster.devices.length === 0
            ? i18n.t('people.none')
            : i18n.t('people.count', [persons, roster.devices.length])}
        </span>
        {isIdle && (
          <span class="row push">
            <button type="button" data-testid="invite-list" onClick={() => setDoing({ is: 'many' })}>
              {i18n.t('people.many')}
            </button>
            <button
              type="button"
              class="primary"
              data-testid="invite"
              onClick={() => setDoing({ is: 'inviting', another: null })}
            >
              {i18n.t('people.invite')}
            </button>
          </span>
        )}
      </div>
      <p class="faint">{i18n.t('people.hint')}</p>
      {work.problem && <Problem text={work.problem} />}
      {people.notPublished && <p class="warn">{i18n.t('people.notPublished', [people.notPublished])}</p>}
      {work.isBusy && (
        <Busy text={i18n.t('people.making')} done={headway?.done ?? 0} all={headway?.all ?? 0} />
      )}
      {made && <InvitationOut key={made.seed} invitation={made} onDone={people.handedOver} />}
      {doing?.is === 'inviting' && !work.isBusy && (
        <InviteForm
          key={doing.another?.key ?? ''}
          subcommittees={award?.subcommittees ?? []}
          another={doing.another}
          until={proposedEnd(Date.now())}
          onInvite={(invitee, until) => {
            setDoing(null);
            void people.invite(invitee, until);
          }}
          onCancel={() => setDoing(null)}
        />
      )}
      {doing?.is === 'many' && !work.isBusy && (
        <InviteMany
          subcommittees={award?.subcommittees ?? []}
          onInvite={(many) => {
            setDoing(null);
            void people.inviteMany(many, proposedEnd(Date.now()));
          }}
          onCancel={() => setDoing(null)}
        />
      )}
      {roster.devices.length > 0 && (
        <DeviceTable
          roster={roster}
          isBusy={work.isBusy}
          onRevoke={(device) => setAsked({ is: 'revoke', device })}
          onAnother={(another) => {
            people.handedOver();
            setDoing({ is: 'inviting', another });
          }}
        />
      )}
      {asked?.is === 'revoke' && (
        <AskDialog
          head={i18n.t('people.revokeHead', [asked.device.name, asked.device.device])}
          act={i18n.t('people.revoke')}
          testId="revoke-act"
          onClose={() => setAsked(null)}
          onAct={() => {
            setAsked(null);
            void people.revoke(asked.device);
          }}
        >
          <p>{i18n.t('people.revokeHint')}</p>
        </AskDialog>
      )}
      {roster.devices.length > 0 && (
        <p>
          <button type="button" class="plain" data-testid="rotate" onClick={() => setAsked({ is: 'rotate' })}>
            {i18n.t('people.rotate')}
          </button>
        </p>
      )}
      {asked?.is === 'rotate' && (
        <AskDialog
          head={i18n.t('people.rotateHead')}
          act={i18n.t('people.rotate')}
          testId="rotate-act"
          onClose={() => setAsked(null)}
          onAct={() => {
            setAsked(null);
            void people.rotate();
          }}
        >
          <p>{i18n.t('people.rotateHint')}</p>
        </AskDialog>
      )}
    </div>
  );
}
