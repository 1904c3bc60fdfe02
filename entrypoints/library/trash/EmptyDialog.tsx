import { i18n } from '#i18n';
import { AskDialog } from '@/components/AskDialog.tsx';

interface EmptyDialogProps {
  count: number;
  onClose: () => void;
  onEmpty: () => void;
}

/** Asks before anything goes for good. */
export const EmptyDialog = ({ count, onClose, onEmpty }: EmptyDialogProps) => (
  <AskDialog
    head={i18n.t('trash.askHead', count)}
    act={i18n.t('trash.empty')}
    testId="empty-for-good"
    onClose={onClose}
    onAct={onEmpty}
  >
    <p>{i18n.t('trash.ask')}</p>
  </AskDialog>
);
