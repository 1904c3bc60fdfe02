import { i18n } from '#i18n';
import { browser } from '@/utils/platform/browser.ts';
import type { PageLink } from './link/page-link.ts';

interface StateBarProps {
  link: PageLink;
  /** Whether there is anything to be shown without a page. */
  hasStored: boolean;
}

/** Says where what is shown comes from, unless it is the page itself. */
export function StateBar({ link, hasStored }: StateBarProps) {
  const status = link.status.value;
  const tabId = link.tabId.value;
  if (status === 'outdated')
    return (
      <div class="infobar" role="status" data-testid="panel-state">
        <span>{i18n.t('panel.outdated')}</span>
        {tabId !== null && (
          <button type="button" data-testid="reload-page" onClick={() => void browser.tabs.reload(tabId)}>
            {i18n.t('panel.reloadPage')}
          </button>
        )}
      </div>
    );
  const text =
    status === 'no-page'
      ? i18n.t(hasStored ? 'panel.stored' : 'panel.noPage')
      : status === 'dialling' && link.standing.value === null
        ? i18n.t('panel.dialling')
        : null;
  return (
    <div class={text ? 'infobar' : 'hidden'} role="status" data-testid="panel-state">
      {text}
    </div>
  );
}
