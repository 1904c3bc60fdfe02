import { i18n } from '#i18n';
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
        <nav class="row" aria-label={i18n.t('panels.pages')}>
          {OFFICE_PAGES.map((one) => (
            <button
              key={one}
              type="button"
              class="plain"
              aria-current={view === one ? 'page' : undefined}
              data-testid={`view-${one}`}
              onClick={() => onView(one)}
            >
              {i18n.t(`panels.view.${one}`)}
            </button>
          ))}
        </nav>
      )}
      {members.length > 1 && (
        <select
          class="award"
          aria-label={i18n.t('panels.which')}
          value={member?.membership.panel ?? ''}
          onChange={(event) => onPanel(event.currentTarget.value)}
        >
          {members.map(({ membership: { panel, awardName } }) => (
            <option key={panel} value={panel}>
              {awardName}
            </option>
          ))}
        </select>
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
