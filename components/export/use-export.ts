import { useEffect, useRef, useState } from 'preact/hooks';
import type { DossierOrder, DossierStep, WrittenDossier } from '@/components/dossier/order.ts';
import { writeDossier } from '@/components/dossier/write-dossier.ts';
import { saveFile } from '@/components/save-file.ts';
import { type Fault, toFault } from '@/utils/model/fault.ts';

/** Where an export is. */
export type ExportState =
  | { type: 'idle' }
  | { type: 'running'; step: DossierStep }
  | { type: 'stopped' }
  | { type: 'done'; file: WrittenDossier }
  | { type: 'failed'; fault: Fault };

export interface Export {
  state: ExportState;
  start: (order: DossierOrder) => Promise<void>;
  /** Ends what is running; nothing is saved of it. */
  stop: () => void;
  /** Hands the file that was made to the browser once more: a download may have been refused or overlooked. */
  saveAgain: () => void;
}

/** One export at a time; it ends with the page or the component that started it. */
export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ type: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (order: DossierOrder) => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const tell = (next: ExportState) => {
      if (!signal.aborted) setState(next);
    };
    tell({ type: 'running', step: { doing: 'reading', done: 0, all: null } });
    try {
      const file = await writeDossier(order, { signal, onStep: (step) => tell({ type: 'running', step }) });
      if (signal.aborted) return;
      saveFile(file);
      tell({ type: 'done', file });
    } catch (error) {
      tell({ type: 'failed', fault: toFault(error, 'invalid') });
    }
  };
  const stop = () => {
    running.current?.abort();
    setState({ type: 'stopped' });
  };
  const saveAgain = () => {
    if (state.type === 'done') saveFile(state.file);
  };
  return { state, start, stop, saveAgain };
}
