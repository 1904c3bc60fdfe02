import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '@/components/Problem.tsx';
import { useLive } from '@/components/use-live.ts';
import { formatDay } from '@/components/words/dates.ts';
import { explain } from '@/components/words/explain.ts';
import { announceChange } from '@/utils/platform/messages/messages.ts';
import { GROUPS, groupsOf, type LearntItem, readLearnt } from './learnt-items.ts';

/** What the machine learnt from the reviewer, in words, each thing to be forgotten one by one. */
export function Learnt() {
  const learnt = useLive(readLearnt, []);
  const [forgotten, setForgotten] = useState<LearntItem | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (work: () => Promise<void>, then: LearntItem | null) => {
    try {
      await work();
      setForgotten(then);
      setProblem(null);
      // Open articles are proposed to anew.
      void announceChange(null);
    } catch (error) {
      setProblem(explain(error, 'storage'));
    }
  };
  return (
    <section class="stack" aria-labelledby="learnt">
      <h2 id="learnt">{i18n.t('options.learnt')}</h2>
      <p class="faint">{i18n.t('options.learntHint')}</p>
      {learnt.fault && <Problem text={explain(learnt.fault)} />}
      {problem && <Problem text={problem} />}
      {learnt.value?.length === 0 && (
        <p class="empty" data-testid="nothing-learnt">
          {i18n.t('options.nothing')}
        </p>
      )}
      {learnt.value &&
        groupsOf(learnt.value).map(([group, items]) => (
          <section key={group} aria-labelledby={group}>
            <h3 id={group}>{i18n.t(GROUPS[group])}</h3>
            <ul>
              {items.map((item) => (
                <Item key={item.id} item={item} onForget={() => void change(item.forget, item)} />
              ))}
            </ul>
          </section>
        ))}
      <Forgotten item={forgotten} onUndo={(item) => void change(item.learn, null)} />
    </section>
  );
}

function Item({ item, onForget }: { item: LearntItem; onForget: () => void }) {
  return (
    <li class="row spread" data-testid="learnt">
      <span>
        <q class="quote">{item.quote}</q>
        {item.means && ` → ${item.means}`} <span class="faint">{formatDay(item.learntAt)}</span>
      </span>
      <button
        type="button"
        data-testid="forget"
        aria-label={i18n.t('options.forgetThis', [item.quote])}
        onClick={onForget}
      >
        {i18n.t('options.forget')}
      </button>
    </li>
  );
}

/** What was forgotten last. Its way back takes the keyboard, whose button is gone. */
function Forgotten({ item, onUndo }: { item: LearntItem | null; onUndo: (item: LearntItem) => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [item]);
  return (
    <div class="forgotten" role="status">
      {item && (
        <p class="row spread" data-testid="forgotten">
          <span>{i18n.t('options.forgotten', [item.quote])}</span>
          <button ref={undo} type="button" data-testid="undo" onClick={() => onUndo(item)}>
            {i18n.t('toast.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
