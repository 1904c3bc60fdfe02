import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Headway } from '@/components/lists/HeadwayBar.tsx';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { now } from '@/utils/platform/id.ts';
import type { BulkActs } from './BulkBar.tsx';
import { editMany, placesAt } from './edit-many.ts';

interface BulkInput {
  /** Those that are ticked, in the order shown. */
  ticked: readonly Entry[];
  /** All of the award, in the order given. */
  all: readonly Entry[];
  awards: readonly Award[];
  onNotice: (notice: Notice) => void;
  clear: () => void;
}

/** What is done to all ticked entries at once, each with one way back, and how far it has come. */
export function useBulk({ ticked, all, awards, onNotice, clear }: BulkInput): {
  acts: BulkActs;
  headway: Headway | null;
} {
  const [headway, setHeadway] = useState<Headway | null>(null);
  const edit = async (
    entries: readonly Entry[],
    change: (entry: Entry, at: number) => Partial<Entry>,
    say: (count: number) => string,
  ) => onNotice(await editMany(entries, change, say, setHeadway));
  const acts: BulkActs = {
    assignSubcommittee: (subcommittee) =>
      void edit(
        ticked,
        () => ({ subcommittee }),
        (count) =>
          i18n.t('bulk.subcommitteeDone', count, [count, subcommittee ?? i18n.t('library.noSubcommittee')]),
      ),
    assignType: (type) =>
      void edit(
        ticked,
        () => ({ type }),
        (count) => i18n.t('bulk.typeDone', count, [count, type ?? i18n.t('bulk.noType')]),
      ),
    moveToAward: (awardId) => {
      const name = awards.find(({ id }) => id === awardId)?.name ?? '';
      void edit(
        ticked,
        () => ({ awardId }),
        (count) => i18n.t('bulk.awardDone', count, [count, name]),
      );
    },
    moveInOrder: (end) => {
      const places = placesAt(end, ticked, all);
      const { length } = ticked;
      void edit(
        places.map(({ entry }) => entry),
        (_, at) => ({ position: places[at]!.position }),
        () => i18n.t(`bulk.${end}Done`, length, [length]),
      );
    },
    trash: () => {
      const deletedAt = now();
      void edit(
        ticked,
        () => ({ deletedAt }),
        (count) => i18n.t('bulk.trashDone', count, [count]),
      );
    },
    clear,
  };
  return { acts, headway };
}
