import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheatDialog } from '@/components/commands/CheatSheet.tsx';
import { Key } from '@/components/commands/Key.tsx';
import { useCommandKeys } from '@/components/commands/use-command-keys.ts';
import { wholeAnswer } from '@/components/desk/findings.ts';
import { keepEntries } from '@/components/desk/page/entry-acts.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { useSnippets } from '@/components/desk/review/use-snippets.ts';
import { useDesk } from '@/components/desk/use-desk.ts';
import type { Reviews } from '@/components/desk/use-reviews.ts';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import {
  filterRows,
  NO_FILTER,
  nextEntry,
  partToOpen,
  progressOf,
  searchTexts,
  shownOf,
} from '@/utils/entries/desk.ts';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import type { Award } from '@/utils/model/award.ts';
import type { EligibilityAnswer, Entry, Verdict } from '@/utils/model/entries.ts';
import { now } from '@/utils/platform/id.ts';
import { type DeskChoice, setDeskChoice } from '@/utils/store/desk/choice.ts';
import { emptyReview, keepOpened } from '@/utils/store/desk/reviews.ts';
import { CompareDialog } from './compare/CompareDialog.tsx';
import { EntryTable } from './list/EntryTable.tsx';
import { ExportEntries } from './list/ExportEntries.tsx';
import { Filters } from './list/Filters.tsx';
import { ProgressBar } from './list/Progress.tsx';
import type { ReadingTab } from './reading-tab.ts';
import { Sheet } from './sheet/Sheet.tsx';

interface DeskViewProps {
  award: Award;
  reviews: Reviews;
  readingTab: ReadingTab;
  onImport: () => void;
  onNotice: (notice: Notice) => void;
}

