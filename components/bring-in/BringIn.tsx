import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { explainPanel } from '@/components/words/explain-panel.ts';
import { type ImportAs, RefusedFile } from '@/utils/store/import/index.ts';
import { ImportSummary } from './ImportSummary.tsx';
import type { Ready, Source } from './source.ts';
import { takeBack } from './take-back.ts';

type State =
  | { is: 'waiting'; problem: string | null }
  | { is: 'reading'; file: string }
  | { is: 'shown'; source: Source; ready: Ready; problem: string | null }
  | { is: 'writing'; file: string; share: number };

const WAITING: State = { is: 'waiting', problem: null };

interface BringInProps {
  onNotice: (notice: Notice | null) => void;
  /**
   * Where it is chosen what comes in; shown while nothing is read.
   * @param read reads it
   * @param problem why the last one could not be read
   */
  children: (read: (source: Source) => void, problem: ComponentChildren) => ComponentChildren;
}

/** Brings something in from outside of the library: it is read, shown beside what is here, and only then taken over, with one way back. */
export function BringIn({ onNotice, children }: BringInProps) {
  const [state, setState] = useState<State>(WAITING);
  const running = useRef(new AbortController());
  // Whoever leaves the page leaves what is half done, and it is taken back.
  useEffect(() => () => running.current.abort(), []);

  const begin = (): AbortSignal => {
    running.current = new AbortController();
    return running.current.signal;
  };
  const read = async (source: Source, as?: ImportAs) => {
    onNotice(null);
    const signal = begin();
    setState({ is: 'reading', file: source.name });
    try {
      const ready = await source.preview(as);
      if (!signal.aborted) setState({ is: 'shown', source, ready, problem: null });
    } catch (error) {
      if (signal.aborted) return;
      const problem =
        error instanceof RefusedFile
          ? i18n.t(`bringIn.refusedFile.${error.reason}`, [source.name])
          : explainPanel(error);
      setState({ is: 'waiting', problem });
    }
  };
  const write = async (source: Source, ready: Ready) => {
    const signal = begin();
    const { name } = source;
    setState({ is: 'writing', file: name, share: 0 });
    try {
      const { id, added, changed } = await ready.apply({
        signal,
        onProgress: (share) => setState({ is: 'writing', file: name, share }),
      });
      setState(WAITING);
      let takenBack: Notice | null = null;
      onNotice({
        text: i18n.t('bringIn.done', [name, added, changed]),
        async undo() {
          takenBack = { text: await takeBack(id) };
        },
        next: () => takenBack,
      });
    } catch (error) {
      const problem = signal.aborted ? i18n.t('bringIn.stopped') : explainPanel(error);
      setState({ is: 'shown', source, ready, problem });
    }
  };
  const stop = () => {
    running.current.abort();
    if (state.is === 'reading') setState(WAITING);
  };

  switch (state.is) {
    case 'waiting':
      return (
        <>{children((source) => void read(source), state.problem && <Problem text={state.problem} />)}</>
      );
    case 'reading':
    case 'writing':
      return (
        <div class="row" role="status">
          <label class="row">
            {i18n.t(`bringIn.${state.is}`, [state.file])}
            <progress value={state.is === 'writing' ? state.share : undefined} />
          </label>
          <button type="button" data-testid="bring-in-stop" onClick={stop}>
            {i18n.t('adder.cancel')}
          </button>
        </div>
      );
    case 'shown':
      return (
        <>
          <ImportSummary ready={state.ready} onAs={(as) => void read(state.source, as)} />
          {state.problem && <Problem text={state.problem} />}
          <p class="row">
            <button
              type="button"
              class="primary"
              data-testid="bring-in-apply"
              onClick={() => void write(state.source, state.ready)}
            >
              {i18n.t('bringIn.apply')}
            </button>
            <button type="button" data-testid="bring-in-cancel" onClick={() => setState(WAITING)}>
              {i18n.t('adder.cancel')}
            </button>
            <span class="faint">{i18n.t('bringIn.nothingYet')}</span>
          </p>
        </>
      );
  }
}
