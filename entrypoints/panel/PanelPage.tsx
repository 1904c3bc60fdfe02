import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Keys } from '@/components/commands/Key.tsx';
import { type Notice, RunningLine } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { explainPanel } from '@/components/words/explain-panel.ts';
import { DEFAULT_KEYS, keyMapOf } from '@/utils/commands/keymap.ts';
import type { Invitation } from '@/utils/panel/index.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { type OpenOffice, useDeeds } from './deeds.ts';
import { InvitationSheet } from './invited/InvitationSheet.tsx';
import { Mast } from './Mast.tsx';
import { MemberView } from './member/MemberView.tsx';
import { OfficePages } from './OfficePages.tsx';
import { usePlace, type View } from './place.ts';
import { Choose } from './start/Choose.tsx';
import { OpenForm } from './start/OpenForm.tsx';
import { Unlock } from './start/Unlock.tsx';

/** The panel: what its secretariat does with it, and what each of its members sees of it. */
export function PanelPage() {
  const deeds = useDeeds();
  const members = useLive(() => deeds.listMembers(), []);
  const awards = useLive(listAwards, []);
  const name = useLive(getReviewerName, []);
  const preferences = useLive(getPreferences, []);
  const [office, setOffice] = useState<OpenOffice | null>(null);
  const [isStale, setStale] = useState(false);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [place, go] = usePlace(() => setNotice(null));
  const show = (view: View) => {
    setNotice(null);
    setProblem(null);
    go({ view });
  };
  const read = (text: string) => {
    setNotice(null);
    setProblem(null);
    try {
      setInvitation(deeds.readInvitation(text));
      go({ view: 'invited' });
    } catch (error) {
      setProblem(explainPanel(error));
    }
  };
  // As long as the page is open, visits need no alarm.
  useEffect(() => deeds.keepVisiting(), []);
  // A link may lead here with its invitation, which is taken out of the address at once: it is a secret.
  useEffect(() => {
    const { hash } = location;
    if (hash.length < 2) return;
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    read(hash);
  }, []);
  // What the key file holds is not to be lost with the page.
  useEffect(() => {
    if (!isStale) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [isStale]);
  const fault = members.fault ?? awards.fault ?? name.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (!members.value || !awards.value || name.value === undefined) return null;
  const all = members.value;
  const member = all.find(({ membership: { panel } }) => panel === place.panel) ?? all[0] ?? null;
  const take = (next: OpenOffice) => {
    setOffice(next);
    setStale(true);
  };
  const isOfMember = office !== null && office.keys.panel === member?.membership.panel;
  const content = () => {
    if (place.view === 'invited' && invitation)
      return (
        <InvitationSheet
          invitation={invitation}
          onJoined={() => {
            setInvitation(null);
            go({ view: 'home', panel: invitation.panel });
            setNotice({ text: i18n.t('invited.joined', [invitation.award.name]) });
          }}
          onDeclined={() => {
            setInvitation(null);
            show('home');
            setNotice({ text: i18n.t('invited.declined') });
          }}
        />
      );
    if (place.view === 'open')
      return (
        <OpenForm
          awards={awards.value!}
          name={name.value ?? ''}
          onCancel={() => show('home')}
          onOpened={(opened) => {
            take(opened);
            go({ view: 'settings', panel: opened.keys.panel });
          }}
        />
      );
    const unlocked = (opened: OpenOffice) => {
      setOffice(opened);
      go({ panel: opened.keys.panel, ...(place.view === 'unlock' ? { view: 'people' } : {}) });
    };
    if (place.view === 'unlock') return <Unlock why={null} onUnlocked={unlocked} />;
    if (!member)
      return <Choose onInvitation={read} onOpen={() => show('open')} onUnlock={() => show('unlock')} />;
    if (member.membership.role === 'secretariat' && place.view !== 'home' && place.view !== 'invited')
      return (
        <OfficePages
          key={member.membership.panel}
          view={place.view}
          member={member}
          office={isOfMember ? office : null}
          isStale={isStale}
          award={awards.value!.find(({ id }) => id === member.membership.awardId) ?? null}
          onOffice={take}
          onUnlocked={unlocked}
          onSaved={() => setStale(false)}
          onNotice={setNotice}
          onView={show}
        />
      );
    return (
      <MemberView
        key={member.membership.panel}
        member={member}
        onNotice={setNotice}
        onInvitation={read}
        onOpen={() => show('open')}
        onUnlock={() => show('unlock')}
      />
    );
  };
  return (
    <Keys.Provider value={preferences.value ? keyMapOf(preferences.value) : DEFAULT_KEYS}>
      <Mast
        members={all}
        member={member}
        view={place.view}
        isUnlocked={isOfMember}
        onView={show}
        onPanel={(panel) => go({ panel, view: 'home' })}
        onLock={() => {
          setOffice(null);
          setStale(false);
        }}
      />
      <main class={`page panel-${place.view}`}>
        {problem && <Problem text={problem} />}
        {content()}
      </main>
      <RunningLine notice={notice} onNotice={setNotice} />
    </Keys.Provider>
  );
}
