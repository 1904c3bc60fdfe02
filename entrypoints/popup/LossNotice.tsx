import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { formatDay } from '@/components/words/dates.ts';
import { explain } from '@/components/words/explain.ts';
import type { Loss } from '@/utils/store/backup/find-loss.ts';
import type { LossControl } from './use-loss.ts';

/** Says that the browser lost what was saved, how much of it, and what can be done; nothing where nothing is missing. */
export function LossNotice({ state, restore, giveUp }: LossControl) {
  if (state.type === 'none') return null;
  return (
    <section class="loss stack" aria-label={i18n.t('loss.label')} data-testid="loss">
      {state.type === 'restoring' && <Progress share={state.share} />}
      {state.type === 'restored' && (
        <p role="status" data-testid="restored">
          {state.loss.missing > 0
            ? i18n.t('loss.restored', [state.loss.missing])
            : i18n.t('loss.restoredOther')}
          {state.loss.unread > 0 && ` ${i18n.t('loss.unread', [state.loss.unread])}`}
        </p>
      )}
      {state.type === 'lost' && (
        <>
          <p role="alert">{tellLoss(state.loss)}</p>
          {state.fault && <Problem text={explain(state.fault)} />}
          <Choices
            loss={state.loss}
            onRestore={() => void restore(state.loss)}
            onGiveUp={() => void giveUp(state.loss)}
          />
        </>
      )}
    </section>
  );
}

/** How much is lost, how much of it is left elsewhere, and what cannot be read there. */
function tellLoss({ marks, missing, isUnopenable, noticedAt, copiedAt, unread }: Loss): string {
  const day = formatDay(noticedAt);
  const sentences = [
    isUnopenable
      ? i18n.t('loss.unopenable', [marks])
      : missing > 0
        ? i18n.t('loss.marks', [missing, marks, day])
        : i18n.t('loss.other', [day]),
    copiedAt ? i18n.t('loss.copy', [formatDay(copiedAt)]) : i18n.t('loss.noCopy'),
  ];
  if (copiedAt && unread > 0) sentences.push(i18n.t('loss.unread', [unread]));
  return sentences.join(' ');
}

interface ChoicesProps {
  loss: Loss;
  onRestore: () => void;
  onGiveUp: () => void;
}

function Choices({ loss: { copiedAt, isUnopenable }, onRestore, onGiveUp }: ChoicesProps) {
  const restore = copiedAt ? i18n.t('loss.restore') : isUnopenable ? i18n.t('loss.startAnew') : null;
  return (
    <div class="row">
      {restore && (
        <button type="button" class="primary" data-testid="restore" onClick={onRestore}>
          {restore}
        </button>
      )}
      {!isUnopenable && (
        <button type="button" class="plain" data-testid="give-up" onClick={onGiveUp}>
          {copiedAt ? i18n.t('loss.giveUp') : i18n.t('loss.understood')}
        </button>
      )}
    </div>
  );
}

function Progress({ share }: { share: number }) {
  const percent = Math.floor(share * 100);
  return (
    <>
      <p role="status">{i18n.t('loss.restoring', [percent])}</p>
      <progress max={100} value={percent} aria-label={i18n.t('loss.label')} />
    </>
  );
}
