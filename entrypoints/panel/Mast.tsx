import { i18n } from '#i18n';
import { MastChoice } from '@/components/mast/MastChoice.tsx';
import { MastPages } from '@/components/mast/MastPages.tsx';
import type { PanelStanding } from '@/utils/store/panel/index.ts';
import { OFFICE_PAGES, type View } from './place.ts';

interface MastProps {
  members: readonly PanelStanding[];
  /** Null while there is none. */
  member: PanelStanding | null;
  view: View;
  isUnlocked: boolean;
  onView: (view: View) => void;
  onPanel: (panel: string) => void;
  onLock: () => void;
}

/** The page's head: which panel, and for the secretariat its pages. */
export function Mast({ members, member, view, isUnlocked, onView, onPanel, onLock }: MastProps) {
  const isOffice = member?.membership.role === 'secretariat';
  return (
    <header class="mast">
      <a class="name serif" href="/library.html" title={i18n.t('panels.toLibrary')}>
        {i18n.t('panels.product')}
      </a>
      {isOffice && (
        <MastPages
          label={i18n.t('panels.pages')}
          pages={OFFICE_PAGES}
          current={view}
          wordsOf={(page) => i18n.t(`panels.view.${page}`)}
          onPage={onView}
        />
      )}
      {/* A member of one panel reads its name below. */}
      {(isOffice || members.length > 1) && (
        <MastChoice
          label={i18n.t('panels.which')}
          choices={members.map(({ membership: { panel, awardName } }) => [panel, awardName])}
          current={member?.membership.panel ?? null}
          onChoose={onPanel}
        />
      )}
      <span class="row push">
        {isUnlocked && (
          <>
            <span class="faint">{i18n.t('office.isOpen')}</span>
            <button type="button" class="plain" data-testid="lock" onClick={onLock}>
              {i18n.t('office.lock')}
            </button>
          </>
        )}
        {!isOffice && <span class="faint">{i18n.t('panels.head')}</span>}
        <a href="/library.html" data-testid="to-library">
          {i18n.t('panels.toLibrary')}
        </a>
      </span>
    </header>
  );
}
