import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheatDialog } from '@/components/commands/CheatSheet.tsx';
import { useLibraryKeys } from '@/components/commands/use-library-keys.ts';
import { useSnippets } from '@/components/desk/review/use-snippets.ts';
import { selectionScope } from '@/components/export/scopes.ts';
import { stepFrom } from '@/components/lists/step-from.ts';
import { useTicks } from '@/components/lists/use-ticks.ts';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { shownOf } from '@/utils/entries/desk.ts';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import type { EligibilityAnswer, Verdict } from '@/utils/model/entries.ts';
import { emptyReview } from '@/utils/store/desk/reviews.ts';
import type { PageProps } from '../address/page-props.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { useBulk } from './bulk/use-bulk.ts';
import { CompareDialog } from './compare/CompareDialog.tsx';
import { DeskBody } from './DeskBody.tsx';
import { DeskHead } from './DeskHead.tsx';
import { EmptyList } from './EmptyList.tsx';
import { valuesOf } from './filters/use-filtered.ts';
import { Sheet } from './sheet/Sheet.tsx';
import { useList } from './use-list.ts';
import { useOpening } from './use-opening.ts';

/** The list of entries beside the one that is chosen, or what was found in them. */
export function DeskView(props: PageProps) {
  const { award, awards, desk, reviews, place, go, onNotice } = props;
  const { rows, entries, articles, findings } = desk;
  const snippets = useSnippets(onNotice);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [besideId, setBesideId] = useState<string | null>(null);
  const [hit, setHit] = useState<string | null>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const list = useList(props);
  const { isListing, shown, ids, hits } = list;
  const ticks = useTicks(ids);
  const isTicking = ticks.ticked.size > 0;
  const opening = useOpening(props, shown, grid);
  const { currentId, setCurrentId } = opening;
  const current = rows?.find(({ entry }) => entry.id === currentId) ?? null;
  const beside = rows?.find(({ entry }) => entry.id === besideId) ?? null;
  const ticked = shown.filter(({ entry }) => ticks.ticked.has(entry.id)).map(({ entry }) => entry);
  const bulk = useBulk({ ticked, all: entries, awards, onNotice, clear: ticks.clear });

  const decide = (verdict: Verdict) => {
    if (!current) return;
    reviews.decide(current.entry.id, verdict);
    reasonField.current?.focus();
  };
  const compared = (answer: EligibilityAnswer) => {
    if (!current || !beside) return;
    const { overrules } = current.review ?? emptyReview(current.entry.id);
    const reason = i18n.t(`compare.reason.${answer}`, [nameOfEntry(beside.entry)]);
    reviews.edit(current.entry.id, { overrules: { ...overrules, duplicates: { answer, reason } } });
    setBesideId(null);
  };
  const step = (by: 1 | -1) => {
    const keys = hits.map(({ key }) => key);
    if (isListing) setCurrentId(stepFrom(ids, currentId, by));
    else setHit(stepFrom(keys, hit, by));
  };
  const openHit = () => {
    const chosen = hits.find(({ key }) => key === hit);
    if (chosen) opening.openHit(chosen);
  };
  const close = () => {
    if (isHelpOpen) setHelpOpen(false);
    else if (beside) setBesideId(null);
    else if (isTicking) ticks.clear();
    else if (document.activeElement === searchField.current && !isListing) go({ words: '', shown: 'all' });
    else grid.current?.focus();
  };
  const target = () => {
    if (isHelpOpen) return 'help';
    if (beside) return 'question';
    if (isTicking) return 'rows';
    if (!isListing) return 'list';
    return current ? 'entry' : null;
  };
  // The three keys answer what is open: whether two entries are one, else what becomes of the entry.
  useLibraryKeys(target(), {
    'entry.next': () => beside || opening.readNext(),
    'answer.yes': () => (beside ? compared('yes') : decide('proposed')),
    'answer.ask': () => (beside ? compared('ask') : decide('undecided')),
    'answer.no': () => (beside ? compared('no') : decide('notProposed')),
    'note.edit': () => reasonField.current?.focus(),
    'list.next': () => step(1),
    'list.previous': () => step(-1),
    'list.open': openHit,
    'tick.row': () => currentId !== null && isListing && ticks.toggle(currentId),
    'tick.range': () => currentId !== null && isListing && ticks.tickTo(currentId),
    help: () => setHelpOpen(true),
    search: () => searchField.current?.focus(),
    close,
  });

  if (!rows) return desk.fault ? <Problem text={explain(desk.fault)} /> : null;
  if (rows.length === 0 && list.search === null && place.words === '')
    return <EmptyList onImport={props.onImport} />;
  return (
    <>
      {isHelpOpen && <CheatDialog surface="library" onClose={() => setHelpOpen(false)} />}
      <DeskHead
        {...props}
        list={list}
        current={current?.entry ?? null}
        searchField={searchField}
        onNext={opening.readNext}
        onLeaveSearch={() => {
          searchField.current?.blur();
          if (isListing) grid.current?.focus();
          else setHit(hits[0]?.key ?? null);
        }}
      />
      <div class="desk">
        <DeskBody
          {...props}
          list={list}
          ticks={ticks}
          opening={opening}
          hit={hit}
          onHit={setHit}
          grid={grid}
        />
        {current && isListing && !isTicking && (
          <Sheet
            key={current.entry.id}
            row={current}
            award={award}
            snippets={snippets}
            findings={findings(current.entry.id)}
            reasonField={reasonField}
            onEdit={(edit) => reviews.edit(current.entry.id, edit)}
            onType={(edit) => reviews.type(current.entry.id, edit)}
            onOpen={(address) => void opening.open(current.entry, address)}
            onRemove={() => void opening.remove(current.entry)}
            onCompare={setBesideId}
          />
        )}
      </div>
      {isTicking && (
        <BulkBar
          count={ticks.ticked.size}
          headway={bulk.headway}
          subcommittees={valuesOf(award.subcommittees, rows, ({ entry }) => entry.subcommittee)}
          types={valuesOf(award.types, rows, ({ entry }) => entry.type)}
          otherAwards={awards.filter(({ id }) => id !== award.id)}
          scopes={() => [selectionScope(ticked.map(({ id }) => id))]}
          acts={bulk.acts}
        />
      )}
      {current && beside && (
        <CompareDialog
          entry={shownOf(current.entry, award)}
          other={shownOf(beside.entry, award)}
          articles={articles}
          answer={current.review?.overrules.duplicates?.answer ?? null}
          onAnswer={compared}
          onClose={() => setBesideId(null)}
        />
      )}
    </>
  );
}
