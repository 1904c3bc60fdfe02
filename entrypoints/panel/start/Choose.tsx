import { i18n } from '#i18n';
import { InvitationInput } from '../invited/InvitationInput.tsx';
import { FilesWay } from './FilesWay.tsx';
import { OfficeWays } from './OfficeWays.tsx';

interface ChooseProps {
  /** Told the text of an invitation. */
  onInvitation: (text: string) => void;
  onOpen: () => void;
  onUnlock: () => void;
}

/** For who is in no panel: the ways into one, and the way without. */
export const Choose = ({ onInvitation, onOpen, onUnlock }: ChooseProps) => (
  <div class="measure stack ways" data-testid="choose">
    <h1 class="serif">{i18n.t('panels.head')}</h1>
    <p>{i18n.t('panels.lead')}</p>
    <p class="faint">{i18n.t('panels.without')}</p>
    <section class="stack">
      <h2>{i18n.t('panels.invitedHead')}</h2>
      <InvitationInput onText={onInvitation} />
    </section>
    <section class="stack">
      <h2>{i18n.t('panels.secretariatHead')}</h2>
      <p class="faint">{i18n.t('panels.secretariatHint')}</p>
      <OfficeWays onOpen={onOpen} onUnlock={onUnlock} />
    </section>
    <FilesWay />
  </div>
);
