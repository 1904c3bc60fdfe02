import type { AcceptedCampaign, Campaign } from '@/utils/model/records.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { History } from '../history/history.ts';

/** The names that were accepted on this page, and are worth proposing again. */
export class LearntNames {
  readonly #history: History;
  /** What is on its way, one after the other: what is forgotten must have been learnt before. */
  #learning: Promise<void> = Promise.resolve();

  constructor(history: History) {
    this.#history = history;
  }

  learn({ name, kind }: Campaign): void {
    const campaign = { id: newId(), name, kind, acceptedAt: now() };
    this.#history.note('accepted', [{ record: 'name', campaign, was: false, is: true }]);
    this.put(campaign, true);
  }

  /** Learns a name, or forgets it. Losing the lesson loses no mark, so a failure here is not told. */
  put(campaign: AcceptedCampaign, isLearnt: boolean): void {
    this.#learning = this.#learning
      .then(() =>
        isLearnt
          ? callBackground('acceptCampaign', campaign)
          : callBackground('forgetCampaign', { id: campaign.id }),
      )
      .catch(() => {});
  }
}
