import { i18n } from '#i18n';

interface OfficeWaysProps {
  onOpen: () => void;
  onUnlock: () => void;
}

/** What a secretariat begins with: a new panel, or the key file of one. */
export const OfficeWays = ({ onOpen, onUnlock }: OfficeWaysProps) => (
  <p class="row">
    <button type="button" data-testid="open-panel" onClick={onOpen}>
      {i18n.t('panels.openNew')}
    </button>
    <button type="button" data-testid="unlock-panel" onClick={onUnlock}>
      {i18n.t('panels.unlock')}
    </button>
  </p>
);
