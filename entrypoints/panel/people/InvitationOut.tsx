import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyButton } from '@/components/copying/CopyButton.tsx';
import { saveFile } from '@/components/save-file.ts';
import type { Invitation } from '@/utils/panel/index.ts';
import { useDeeds } from '../deeds.ts';
import { QrCode } from './QrCode.tsx';

interface InvitationOutProps {
  invitation: Invitation;
  onDone: () => void;
}

/** An invitation that was just made, in the forms in which it can be handed over. It is kept nowhere. */
export function InvitationOut({ invitation, onDone }: InvitationOutProps) {
  const deeds = useDeeds();
  const [isQrShown, setQrShown] = useState(false);
  const { name, device } = invitation;
  const link = deeds.invitationLink(invitation);
  return (
    <section class="stack invitation-out" data-testid="invitation-out">
      <h2>{i18n.t('people.madeFor', [name, device])}</h2>
      <p>{i18n.t('people.secret')}</p>
      <p class="row">
        <button
          type="button"
          class="primary"
          data-testid="invitation-save"
          onClick={() => saveFile(deeds.invitationFile(invitation))}
        >
          {i18n.t('people.saveFile')}
        </button>
        {link !== null && (
          <CopyButton testId="invitation-copy" text={async () => ({ plain: link, html: '' })}>
            {i18n.t('people.copyLink')}
          </CopyButton>
        )}
        {link !== null && !isQrShown && (
          <button type="button" data-testid="invitation-qr" onClick={() => setQrShown(true)}>
            {i18n.t('people.qrShow')}
          </button>
        )}
        <button type="button" class="plain push" data-testid="invitation-done" onClick={onDone}>
          {i18n.t('people.done')}
        </button>
      </p>
      {link !== null && isQrShown && <QrCode text={link} label={i18n.t('people.qr')} />}
    </section>
  );
}
