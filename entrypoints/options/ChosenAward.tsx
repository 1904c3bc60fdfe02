import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { factsOf } from '@/components/award/facts.ts';
import { KeptCheckbox } from '@/components/KeptCheckbox.tsx';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
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
  const tried = async (done: Promise<unknown>) => {
    try {
      await done;
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(explain(error));
      return false;
    }
  };
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
                void tried(setDeskChoice({ awardId: event.currentTarget.value, subcommittee: null }))
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
            <KeptCheckbox
              testId="blind"
              kept={award.blind}
              onSave={(blind) => tried(editAward(award.id, () => ({ blind })))}
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
