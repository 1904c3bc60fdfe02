import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keepEntries } from '@/components/desk/page/entry-acts.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { toggled } from '@/components/toggled.ts';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { type ColumnRole, guessLayout } from '@/utils/entries/columns.ts';
import { type ChangedEntry, planImport, withListed } from '@/utils/entries/plan.ts';
import { type ListedEntry, readRows } from '@/utils/entries/read-rows.ts';
import { joinRows } from '@/utils/entries/series/join-rows.ts';
import type { Sheet } from '@/utils/entries/table/sheet.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { type EntryEdit, listEntries, newEntries } from '@/utils/store/desk/entries.ts';
import { Columns } from './Columns.tsx';
import { ListInput } from './ListInput.tsx';
import { Preview } from './Preview.tsx';
import { SeriesProposals } from './SeriesProposals.tsx';

interface ImportViewProps {
  award: Award;
  onCancel: () => void;
  /** Told what was taken in, and how it is taken back. */
  onDone: (notice: Notice) => void;
}

/** Takes in a list of entries: it is read, shown as it would be kept, corrected, and then kept. */
export function ImportView({ award, onCancel, onDone }: ImportViewProps) {
  const stored = useLive(() => listEntries(award.id), [award.id]);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [sheetIndex, setSheetIndex] = useState(0);
  const [corrected, setCorrected] = useState<readonly ColumnRole[] | null>(null);
  const [withoutLinks, setWithoutLinks] = useState<ReadonlySet<number>>(new Set());
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [joined, setJoined] = useState<readonly (readonly number[])[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const sheet = sheets[sheetIndex];

  const layout = useMemo(() => {
    if (!sheet) return null;
    const guessed = guessLayout(sheet);
    return corrected ? { ...guessed, roles: [...corrected] } : guessed;
  }, [sheet, corrected]);
  const reading = useMemo(
    () => (sheet && layout ? readRows(sheet, layout, withoutLinks) : null),
    [sheet, layout, withoutLinks],
  );
  const listed = useMemo(() => (reading ? joinRows(reading.entries, joined) : null), [reading, joined]);
  const plan = useMemo(
    () => (listed && stored.value ? planImport(listed, stored.value, registrableDomain) : null),
    [listed, stored.value],
  );
  const take = (read: readonly Sheet[]) => {
    setSheets(read);
    setSheetIndex(0);
    setCorrected(null);
    setWithoutLinks(new Set());
    setLeftOut(new Set());
    setJoined([]);
  };
  const isTaken = ({ line }: ListedEntry) => !leftOut.has(line);
  const fresh = plan?.fresh.filter(isTaken) ?? [];
  const changed = plan?.changed.filter(({ listed }) => isTaken(listed)) ?? [];
  const count = fresh.length + changed.length;

  const keep = async () => {
    const edits = editsOf(award.id, fresh, changed, stored.value ?? []);
    try {
      onDone(await keepEntries(edits, i18n.t('import.done', count)));
    } catch (error) {
      setProblem(explain(error));
    }
  };
  const fault = problem ?? (stored.fault && explain(stored.fault));
  return (
    <>
      <h1 class="serif">{i18n.t('import.head')}</h1>
      <ListInput isSmall={sheet !== undefined} onRead={take} />
      {sheets.length > 1 && (
        <label class="row">
          {i18n.t('import.sheet')}
          <select
            value={sheetIndex}
            data-testid="sheet-choice"
            onChange={(event) => {
              take(sheets);
              setSheetIndex(Number(event.currentTarget.value));
            }}
          >
            {sheets.map((one, index) => (
              <option key={one.name} value={index}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {sheet && layout && (
        <Columns sheet={sheet} layout={layout} isBlind={award.blind} onCorrect={setCorrected} />
      )}
      {listed && <SeriesProposals listed={listed} joined={joined} onJoin={setJoined} />}
      {plan && reading && (
        <Preview
          plan={plan}
          refused={reading.refused}
          isBlind={award.blind}
          leftOut={leftOut}
          onLeaveOut={(line, isOut) => setLeftOut(toggled(leftOut, line, isOut))}
          onDropLink={(line) => setWithoutLinks(toggled(withoutLinks, line, true))}
        />
      )}
      {fault && <Problem text={fault} />}
      <footer class="bar row">
        {plan && (
          <button
            type="button"
            class="primary"
            disabled={count === 0}
            data-testid="keep"
            onClick={() => void keep()}
          >
            {i18n.t('import.keep', count)}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {i18n.t('adder.cancel')}
        </button>
        <span class="faint">{i18n.t('import.nothingYet')}</span>
      </footer>
    </>
  );
}

/** What an import does to the entries that are there; new ones come after them, in the order of the list. */
function editsOf(
  awardId: string,
  fresh: readonly ListedEntry[],
  changed: readonly ChangedEntry[],
  stored: readonly Entry[],
): EntryEdit[] {
  const made = newEntries(
    awardId,
    fresh.map(({ line: _, ...listed }) => listed),
    stored,
  );
  return [
    ...changed.map((one) => ({ before: one.stored, after: withListed(one) })),
    ...made.map((after) => ({ before: null, after })),
  ];
}
