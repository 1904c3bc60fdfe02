import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Award } from '@/utils/model/award.ts';
import type { Roster } from '@/utils/panel/index.ts';
import type { PanelStanding } from '@/utils/store/panel/index.ts';
import { AssignView } from './assign/AssignView.tsx';
import type { OpenOffice } from './deeds.ts';
import { SettingsView } from './office/SettingsView.tsx';
import { PeopleView } from './people/PeopleView.tsx';
import type { View } from './place.ts';
import { ProgressView } from './progress/ProgressView.tsx';
import { ReleaseView } from './release/ReleaseView.tsx';
import { Unlock } from './start/Unlock.tsx';

interface OfficePagesProps {
  view: View;
  member: PanelStanding;
  /** Null while no key file of this panel is open. */
  office: OpenOffice | null;
  /** Whether it holds what was not saved yet. */
  isStale: boolean;
  award: Award | null;
  onOffice: (office: OpenOffice) => void;
  onUnlocked: (office: OpenOffice) => void;
  onSaved: () => void;
  onNotice: (notice: Notice) => void;
  onView: (view: View) => void;
}

/** The secretariat's pages. Those that make keys or rights ask for the key file first. */
export function OfficePages(props: OfficePagesProps) {
  const { view, member, office, isStale, onUnlocked, onSaved, onNotice, onView } = props;
  const { membership } = member;
  const roster = office?.keys.roster ?? membership.roster ?? noRoster(membership.panel);
  switch (view) {
    case 'assign':
      return <AssignView membership={membership} roster={roster} onNotice={onNotice} />;
    case 'progress':
      return <ProgressView member={member} roster={roster} />;
  }
  if (!office) return <Unlock why={i18n.t('office.locked')} onUnlocked={onUnlocked} />;
  const page = { ...props, office };
  switch (view) {
    case 'release':
      return <ReleaseView office={office} awardId={membership.awardId} onNotice={onNotice} />;
    case 'settings':
      return (
        <SettingsView
          {...page}
          isNew={roster.devices.every(({ role }) => role === 'secretariat')}
          onSaved={onSaved}
          onPeople={() => onView('people')}
        />
      );
    default:
      return (
        <>
          {isStale && (
            <p class="warn row" role="status" data-testid="stale">
              {i18n.t('office.keyFileStale')}
              <button type="button" onClick={() => onView('settings')}>
                {i18n.t('office.keyFileSave')}
              </button>
            </p>
          )}
          <PeopleView {...page} />
        </>
      );
  }
}

const noRoster = (panel: string): Roster => ({ panel, edition: 0, at: '', subs: [], devices: [] });
