import type { Announcement, Session } from '@/utils/reading/index.ts';

/** Does what a message offers, as its button would. @param history who takes steps back, where the message offers that */
export function takeUp({ offer }: Announcement, history?: Session['history']): void {
  if (offer?.does === 'undo') history!.undo(offer.steps);
  else offer!.run();
}
