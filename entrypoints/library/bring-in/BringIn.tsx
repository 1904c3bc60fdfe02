import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '@/components/desk/RunningLine.tsx';
import { Problem } from '@/components/Problem.tsx';
import { explain } from '@/components/words/explain.ts';
import { formatTime } from '@/components/words/format-time.ts';
import {
  applyImport,
  type BackupCopy,
  type ImportAs,
  type ImportPreview,
  previewBackup,
  previewImport,
  RefusedFile,
} from '@/utils/store/import/index.ts';
import { BackupFiles } from './BackupFiles.tsx';
import { Backups } from './Backups.tsx';
import { FileInput } from './FileInput.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { takeBack } from './take-back.ts';

/** Where it comes from: a file, or a copy that is kept. */
interface Source {
  name: string;
  /** @param as whose records they are; left out where that is to be guessed */
  preview: (as?: ImportAs) => Promise<ImportPreview>;
}

type State =
  | { is: 'waiting'; problem: string | null }
  | { is: 'reading'; file: string }
  | { is: 'shown'; source: Source; preview: ImportPreview; problem: string | null }
  | { is: 'writing'; file: string; share: number };

const WAITING: State = { is: 'waiting', problem: null };

const ofFile = (file: File): Source => ({ name: file.name, preview: (as) => previewImport(file, as) });

/** A copy has a name for people: its file's says nothing to them. */
function ofBackup({ name, at }: BackupCopy): Source {
  const title = i18n.t('backups.title', [formatTime(Date.parse(at))]);
  return { name: title, preview: async () => ({ ...(await previewBackup(name)), file: title }) };
}

/** Brings a file or a copy back in: it is read, shown beside what is here, and only then taken over. */
export function BringIn({ onNotice }: { onNotice: (notice: Notice | null) => void }) {
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
      const preview = await source.preview(as);
      if (!signal.aborted) setState({ is: 'shown', source, preview, problem: null });
    } catch (error) {
      if (signal.aborted) return;
      const problem =
        error instanceof RefusedFile
          ? i18n.t(`bringIn.refusedFile.${error.reason}`, [source.name])
          : explain(error);
      setState({ is: 'waiting', problem });
    }
  };
  const write = async (source: Source, preview: ImportPreview) => {
    const signal = begin();
    const { name } = source;
    setState({ is: 'writing', file: name, share: 0 });
    try {
      const { id, added, changed } = await applyImport(preview, {
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
      const problem = signal.aborted ? i18n.t('bringIn.stopped') : explain(error);
      setState({ is: 'shown', source, preview, problem });
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
          <FileInput onFile={(file) => void read(ofFile(file))} />
          {state.problem && <Problem text={state.problem} />}
          <BackupFiles />
          <Backups onPreview={(copy) => void read(ofBackup(copy))} />
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
          <ImportSummary preview={state.preview} onAs={(as) => void read(state.source, as)} />
          {state.problem && <Problem text={state.problem} />}
          <p class="row">
            <button
              type="button"
              class="primary"
              data-testid="bring-in-apply"
              onClick={() => void write(state.source, state.preview)}
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
