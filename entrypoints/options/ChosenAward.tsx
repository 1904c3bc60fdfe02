import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sayFigure } from '@/components/award/said.ts';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { formatDay } from '@/components/words/dates.ts';
import { explain } from '@/components/words/explain.ts';
import type { Award } from '@/utils/model/award.ts';
import { editAward, listAwards } from '@/utils/store/desk/awards.ts';
import { getDeskChoice, setDeskChoice } from '@/utils/store/desk/choice.ts';
import { chosenAward } from '@/utils/store/desk/desk.ts';

/** Which award is judged, what its rules are in a line, and the way to them. */
export function ChosenAward() {
  const id = useId();
  const awards = useLive(listAwards, []);
  const choice = useLive(getDeskChoice, []);
  const [problem, setProblem] = useState<string | null>(null);
  const fault = awards.fault ?? choice.fault;
  if (fault) return <Problem text={explain(fault)} />;
  if (!awards.value || !choice.value) return null;
  const award = chosenAward(awards.value, choice.value);
  const tried = (done: Promise<unknown>) =>
    void done.then(
      () => setProblem(null),
      (error) => setProblem(explain(error)),
    );
  return (
    <section class="stack" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{i18n.t('library.award')}</h2>
      {award ? (
        <>
          {awards.value.length > 1 ? (
            <select
              aria-labelledby={`${id}-head`}
              value={award.id}
              data-testid="chosen-award"
              onChange={(event) =>
                tried(setDeskChoice({ awardId: event.currentTarget.value, subcommittee: null }))
              }
            >
              {awards.value.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          ) : (
            <p>
              <b>{award.name}</b>
            </p>
          )}
          <p class="faint">{factsOf(award)}</p>
          <label class="row blind">
            <input
              type="checkbox"
              data-testid="blind"
              checked={award.blind}
              onChange={({ currentTarget: { checked } }) =>
                tried(editAward(award.id, () => ({ blind: checked })))
              }
            />
            <span>
              {i18n.t('award.blind')}
              <br />
              <span class="faint">{i18n.t('award.blindHint')}</span>
            </span>
          </label>
          <p>
            <a href="/library.html?view=award" data-testid="edit-award">
              {i18n.t('options.editAward')}
            </a>
          </p>
        </>
      ) : (
        <p>
          <a href="/welcome.html" data-testid="welcome">
            {i18n.t('options.noAward')}
          </a>
        </p>
      )}
      {problem && <Problem text={problem} />}
    </section>
  );
}

/** The first level with its window, the most parts and the scale, as far as they are known. */
function factsOf({ levels: [level], maxParts, scale }: Award): string {
  const day = (iso: string | null) => (iso === null ? '…' : formatDay(iso));
  return [
    level?.name,
    level && (level.from || level.to) && `${day(level.from)}–${day(level.to)}`,
    maxParts !== null && `${i18n.t('award.maxParts')}: ${sayFigure(maxParts)}`,
    scale !== null && `${i18n.t('award.scale')}: ${sayFigure(scale)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
