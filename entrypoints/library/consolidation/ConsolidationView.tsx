import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLibraryKeys } from '@/components/commands/use-library-keys.ts';
import { stepFrom } from '@/components/lists/step-from.ts';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import type { PageProps } from '../address/page-props.ts';
import { AgreementLines } from './AgreementLines.tsx';
import { EntryOpinions } from './EntryOpinions.tsx';
import { RoundExport } from './RoundExport.tsx';
import { RoundTable } from './RoundTable.tsx';
import { roundScopes } from './round-scopes.ts';
import { useRound } from './use-round.ts';

/** What several reviewers say of an award's entries, side by side; one that is chosen, in full. */
export function ConsolidationView({ award, desk, reviews, place }: PageProps) {
  const entries = desk.rows?.map(({ entry }) => entry);
  const { round, fault } = useRound(award, entries);
  const own = useLive(getReviewerName, []).value;
  const [isOnlyDisputed, setOnlyDisputed] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const shown = (round?.rows ?? []).filter(({ isDisputed }) => isDisputed || !isOnlyDisputed);
  const step = (by: 1 | -1) =>
    setCurrent(
      stepFrom(
        shown.map(({ id }) => id),
        current,
        by,
      ),
    );
  const isBeside = isOpen && shown.some(({ id }) => id === current);
  // An entry that is open has keys of its own.
  useLibraryKeys(
    isBeside ? null : 'list',
    isBeside
      ? {}
      : {
          'entry.next': () => step(1),
          'list.next': () => step(1),
          'list.previous': () => step(-1),
          'list.open': () => setOpen(current !== null),
        },
  );
  if (fault) return <Problem text={explain(fault)} />;
  if (!round || !entries)
    return (
      <p class="faint" role="status">
        {i18n.t('consolidation.reading')}
      </p>
    );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const nameOf = (reviewer: string) => reviewer || own || i18n.t('consolidation.me');
  const row = shown.find(({ id }) => id === current);
  const entry = row && byId.get(row.id);
  const scopes = () =>
    roundScopes({
      entries,
      current: isOpen && entry ? entry : null,
      selected: isOnlyDisputed && shown.length > 0 ? shown.map(({ id }) => id) : null,
      subcommittee: place.filter.subcommittee,
    });
  const decided = round.rows.filter(({ entry: { rulings } }) => rulings.held !== null).length;
  if (isOpen && row && entry)
    return (
      <EntryOpinions
        key={entry.id}
        award={award}
        reviews={reviews}
        entry={entry}
        opinions={row.entry}
        nameOf={nameOf}
        onNext={shown.at(-1) === row ? null : () => step(1)}
        onBack={() => setOpen(false)}
        scopes={scopes}
      />
    );
  return (
    <>
      <div class="row spread">
        <h1 class="serif">{i18n.t('consolidation.head')}</h1>
        {entries.length > 0 && <RoundExport scopes={scopes} />}
      </div>
      <p class="faint">{i18n.t('consolidation.hint')}</p>
      {round.reviewers.length === 0 ? (
        <p class="empty">{i18n.t('consolidation.nobody')}</p>
      ) : (
        <>
          {round.reviewers.length > 1 ? (
            <AgreementLines agreement={round.agreement} />
          ) : (
            <p>{i18n.t('consolidation.alone')}</p>
          )}
          {decided > 0 && <p>{i18n.t('ruling.count', [decided, round.rows.length])}</p>}
          <label class="row">
            <input
              type="checkbox"
              checked={isOnlyDisputed}
              data-testid="only-disputed"
              onChange={(event) => setOnlyDisputed(event.currentTarget.checked)}
            />
            {i18n.t('consolidation.disputed')}
          </label>
          {shown.length === 0 ? (
            <p class="empty">{i18n.t('consolidation.none')}</p>
          ) : (
            <RoundTable
              rows={shown}
              reviewers={round.reviewers.map(nameOf)}
              entries={byId}
              hasScores={award.criteria.length > 0}
              current={current}
              onOpen={(id) => {
                setCurrent(id);
                setOpen(true);
              }}
            />
          )}
        </>
      )}
    </>
  );
}
