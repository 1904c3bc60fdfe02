import { i18n } from '#i18n';
import { dossierWords } from '@/utils/dossier/dossier-words.ts';
import type { DossierFormat } from '@/utils/dossier/formats.ts';
import type { FromWriter, ToWriter } from '@/utils/dossier/worker/messages.ts';
import { Fault } from '@/utils/model/fault.ts';
import { now } from '@/utils/platform/id.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';
import { collectDossier, type DossierScope } from '@/utils/store/dossier/collect.ts';
import type { ExportedFile } from '../save-file.ts';

interface WriteOptions {
  /** Stops collecting and writing; the promise is rejected with its reason. */
  signal?: AbortSignal;
  /** Told while the articles are worked through. */
  onProgress?: (done: number, all: number) => void;
}

/**
 * Writes a dossier of what is in the store by now, in a worker of its own: no task of the page gets long by it.
 * @throws Fault `storage` when the store cannot be read, `unreachable` when no worker starts, `invalid` when what was collected cannot be
 *   written; the signal's reason when it was stopped
 */
export async function writeDossier(
  scope: DossierScope,
  format: DossierFormat,
  { signal, onProgress }: WriteOptions = {},
): Promise<ExportedFile> {
  signal?.throwIfAborted();
  const worker = new Worker('/writer.js');
  try {
    const written = fileOf(worker, signal, onProgress);
    // Whoever awaits it below is told; until then nobody is.
    written.catch(() => {});
    const tell = (message: ToWriter) => worker.postMessage(message);
    for await (const portion of collectDossier(scope)) {
      signal?.throwIfAborted();
      tell({ does: 'add', portion });
    }
    const head = {
      exportedAt: now(),
      reviewer: (await getReviewerName()) ?? '',
      hiddenWord: format === 'json' ? null : i18n.t('blind.hidden'),
    };
    const words = dossierWords(i18n.t as (key: string, blanks: string[]) => string);
    tell({ does: 'write', head, format, words });
    return await written;
  } finally {
    worker.terminate();
  }
}

function fileOf(
  worker: Worker,
  signal: AbortSignal | undefined,
  onProgress: WriteOptions['onProgress'],
): Promise<ExportedFile> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Fault('unreachable', message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWriter>) => {
      if (data.says === 'progress') onProgress?.(data.done, data.all);
      else if (data.says === 'failed') reject(new Fault('invalid', data.detail));
      else resolve({ name: data.name, blob: data.blob });
    });
  });
}