/** The list of entries beside the one that is chosen. */
export function DeskView({ award, reviews, readingTab, onImport, onNotice }: DeskViewProps) {
  const { rows, choice, entries, articles, findings, fault } = useDesk(award, reviews);
  const texts = useMemo(() => searchTexts(entries, award), [entries, award]);
  const snippets = useSnippets(onNotice);
  const [chosen, setFilter] = useState(NO_FILTER);
  // Which entries are to be read holds everywhere, what is looked for in the list only here.
  const filter = { ...chosen, subcommittee: choice?.subcommittee ?? null };
  // Whoever could not open an entry elsewhere names it in the address.
  const [currentId, setCurrentId] = useState<string | null>(location.hash.slice(1) || null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [besideId, setBesideId] = useState<string | null>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const shown = filterRows(rows ?? [], filter, texts, ({ entry, review }) =>
    wholeAnswer(findings(entry.id), review?.overrules ?? {}),
  );
  const current = rows?.find(({ entry }) => entry.id === currentId) ?? null;
  const beside = rows?.find(({ entry }) => entry.id === besideId) ?? null;
  const problem = fault ?? reviews.fault;

  const open = async (entry: Entry, address: string) => {
    setCurrentId(entry.id);
    try {
      await keepOpened(entry.id, address);
      if (!(await readingTab.open(address))) onNotice({ text: i18n.t('library.notOpened', [address]) });
    } catch (error) {
      onNotice({ text: explain(error) });
    }
  };
  const read = (entry: Entry) => {
    const address = partToOpen(entry, reviews.byEntry?.get(entry.id));
    if (address === null) setCurrentId(entry.id);
    else void open(entry, address);
  };
  const readNext = () => {
    // What is being typed belongs to the entry that is left.
    grid.current?.focus();
    const next = nextEntry(shown, currentId);
    if (!next) onNotice({ text: i18n.t('library.allRead') });
    else if (next.address === null) setCurrentId(next.entry.id);
    else void open(next.entry, next.address);
  };
  const choose = (edit: Partial<DeskChoice>) =>
    void setDeskChoice(edit).catch((error) => onNotice({ text: explain(error) }));
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
  // The three keys answer what is open: whether two entries are one, else what becomes of the entry.
  useCommandKeys(
    'library',
    { target: isHelpOpen ? 'help' : beside ? 'question' : current ? 'entry' : null },
    {
      'entry.next': () => beside || readNext(),
      'answer.yes': () => (beside ? compared('yes') : decide('proposed')),
      'answer.ask': () => (beside ? compared('ask') : decide('undecided')),
      'answer.no': () => (beside ? compared('no') : decide('notProposed')),
      'note.edit': () => reasonField.current?.focus(),
      help: () => setHelpOpen(true),
      search: () => searchField.current?.focus(),
      close: () => {
        if (isHelpOpen) setHelpOpen(false);
        else if (beside) setBesideId(null);
        else grid.current?.focus();
      },
    },
  );

  const remove = async (entry: Entry) => {
    const edit = { before: entry, after: { ...entry, deletedAt: now() } };
    try {
      const removed = await keepEntries([edit], i18n.t('library.removed', [nameOfEntry(entry)]));
      setCurrentId(null);
      onNotice(removed);
    } catch (error) {
      onNotice({ text: explain(error) });
    }
  };

  if (!rows) return problem ? <Problem text={explain(problem)} /> : null;
  if (rows.length === 0) return <EmptyList onImport={onImport} />;
  return (
    <>
      {isHelpOpen && <CheatDialog surface="library" onClose={() => setHelpOpen(false)} />}
      <div class="row spread tools">
        <ProgressBar
          progress={progressOf(rows, award.subcommittees)}
          chosen={filter.subcommittee}
          onChoose={(subcommittee) => choose({ subcommittee })}
        />
        <span class="row">
          <ExportEntries
            entries={rows.map(({ entry }) => entry)}
            current={current?.entry ?? null}
            subcommittee={filter.subcommittee}
          />
          <button type="button" data-testid="add" onClick={onImport}>
            {i18n.t('library.add')}
          </button>
          <button type="button" class="primary" data-testid="next" onClick={readNext}>
            {i18n.t('library.next')} <Key of="entry.next" />
          </button>
        </span>
      </div>
      {problem && (
        <div class="row">
          <Problem text={i18n.t('library.notSaved', [explain(problem)])} />
          <button type="button" onClick={reviews.retry}>
            {i18n.t('toast.retry')}
          </button>
        </div>
      )}
      <Filters
        filter={filter}
        order={choice?.order ?? 'given'}
        searchField={searchField}
        shown={shown.length}
        all={rows.length}
        onChange={setFilter}
        onOrder={(order) => choose({ order })}
      />
      <div class="desk">
        {shown.length > 0 ? (
          <EntryTable
            rows={shown}
            criteria={award.criteria}
            currentId={currentId}
            isBlind={award.blind}
            findings={findings}
            onChoose={setCurrentId}
            grid={grid}
            onOpen={() => current && read(current.entry)}
          />
        ) : (
          <p class="empty">
            {i18n.t('library.noneShown')}{' '}
            <button
              type="button"
              onClick={() => {
                setFilter(NO_FILTER);
                choose({ subcommittee: null });
              }}
            >
              {i18n.t('library.showAll')}
            </button>
          </p>
        )}
        {current && (
          <Sheet
            key={current.entry.id}
            row={current}
            award={award}
            snippets={snippets}
            findings={findings(current.entry.id)}
            reasonField={reasonField}
            onEdit={(edit) => reviews.edit(current.entry.id, edit)}
            onType={(edit) => reviews.type(current.entry.id, edit)}
            onOpen={(address) => void open(current.entry, address)}
            onRemove={() => void remove(current.entry)}
            onCompare={setBesideId}
          />
        )}
      </div>
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

/** Says what there is to do first. */
function EmptyList({ onImport }: { onImport: () => void }) {
  return (
    <section class="empty stack" data-testid="empty">
      <h1 class="serif">{i18n.t('library.emptyHead')}</h1>
      <p>{i18n.t('library.emptyHint')}</p>
      <p>
        <button type="button" class="primary" data-testid="add" onClick={onImport}>
          {i18n.t('library.add')}
        </button>
      </p>
    </section>
  );
}
