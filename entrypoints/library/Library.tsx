import { useState } from 'preact/hooks';
import { Keys } from '@/components/commands/Key.tsx';
import { useDeskHistory } from '@/components/desk/history/use-desk-history.ts';
import { useUndoKeys } from '@/components/desk/history/use-undo-keys.ts';
import { type Notice, RunningLine } from '@/components/desk/RunningLine.tsx';
import { useReviews } from '@/components/desk/use-reviews.ts';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { DEFAULT_KEYS, keyMapOf } from '@/utils/commands/keymap.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { getDeskChoice, setDeskChoice } from '@/utils/store/desk/choice.ts';
import { chosenAward } from '@/utils/store/desk/desk.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { AwardView } from './award/AwardView.tsx';
import { DeskView } from './DeskView.tsx';
import { ImportView } from './import/ImportView.tsx';
import { Mast } from './Mast.tsx';
import { ReadingTab } from './reading-tab.ts';
import { Start } from './Start.tsx';
import type { View } from './views.ts';

/** The options page leads straight to the rules. */
const firstView = (): View =>
  new URLSearchParams(location.search).get('view') === 'award' ? 'award' : 'list';

/** The reviewer's desk: the entries of one award, worked through one by one. */
export function Library() {
  const awards = useLive(listAwards, []);
  const name = useLive(getReviewerName, []);
  const preferences = useLive(getPreferences, []);
  const reviews = useReviews();
  const [view, setView] = useState<View>(firstView);
  const choice = useLive(getDeskChoice, []);
  const [readingTab] = useState(() => new ReadingTab());
  const [notice, setNotice] = useState<Notice | null>(null);
  useUndoKeys(useDeskHistory({ onNotice: setNotice, settled: reviews.settled }));
  const fault = awards.fault ?? name.fault ?? choice.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (!awards.value || name.value === undefined || !choice.value) return null;
  const award = chosenAward(awards.value, choice.value) ?? undefined;
  // A subcommittee is one of its award's.
  const setChosenId = (awardId: string) =>
    void setDeskChoice({ awardId, subcommittee: null }).catch((error) => setNotice({ text: explain(error) }));
  // What was done before would stand over what comes now.
  const show = (next: View) => {
    setNotice(null);
    setView(next);
  };
  const showList = () => show('list');
  const content = () => {
    if (!award || name.value === null || view === 'start')
      return (
        <Start
          name={name.value ?? ''}
          onCancel={award && name.value !== null ? showList : null}
          onStarted={(id) => {
            setChosenId(id);
            showList();
          }}
        />
      );
    if (view === 'award')
      return (
        <AwardView
          key={award.id}
          award={award}
          reviews={reviews.byEntry}
          onNotice={setNotice}
          onAward={(id, done) => {
            setChosenId(id);
            setNotice(done);
          }}
          onDone={(done) => {
            showList();
            setNotice(done);
          }}
        />
      );
    if (view === 'import')
      return (
        <ImportView
          award={award}
          onCancel={showList}
          onDone={(done) => {
            showList();
            setNotice(done);
          }}
        />
      );
    return (
      <DeskView
        key={award.id}
        award={award}
        reviews={reviews}
        readingTab={readingTab}
        onImport={() => show('import')}
        onNotice={setNotice}
      />
    );
  };
  return (
    <Keys.Provider value={preferences.value ? keyMapOf(preferences.value) : DEFAULT_KEYS}>
      <Mast
        awards={awards.value}
        award={award}
        reviewer={name.value}
        view={view}
        onView={show}
        onAward={setChosenId}
        onNotice={setNotice}
      />
      <main class={`page ${view}`}>{content()}</main>
      <RunningLine notice={notice} onNotice={setNotice} />
    </Keys.Provider>
  );
}
