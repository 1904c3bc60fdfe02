import type { AcceptedCampaign } from '@/utils/model/records.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { acceptedCampaign as schema } from '@/utils/schema/lessons.ts';
import { withDatabase } from './database/database.ts';

/** Remembers an accepted name; the same name again keeps its first record. */
export function acceptCampaign(campaign: AcceptedCampaign): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', database.campaigns, async () => {
      if (!(await database.campaigns.where({ name: campaign.name }).first()))
        await database.campaigns.put(campaign);
    }),
  );
}

/** Takes an acceptance back; an id that is not there is none. */
export function forgetCampaign(id: string): Promise<void> {
  return withDatabase(({ campaigns }) => campaigns.delete(id));
}

/** Every name the reviewer ever accepted, without damaged rows. */
export function listAcceptedCampaigns(): Promise<AcceptedCampaign[]> {
  return withDatabase(async ({ campaigns }) => wholeRows(schema, await campaigns.toArray()));
}
