import { i18n } from '#i18n';
import { dossierWords } from '@/utils/dossier/dossier-words.ts';
import type { DossierGroup } from '@/utils/dossier/file-name.ts';
import type { DossierFormat, WriteOptions } from '@/utils/dossier/formats.ts';
import type { FromWriter, ToWriter, WrittenCounts } from '@/utils/dossier/worker/messages.ts';
import { Fault } from '@/utils/model/fault.ts';
import { now } from '@/utils/platform/id.ts';
import { collectDossier, type DossierScope } from '@/utils/store/dossier/collect.ts';
import { exportExchange } from '@/utils/store/export/exchange.ts';
import type { ExportedFile } from '../save-file.ts';

/** What is to be written. */
export interface DossierOrder extends WriteOptions {
  what: DossierScope;
  /** What the file's name calls several entries. */
  group: DossierGroup;
  format: DossierFormat;
  /** The reviewer's name as it shall stand there; empty where it is written by hand. */
  reviewer: string;
}

/** How far it is, in articles; `all` is null while their number is not known. */
export interface DossierStep {
  doing: 'reading' | 'checking' | 'writing';
  done: number;
  all: number | null;
}

/** A file with what stands in it. */
export interface WrittenDossier extends ExportedFile {
  counts: WrittenCounts;
}

interface Watch {
  /** Stops collecting and writing; the promise is rejected with its reason. */
  signal?: AbortSignal;
  onStep?: (step: DossierStep) => void;
}

/**
 * Writes a dossier of what is in the store by now, in a worker of its own: no task of the page gets long by it.
 * @throws Fault `storage` when the store cannot be read, `missing` when nothing of it is there (any more), `unreachable` when no worker
 *   starts, `invalid` when what was collected cannot be written; the signal's reason when it was stopped
 */
export async function writeDossier(
  { what, group, format, reviewer, isBlind, separator }: DossierOrder,
  { signal, onStep = () => {} }: Watch = {},
): Promise<WrittenDossier> {
  signal?.throwIfAborted();
  const worker = new Worker('/writer.js');
  try {
    const written = fileOf(worker, signal, onStep);
    // Whoever awaits it below is told; until then nobody is.
    written.catch(() => {});
    const tell = (message: ToWriter) => worker.postMessage(message);
    const entryIds: string[] = [];
    const articleIds: string[] = [];
    for await (const portion of collectDossier(what)) {
      signal?.throwIfAborted();
      tell({ does: 'add', portion });
      entryIds.push(...(portion.entries ?? []).map(({ entry }) => entry.id));
      articleIds.push(...(portion.articles ?? []).map(({ id }) => id));
      onStep({ doing: 'reading', done: articleIds.length, all: null });
    }
    if (entryIds.length + articleIds.length === 0) throw new Fault('missing');
    const head = {
      exportedAt: now(),
      reviewer,
      hiddenWord: format === 'json' ? null : i18n.t('blind.hidden'),
    };
    const words = dossierWords(i18n.t as (key: string, blanks: string[]) => string);
    tell({ does: 'write', head, format, words, options: { isBlind, separator }, group });
    const file = await written;
    if (format !== 'json') return file;
    // Of one machine for another: with the times of all fields, without which it could not be merged there.
    const blob = await exportExchange(
      { entryIds, articleIds },
      { exportedAt: head.exportedAt, reviewer, signal },
    );
    return { ...file, blob };
  } finally {
    worker.terminate();
  }
}

function fileOf(
  worker: Worker,
  signal: AbortSignal | undefined,
  onStep: (step: DossierStep) => void,
): Promise<WrittenDossier> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Fault('unreachable', message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWriter>) => {
      if (data.says === 'progress')
        onStep({ doing: data.done < data.all ? 'checking' : 'writing', done: data.done, all: data.all });
      else if (data.says === 'failed') reject(new Fault('invalid', data.detail));
      else resolve({ name: data.name, blob: data.blob, counts: data.counts });
    });
  });
}
