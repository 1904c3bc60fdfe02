import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { explain } from '@/components/words/explain.ts';
import { getReviewerName, setReviewerName } from '@/utils/store/desk/reviewer.ts';

/** Who reviews in this browser. An empty name is none: what was there stays. */
export function Reviewer() {
  const id = useId();
  const name = useLive(getReviewerName, []);
  const [problem, setProblem] = useState<string | null>(null);
  if (name.value === undefined) return name.fault && <Problem text={explain(name.fault)} />;
  const known = name.value ?? '';
  return (
    <section class="stack" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{i18n.t('options.you')}</h2>
      <div class="labelled">
        <label for={`${id}-name`}>{i18n.t('start.name')}</label>
        <input
          id={`${id}-name`}
          value={known}
          maxLength={200}
          autocomplete="name"
          data-testid="reviewer"
          onChange={({ currentTarget }) => {
            if (currentTarget.value.trim() === '') currentTarget.value = known;
            else
              setReviewerName(currentTarget.value).then(
                () => setProblem(null),
                (error) => setProblem(explain(error)),
              );
          }}
        />
        <p class="faint">{i18n.t('start.nameHint')}</p>
      </div>
      {problem && <Problem text={problem} />}
    </section>
  );
}
