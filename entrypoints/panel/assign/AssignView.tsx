import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLibraryKeys } from '@/components/commands/use-library-keys.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { stepFrom } from '@/components/lists/step-from.ts';
import { useTicks } from '@/components/lists/use-ticks.ts';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Membership, Roster } from '@/utils/panel/index.ts';
import { listEntries } from '@/utils/store/desk/entries.ts';
import { useDeeds } from '../deeds.ts';
import { AssignBar } from './AssignBar.tsx';
import { AssignFilters } from './AssignFilters.tsx';
import { AssignTable } from './AssignTable.tsx';
import { reviewersOf, whoByEntry } from './assigned.ts';
import { type AssignFilter, isShown, NO_ASSIGN_FILTER } from './filter.ts';
import { useAssign } from './use-assign.ts';

interface AssignViewProps {
  membership: Membership;
  roster: Roster;
  onNotice: (notice: Notice) => void;
}

/** Which entry is given to whom: ticked in the list, given by one menu, and taken back by one press. */
export function AssignView({ membership, roster, onNotice }: AssignViewProps) {
  const { panel, awardId } = membership;
  const deeds = useDeeds();
  const entries = useLive(() => listEntries(awardId), [awardId]);
  const assignments = useLive(() => deeds.listAssignments(panel), [panel]);
  const [filter, setFilter] = useState<AssignFilter>(NO_ASSIGN_FILTER);
  const [chosen, setChosen] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const people = useMemo(() => reviewersOf(roster), [roster]);
  const given = useMemo(() => whoByEntry(assignments.value ?? []), [assignments.value]);
  const shown = useMemo(
    () => (entries.value ?? []).filter((entry) => isShown(entry, filter, given)),
    [entries.value, filter, given],
  );
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const ticks = useTicks(ids);
  const ticked = shown.filter(({ id }) => ticks.ticked.has(id));
  const assign = useAssign({ panel, roster, given, onNotice });
  const step = (by: 1 | -1) => setChosen(stepFrom(ids, chosen, by));
  const isTicking = ticked.length > 0;
  useLibraryKeys(isTicking ? 'rows' : 'list', {
    'list.next': () => step(1),
    'list.previous': () => step(-1),
    'tick.row': () => chosen !== null && ticks.toggle(chosen),
    'tick.range': () => chosen !== null && ticks.tickTo(chosen),
    search: () => search.current?.focus(),
    close: () => (isTicking ? ticks.clear() : grid.current?.focus()),
  });
  const fault = entries.fault ?? assignments.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (!entries.value || !assignments.value) return null;
  const subOf = (name: string | null) => roster.subs.find((one) => one.name === name)?.sub ?? null;
  /** Who reads for the subcommittees of these entries. */
  const candidates = (some: readonly Entry[]) => {
    const subs = new Set(some.map(({ subcommittee }) => subOf(subcommittee)));
    return subs.has(null) ? people : people.filter(({ sub }) => subs.has(sub));
  };
  const nameOf = new Map(people.map(({ who, name }) => [who, name]));
  const holding = new Set(ticked.flatMap(({ id }) => given.get(id) ?? []));
  return (
    <>
      <div class="row spread">
        <h1 class="serif">{i18n.t('panels.view.assign')}</h1>
        <span class="faint" role="status" data-testid="assign-count">
          {i18n.t('assign.count', [
            entries.value.filter(({ id }) => (given.get(id)?.length ?? 0) > 0).length,
            entries.value.length,
          ])}
        </span>
      </div>
      <p class="faint">{i18n.t('assign.hint')}</p>
      {entries.value.length === 0 ? (
        <p class="empty">
          {i18n.t('assign.noEntries')} <a href="/library.html">{i18n.t('panels.toLibrary')}</a>
        </p>
      ) : (
        <>
          <AssignFilters
            filter={filter}
            roster={roster}
            people={people}
            search={search}
            onChange={setFilter}
          />
          {shown.length === 0 ? (
            <p class="empty">{i18n.t('library.noneShown')}</p>
          ) : (
            <div class="desk">
              <AssignTable
                entries={shown}
                namesOf={({ id }) => (given.get(id) ?? []).map((who) => nameOf.get(who) ?? who).join(', ')}
                chosen={chosen}
                ticks={ticks}
                grid={grid}
                onChoose={setChosen}
              />
            </div>
          )}
          {isTicking && (
            <AssignBar
              count={ticked.length}
              headway={assign.headway}
              people={candidates(ticked)}
              holders={people.filter(({ who }) => holding.has(who))}
              onGive={(some) => void assign.give(ticked, some)}
              onTake={(some) => void assign.take(ticked, some)}
              onShare={(each) => void assign.share(ticked, candidates(ticked), each)}
              onClear={ticks.clear}
            />
          )}
        </>
      )}
    </>
  );
}
