import { useEffect, useState } from 'preact/hooks';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import { announceChange } from '@/utils/platform/messages/messages.ts';
import type { Loss } from '@/utils/store/backup/find-loss.ts';
import { giveUpLoss, inspectLoss, restoreLoss } from '@/utils/store/backup/loss.ts';

/** What the popup knows of a loss, from its notice to its end. */
export type LossState =
  | { type: 'none' }
  | { type: 'lost'; loss: Loss; fault: Fault | null }
  /** `share` of the rows that are back, from 0 to 1. */
  | { type: 'restoring'; share: number }
  | { type: 'restored'; loss: Loss };

/** A loss and what can be done about it. */
export interface LossControl {
  state: LossState;
  restore: (loss: Loss) => Promise<void>;
  giveUp: (loss: Loss) => Promise<void>;
}

/** @param onRestored called once what was lost is in the store again */
export function useLoss(onRestored: () => void): LossControl {
  const [state, setState] = useState<LossState>({ type: 'none' });
  useEffect(() => {
    // A fault of the store is told where the store is shown.
    inspectLoss().then(
      (loss) => loss && setState({ type: 'lost', loss, fault: null }),
      () => {},
    );
  }, []);
  const attempt = async (loss: Loss, act: () => Promise<LossState>) => {
    try {
      setState(await act());
    } catch (error) {
      setState({ type: 'lost', loss, fault: toFault(error, 'storage') });
    }
  };
  return {
    state,
    restore: (loss) =>
      attempt(loss, async () => {
        setState({ type: 'restoring', share: 0 });
        await restoreLoss((share) => setState({ type: 'restoring', share }));
        void announceChange(null);
        onRestored();
        return { type: 'restored', loss };
      }),
    giveUp: (loss) =>
      attempt(loss, async () => {
        await giveUpLoss();
        return { type: 'none' };
      }),
  };
}
