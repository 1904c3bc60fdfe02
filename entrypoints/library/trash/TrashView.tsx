import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLibraryKeys } from '@/components/commands/use-library-keys.ts';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { HeadwayBar } from '@/components/lists/HeadwayBar.tsx';
import { stepFrom } from '@/components/lists/step-from.ts';
import { UnevenList } from '@/components/lists/UnevenList.tsx';
import { useTicks } from '@/components/lists/use-ticks.ts';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import type { Award } from '@/utils/model/award.ts';
import { type Binned, binOf } from '@/utils/search/bin.ts';
import { listDeletedEntries } from '@/utils/store/trash/bin.ts';
import type { Held } from '../search/use-catalogue.ts';
import { BinnedRow } from './BinnedRow.tsx';
import { EmptyDialog } from './EmptyDialog.tsx';
import { useTrash } from './use-trash.ts';

interface TrashViewProps {
  held: Held;
  awards: readonly Award[];
  onNotice: (notice: Notice) => void;
}

const keyOf = ({ key }: Binned) => key;
const NOTHING: readonly Binned[] = [];

/** A row's usual height, in CSS pixels. */
const USUAL = 58;

/** All that was deleted, from whatever award: to be brought back, or to be emptied for good. */
export function TrashView({ held, awards, onNotice }: TrashViewProps) {
  const entries = useLive(listDeletedEntries, []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [doomed, setDoomed] = useState<readonly Binned[]>(NOTHING);
  const { catalogue, news } = held;
  const binned = useMemo(
    () =>
      catalogue && entries.value ? binOf(catalogue.articles(), catalogue.deleted(), entries.value) : NOTHING,
    [catalogue, news, entries.value],
  );
  const keys = useMemo(() => binned.map(keyOf), [binned]);
  const ticks = useTicks(keys);
  const trash = useTrash(onNotice);
  const ticked = binned.filter(({ key }) => ticks.ticked.has(key));
  const step = (by: 1 | -1) => setChosen(stepFrom(keys, chosen, by));
  useLibraryKeys('list', {
    'list.next': () => step(1),
    'list.previous': () => step(-1),
    'tick.row': () => chosen !== null && ticks.toggle(chosen),
    'tick.range': () => chosen !== null && ticks.tickTo(chosen),
    close: ticks.clear,
  });
  const isReading = catalogue?.isWhole !== true || !entries.value;
  const fault = entries.fault ?? catalogue?.fault;
  const { headway } = trash;
  return (
    <>
      <div class="row spread">
        <h1 class="serif">{i18n.t('library.view.trash')}</h1>
        <span class="faint" role="status" data-testid="trash-count">
          {isReading ? i18n.t('library.stillReading') : i18n.t('trash.count', binned.length)}
        </span>
        <button
          type="button"
          class="push"
          disabled={isReading || binned.length === 0 || headway !== null}
          data-testid="empty-trash"
          onClick={() => setDoomed(binned)}
        >
          {i18n.t('trash.emptyAll')}
        </button>
      </div>
      <p class="faint">{i18n.t('trash.hint')}</p>
      {fault && <Problem text={explain(fault)} />}
      {binned.length === 0 && !isReading ? (
        <p class="empty">{i18n.t('trash.nothing')}</p>
      ) : (
        <UnevenList
          items={binned}
          keyOf={keyOf}
          usual={USUAL}
          label={i18n.t('library.view.trash')}
          chosen={chosen}
          row={(one, { key, ...attributes }) => (
            <BinnedRow
              key={key}
              {...attributes}
              binned={one}
              isBlind={
                one.what === 'entry' && awards.some(({ id, blind }) => blind && id === one.entry.awardId)
              }
              isChosen={one.key === chosen}
              isTicked={ticks.ticked.has(one.key)}
              isBusy={headway !== null}
              onTick={(isRange) => (isRange ? ticks.tickTo : ticks.toggle)(one.key)}
              onChoose={() => setChosen(one.key)}
              onRestore={() => void trash.restore([one])}
            />
          )}
        />
      )}
      {ticked.length > 0 && (
        <section class="bar bulk" aria-label={i18n.t('bulk.label')} data-testid="bulk">
          <b>{i18n.t('trash.ticked', ticked.length)}</b>
          {headway ? (
            <HeadwayBar {...headway} />
          ) : (
            <>
              <button
                type="button"
                class="primary"
                data-testid="restore-ticked"
                onClick={() => void trash.restore(ticked)}
              >
                {i18n.t('trash.restore')}
              </button>
              <button type="button" data-testid="empty-ticked" onClick={() => setDoomed(ticked)}>
                {i18n.t('trash.empty')}
              </button>
            </>
          )}
          <button type="button" class="plain push" onClick={ticks.clear}>
            {i18n.t('bulk.clear')}
          </button>
        </section>
      )}
      {doomed.length > 0 && (
        <EmptyDialog
          count={doomed.length}
          onClose={() => setDoomed(NOTHING)}
          onEmpty={() => {
            setDoomed(NOTHING);
            void trash.empty(doomed);
          }}
        />
      )}
    </>
  );
}
