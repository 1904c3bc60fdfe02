import { DESK_ORDERS, type DeskOrder } from '@/utils/entries/order.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import { withDatabase } from '../database/database.ts';

/** What a reviewer works on, and in which order: the next entry is the same wherever it is asked for. */
export interface DeskChoice {
  /** Null until one is chosen: then the newest award. */
  awardId: string | null;
  order: DeskOrder;
  /** The only one whose entries are to be read; null for all. '' for entries that belong to none. */
  subcommittee: string | null;
}

const NO_CHOICE: DeskChoice = { awardId: null, order: 'given', subcommittee: null };

/** Its row among the preferences. */
const KEY = 'desk';

/** The choice as it was remembered; what is damaged counts as not chosen. */
export function getDeskChoice(): Promise<DeskChoice> {
  return withDatabase(async ({ preferences }) => choiceOf((await preferences.get(KEY))?.value));
}

/** Remembers a part of the choice. */
export function setDeskChoice(choice: Partial<DeskChoice>): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', database.preferences, async () => {
      const { preferences } = database;
      const held = choiceOf((await preferences.get(KEY))?.value);
      await preferences.put({ key: KEY, value: { ...held, ...choice } });
    }),
  );
}

function choiceOf(value: unknown): DeskChoice {
  if (!isRecord(value)) return NO_CHOICE;
  const { awardId, order, subcommittee } = value;
  return {
    awardId: typeof awardId === 'string' ? awardId : null,
    order: DESK_ORDERS.find((one) => one === order) ?? 'given',
    subcommittee: typeof subcommittee === 'string' ? subcommittee : null,
  };
}
