import type { Announcement, Session } from '@/utils/reading/index.ts';

/** Does what a message offers, as its button would. @param replaying who takes steps back, where the message offers that */
export function takeUp({ offer }: Announcement, replaying?: Session['replaying']): void {
  if (offer?.does === 'undo') replaying!.undo(offer.steps);
  else offer!.run();
}
