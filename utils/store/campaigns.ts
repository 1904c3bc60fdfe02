import { type AcceptedCampaign, withDatabase } from './database';

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

/** Every name the reviewer ever accepted. */
export function listAcceptedCampaigns(): Promise<AcceptedCampaign[]> {
  return withDatabase(({ campaigns }) => campaigns.toArray());
}
