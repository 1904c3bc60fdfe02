import { useEffect, useRef, useState } from 'preact/hooks';
import { BackupLine } from '@/components/backup/BackupLine.tsx';
import { Keys } from '@/components/commands/Key.tsx';
import { useDeskHistory } from '@/components/desk/history/use-desk-history.ts';
import { useUndoKeys } from '@/components/desk/history/use-undo-keys.ts';
import { type Notice, RunningLine } from '@/components/desk/RunningLine.tsx';
import { useReviews } from '@/components/desk/use-reviews.ts';
import { CountsLine } from '@/components/membership/CountsLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { DEFAULT_KEYS, keyMapOf } from '@/utils/commands/keymap.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { type DeskChoice, getDeskChoice, setDeskChoice } from '@/utils/store/desk/choice.ts';
import { chosenAward } from '@/utils/store/desk/desk.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { listColleagues } from '@/utils/store/import/index.ts';
import { getPreferences } from '@/utils/store/preferences.ts';
import { AwardPages } from './AwardPages.tsx';
import type { Place } from './address/place.ts';
import { usePlace } from './address/use-place.ts';
import type { View } from './address/views.ts';
import { AwardView } from './award/AwardView.tsx';
import { Start } from './award/Start.tsx';
import { ImportView } from './import/ImportView.tsx';
import { Mast } from './Mast.tsx';
import { ReadingTab } from './reading/reading-tab.ts';
import { useCatalogue } from './search/use-catalogue.ts';
import { StorageView } from './trash/StorageView.tsx';
import { TrashView } from './trash/TrashView.tsx';

/** The reviewer's desk: the entries of one award, worked through one by one, and all that is kept of them. */
export function Library() {
  const awards = useLive(listAwards, []);
  const name = useLive(getReviewerName, []);
  const preferences = useLive(getPreferences, []);
  const colleagues = useLive(listColleagues, []);
  const reviews = useReviews();
  const choice = useLive(getDeskChoice, []);
  const held = useCatalogue();
  const [readingTab] = useState(() => new ReadingTab());
  const [notice, setNotice] = useState<Notice | null>(null);
  useUndoKeys(useDeskHistory({ onNotice: setNotice, settled: reviews.settled }));
  const choose = (edit: Partial<DeskChoice>) =>
    void setDeskChoice(edit).catch((error) => setNotice({ text: explain(error) }));
  // What is worked on is chosen for popup and panel, too: the address only remembers it, for the way back.
  const chooseAsAt = ({ awardId, filter: { subcommittee } }: Place) =>
    choose(awardId === null ? { subcommittee } : { awardId, subcommittee });
  const [place, go] = usePlace((there) => {
    setNotice(null);
    chooseAsAt(there);
  });
  const known = useRef<DeskChoice | null>(null);
  useEffect(() => {
    if (!choice.value) return;
    const isFirst = known.current === null;
    known.current = choice.value;
    const { awardId, subcommittee } = choice.value;
    if (isFirst && (place.awardId !== null || place.filter.subcommittee !== null)) chooseAsAt(place);
    else go({ awardId, filter: { ...place.filter, subcommittee } }, isFirst);
  }, [choice.value]);

  const fault = awards.fault ?? name.fault ?? choice.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (!awards.value || name.value === undefined || !choice.value) return null;
  const award = chosenAward(awards.value, choice.value) ?? undefined;
  // A subcommittee is one of its award's.
  const setChosenId = (awardId: string) => choose({ awardId, subcommittee: null });
  // What was done before would stand over what comes now.
  const show = (view: View) => {
    setNotice(null);
    go({ view });
  };
  const showList = () => show('list');
  const content = () => {
    // What was lost comes back here: it brings its award along.
    if (place.view === 'storage') return <StorageView onNotice={setNotice} />;
    if (!award || name.value === null || place.view === 'start')
      return (
        <Start
          name={name.value ?? ''}
          awards={awards.value!}
          onCancel={award && name.value !== null ? showList : null}
          onBringIn={() => show('storage')}
          onStarted={(id, toRules) => {
            setChosenId(id);
            show(toRules ? 'award' : 'list');
          }}
        />
      );
    const finish = (done: Notice | null) => {
      showList();
      setNotice(done);
    };
    switch (place.view) {
      case 'award':
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
            onDone={finish}
          />
        );
      case 'import':
        return <ImportView award={award} onCancel={showList} onDone={finish} />;
      case 'trash':
        return <TrashView held={held} awards={awards.value!} onNotice={setNotice} />;
      default:
        return (
          <AwardPages
            key={award.id}
            award={award}
            awards={awards.value!}
            reviews={reviews}
            held={held}
            place={place}
            go={go}
            choose={choose}
            readingTab={readingTab}
            onImport={() => show('import')}
            onNotice={setNotice}
          />
        );
    }
  };
  return (
    <Keys.Provider value={preferences.value ? keyMapOf(preferences.value) : DEFAULT_KEYS}>
      <Mast
        awards={awards.value}
        award={award}
        reviewer={name.value}
        view={place.view}
        hasColleagues={(colleagues.value ?? []).length > 0}
        onView={show}
        onAward={setChosenId}
        onNotice={setNotice}
      />
      <BackupLine makesDaily />
      <div class="membership-lines">
        <CountsLine />
      </div>
      <main class={`page ${place.view}`}>{content()}</main>
      <RunningLine notice={notice} onNotice={setNotice} />
    </Keys.Provider>
  );
}
