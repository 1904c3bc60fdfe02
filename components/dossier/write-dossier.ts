import { i18n } from '#i18n';
import { dossierWords } from '@/utils/dossier/dossier-words.ts';
import { isRoundForm } from '@/utils/dossier/formats.ts';
import type { FromWriter, ToWriter } from '@/utils/dossier/worker/messages.ts';
import { Fault } from '@/utils/model/fault.ts';
import { now } from '@/utils/platform/id.ts';
import { collectDossier } from '@/utils/store/dossier/collect.ts';
import { collectRound } from '@/utils/store/dossier/collect-round.ts';
import type { DossierOrder, DossierStep, Watch, WrittenDossier } from './order.ts';
import { writeExchangeFile } from './write-exchange-file.ts';

/**
 * Writes a dossier of what is in the store by now, in a worker of its own: no task of the page gets long by it. The exchange file is no
 * dossier and written piece by piece.
 * @throws Fault `storage` when the store cannot be read, `missing` when nothing of it is there (any more), `unreachable` when no worker
 *   starts, `invalid` when what was collected cannot be written; the signal's reason when it was stopped
 */
export async function writeDossier(
  { what, group, format, reviewer, isBlind, isUnnamed, separator }: DossierOrder,
  { signal, onStep = () => {} }: Watch = {},
): Promise<WrittenDossier> {
  signal?.throwIfAborted();
  if (format === 'json') return writeExchangeFile({ what, group, reviewer }, { signal, onStep });
  const worker = new Worker('/writer.js');
  try {
    const written = fileOf(worker, signal, onStep);
    // Whoever awaits it below is told; until then nobody is.
    written.catch(() => {});
    const tell = (message: ToWriter) => worker.postMessage(message);
    const found = { entries: 0, articles: 0 };
    for await (const portion of isRoundForm(format) ? collectRound(what) : collectDossier(what)) {
      signal?.throwIfAborted();
      tell({ does: 'add', portion });
      found.entries += portion.entries?.length ?? 0;
      found.articles += portion.articles?.length ?? 0;
      onStep({ doing: 'reading', done: found.articles, all: null });
    }
    if (found.entries + found.articles === 0) throw new Fault('missing');
    const head = {
      exportedAt: now(),
      reviewer,
      hiddenWord: i18n.t('blind.hidden'),
    };
    const words = dossierWords(i18n.t as (key: string, blanks: string[]) => string);
    tell({ does: 'write', head, format, words, options: { isBlind, isUnnamed, separator }, group });
    return await written;
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
