import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import {
  applyImport,
  type ImportAs,
  type ImportPreview,
  previewImport,
  RefusedFile,
} from '@/utils/store/import/index.ts';
import { FileInput } from './FileInput.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { takeBack } from './take-back.ts';

type State =
  | { is: 'waiting'; problem: string | null }
  | { is: 'reading'; file: string }
  | { is: 'shown'; file: File; preview: ImportPreview; problem: string | null }
  | { is: 'writing'; file: string; share: number };

const WAITING: State = { is: 'waiting', problem: null };

/** Brings a file back in: it is read, shown beside what is here, and only then taken over. */
export function BringIn({ onNotice }: { onNotice: (notice: Notice | null) => void }) {
  const [state, setState] = useState<State>(WAITING);
  const running = useRef(new AbortController());
  // Whoever leaves the page leaves what is half done, and it is taken back.
  useEffect(() => () => running.current.abort(), []);

  const begin = (): AbortSignal => {
    running.current = new AbortController();
    return running.current.signal;
  };
  const read = async (file: File, as?: ImportAs) => {
    onNotice(null);
    const signal = begin();
    setState({ is: 'reading', file: file.name });
    try {
      const preview = await previewImport(file, as);
      if (!signal.aborted) setState({ is: 'shown', file, preview, problem: null });
    } catch (error) {
      if (signal.aborted) return;
      const problem =
        error instanceof RefusedFile
          ? i18n.t(`bringIn.refusedFile.${error.reason}`, [file.name])
          : explain(error);
      setState({ is: 'waiting', problem });
    }
  };
  const write = async (file: File, preview: ImportPreview) => {
    const signal = begin();
    setState({ is: 'writing', file: file.name, share: 0 });
    try {
      const { id, added, changed } = await applyImport(preview, {
        signal,
        onProgress: (share) => setState({ is: 'writing', file: file.name, share }),
      });
      setState(WAITING);
      onNotice({
        text: i18n.t('bringIn.done', [file.name, added, changed]),
        undo: async () => onNotice({ text: await takeBack(id) }),
        next: () => null,
      });
    } catch (error) {
      const problem = signal.aborted ? i18n.t('bringIn.stopped') : explain(error);
      setState({ is: 'shown', file, preview, problem });
    }
  };
  const stop = () => {
    running.current.abort();
    if (state.is === 'reading') setState(WAITING);
  };

  switch (state.is) {
    case 'waiting':
      return (
        <>
          <FileInput onFile={(file) => void read(file)} />
          {state.problem && <Problem text={state.problem} />}
        </>
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
          <ImportSummary preview={state.preview} onAs={(as) => void read(state.file, as)} />
          {state.problem && <Problem text={state.problem} />}
          <p class="row">
            <button
              type="button"
              class="primary"
              data-testid="bring-in-apply"
              onClick={() => void write(state.file, state.preview)}
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
