import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import type { Headway } from '@/components/lists/HeadwayBar.tsx';
import { explainPanel } from '@/components/words/explain-panel.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Roster } from '@/utils/panel/index.ts';
import { type GivenTo, useDeeds } from '../deeds.ts';
import { type Person, reaches, shareEvenly } from './assigned.ts';

/** Entries that are given at once: few enough that it is seen how far it has come. */
const PORTION = 100;

interface AssignUse {
  panel: string;
  roster: Roster;
  /** Whom each entry is given to by now. */
  given: ReadonlyMap<string, readonly string[]>;
  onNotice: (notice: Notice) => void;
}

/** Gives entries to people and takes them back, each time with one way back. */
export function useAssign({ panel, roster, given, onNotice }: AssignUse) {
  const deeds = useDeeds();
  const [headway, setHeadway] = useState<Headway | null>(null);
  const has = (entry: Entry, who: string) => given.get(entry.id)?.includes(who) === true;
  const write = async (changes: readonly GivenTo[]) => {
    try {
      for (let from = 0; from < changes.length; from += PORTION) {
        setHeadway({ done: from, all: changes.length });
        await deeds.assign(panel, changes.slice(from, from + PORTION));
      }
    } finally {
      setHeadway(null);
    }
  };
  const change = async (changes: readonly GivenTo[], text: string) => {
    let takenBack: Notice | null = null;
    const back = changes.map((one) => ({ ...one, isGiven: !one.isGiven }));
    try {
      await write(changes);
      onNotice({
        text,
        async undo() {
          await write(back);
          takenBack = { text: i18n.t('assign.undone') };
        },
        next: () => takenBack,
      });
    } catch (error) {
      onNotice({ text: explainPanel(error) });
    }
  };
  const pairs = (entries: readonly Entry[], people: readonly Person[], isGiven: boolean): GivenTo[] =>
    entries.flatMap((entry) =>
      people
        .filter(({ who }) => has(entry, who) !== isGiven)
        .map(({ who }) => ({ entryId: entry.id, who, isGiven })),
    );
  const nameOf = (people: readonly Person[]) => people.map(({ name }) => name).join(', ');
  return {
    headway,
    /** Entries of other people's subcommittees would never come to them, and are left out. */
    give(entries: readonly Entry[], people: readonly Person[]) {
      const reached = entries.filter((entry) => people.some((person) => reaches(roster, entry, person)));
      const all = people.flatMap((person) =>
        pairs(
          reached.filter((entry) => reaches(roster, entry, person)),
          [person],
          true,
        ),
      );
      const given = i18n.t('assign.given', [countOf(all), nameOf(people)]);
      const left = entries.length - reached.length;
      return change(all, left > 0 ? `${given} ${i18n.t('assign.leftOut', left)}` : given);
    },
    take(entries: readonly Entry[], people: readonly Person[]) {
      const all = pairs(entries, people, false);
      return change(all, i18n.t('assign.taken', [countOf(all), nameOf(people)]));
    },
    share(entries: readonly Entry[], people: readonly Person[], each: number) {
      const all = shareEvenly(roster, entries, people, each, given).flatMap(({ entry, who }) =>
        who.map((one): GivenTo => ({ entryId: entry.id, who: one, isGiven: true })),
      );
      const hit = new Set(all.map(({ who }) => who)).size;
      return change(all, i18n.t('assign.shared', [countOf(all), hit]));
    },
  };
}

/** Entries among them. */
const countOf = (changes: readonly GivenTo[]): number => new Set(changes.map(({ entryId }) => entryId)).size;
