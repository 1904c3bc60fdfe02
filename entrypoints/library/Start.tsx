import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { READY_MADE } from '@/utils/award/ready-made.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { putAward } from '@/utils/store/desk/awards.ts';
import { setReviewerName } from '@/utils/store/desk/reviewer.ts';

interface StartProps {
  /** The reviewer's name, where it was given before. */
  name: string;
  /** Told the award's id. */
  onStarted: (awardId: string) => void;
  /** Null where there is nothing to go back to. */
  onCancel: (() => void) | null;
}

/** Asks what must be known before entries can be taken in: who reviews, and for which award. */
export function Start({ name, onStarted, onCancel }: StartProps) {
  const id = useId();
  const [written, setWritten] = useState(name);
  const [chosen, setChosen] = useState(READY_MADE[0]!.id);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (event: Event) => {
    event.preventDefault();
    try {
      const { draft } = READY_MADE.find((one) => one.id === chosen)!;
      const award = { ...draft, id: newId(), createdAt: now(), deletedAt: null, stamps: {} };
      await setReviewerName(written);
      await putAward(award);
      onStarted(award.id);
    } catch (error) {
      setProblem(explain(error));
    }
  };
  return (
    <form class="measure stack" onSubmit={(event) => void start(event)} data-testid="start">
      <h1 class="serif">{i18n.t('start.head')}</h1>
      <p>{i18n.t('start.hint')}</p>
      <div class="labelled">
        <label for={`${id}-name`}>{i18n.t('start.name')}</label>
        <input
          id={`${id}-name`}
          required
          pattern=".*\S.*"
          maxLength={200}
          autocomplete="name"
          // biome-ignore lint/a11y/noAutofocus: there is nothing else to do here first.
          autoFocus
          value={written}
          data-testid="name"
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </div>
      <div class="labelled">
        <label for={`${id}-award`}>{i18n.t('library.award')}</label>
        <select
          id={`${id}-award`}
          value={chosen}
          data-testid="award"
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {READY_MADE.map((one) => (
            <option key={one.id} value={one.id}>
              {one.draft.name}
            </option>
          ))}
        </select>
        <p class="faint">{i18n.t('start.awardHint')}</p>
      </div>
      {problem && <Problem text={problem} />}
      <p class="row">
        <button type="submit" class="primary" data-testid="begin">
          {i18n.t('start.begin')}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {i18n.t('adder.cancel')}
          </button>
        )}
      </p>
      <p class="faint">{i18n.t('start.local')}</p>
    </form>
  );
}
