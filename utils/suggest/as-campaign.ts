import type { Campaign } from '@/utils/model/records.ts';
import type { GazetteerEntry } from './types.ts';

/** An entry of the gazetteer as the identity of a mark. */
export function asCampaign({ id, kind, name, number, issuer, date }: GazetteerEntry): Campaign {
  return {
    kind,
    name,
    number: number ?? null,
    issuer: issuer ?? null,
    date: date ?? null,
    gazetteerId: id,
  };
}
