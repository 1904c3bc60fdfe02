import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countsWords } from '@/components/membership/counts-words.ts';
import { Problem } from '@/components/Problem.tsx';
import { explainPanel, sayPanelFault } from '@/components/words/explain-panel.ts';
import { formatMoment } from '@/components/words/format-time.ts';
import type { VisitReport } from '@/utils/panel/index.ts';
import type { PanelStanding } from '@/utils/store/panel/index.ts';
import { useDeeds, type VisitHeadway } from '../deeds.ts';
import { Busy } from '../parts/Busy.tsx';

type State =
  | { is: 'resting'; said: string | null; problem: string | null }
  | { is: 'visiting'; headway: VisitHeadway };

/** Minutes that a clock may be off before it is worth a word: stamps of a day ahead are followed by nobody. */
const MOST_OFF = 15;

const RESTING: State = { is: 'resting', said: null, problem: null };

/** What the log holds of this machine’s changes, by comparison, and the way to compare now. */
export function Standing({ member }: { member: PanelStanding }) {
  const deeds = useDeeds();
  const [state, setState] = useState<State>(RESTING);
  const running = useRef(new AbortController());
  // A visit that nobody looks at any more goes on in the background, by its own alarm.
  useEffect(() => () => running.current.abort(), []);
  const { membership, last, own, confirmed, comparedAt } = member;
  const visit = async () => {
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ is: 'visiting', headway: { step: 'connecting', done: 0, all: 0 } });
    const show = (headway: VisitHeadway) => !signal.aborted && setState({ is: 'visiting', headway });
    try {
      const report = await deeds.visit(membership.panel, show, signal);
      if (!signal.aborted) setState({ is: 'resting', said: doneWords(report), problem: null });
    } catch (error) {
      if (!signal.aborted) setState({ is: 'resting', said: null, problem: explainPanel(error) });
    }
  };
  // Whoever has just come in waits for their entries.
  useEffect(() => {
    if (membership.role === 'reviewer' && last === null) void visit();
  }, []);
  const stop = () => {
    running.current.abort();
    setState({ is: 'resting', said: i18n.t('member.stopped'), problem: null });
  };
  const [known, waiting] = countsWords({ own, confirmed, comparedAt }, Date.now());
  return (
    <section class="standing stack" aria-label={i18n.t('member.line')}>
      <p class="counts-line" data-testid="counts">
        <b>{known}</b>
        {waiting && <span class="warn">{waiting}</span>}
      </p>
      {state.is === 'visiting' ? (
        <div class="row">
          <Busy text={stepWords(state.headway)} done={state.headway.done} all={state.headway.all} />
          <button type="button" data-testid="visit-stop" onClick={stop}>
            {i18n.t('member.stop')}
          </button>
        </div>
      ) : (
        <>
          <p class="row">
            <button type="button" class="primary" data-testid="visit" onClick={() => void visit()}>
              {i18n.t('member.visit')}
            </button>
            {state.said && (
              <span role="status" data-testid="visit-said">
                {state.said}
              </span>
            )}
          </p>
          {state.problem && <Problem text={state.problem} />}
          {!state.problem && last?.fault && <LastFault last={last} />}
          {last && <Cautions last={last} />}
        </>
      )}
    </section>
  );
}

/** What is to be put right on this machine, though nothing is lost by it. */
const Cautions = ({ last: { clockOff, usedElsewhere } }: { last: VisitReport }) => (
  <>
    {Math.abs(clockOff) > MOST_OFF && (
      <p class="warn" data-testid="clock-off">
        {i18n.t('member.clock', [clockOff])}
      </p>
    )}
    {usedElsewhere > 0 && (
      <p class="warn" data-testid="used-elsewhere">
        {i18n.t('member.usedElsewhere')}
      </p>
    )}
  </>
);

function LastFault({ last: { fault, endedAt } }: { last: VisitReport }) {
  if (!fault) return null;
  const at = formatMoment(Date.parse(endedAt), Date.now());
  return (
    <div data-testid="last-fault">
      <Problem text={i18n.t('member.failedAt', [at, sayPanelFault(fault.kind, fault.detail)])} />
      <p class="faint">{i18n.t('member.offline')}</p>
    </div>
  );
}

/** A visit that ended before its time is told of as what was kept of it. */
const doneWords = ({ fault, sent, sentAgain, arrived }: VisitReport): string | null =>
  fault ? null : i18n.t('member.visited', [sent, sentAgain, arrived]);

const stepWords = ({ step, done, all }: VisitHeadway): string =>
  [i18n.t(`member.step.${step}`), all > 0 && i18n.t('member.stepOf', [done, all])].filter(Boolean).join(' ');
