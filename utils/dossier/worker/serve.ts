import { fileName } from '../file-name.ts';
import { dossierOf } from '../source/dossier-of.ts';
import { addRows, noRows } from '../source/rows.ts';
import { writeFormat } from '../writers/write-format.ts';
import type { FromWriter, ToWriter } from './messages.ts';

/**
 * Makes one dossier and writes it, of what it is told: to be run in a worker of its own, because the libraries that write Word and Excel
 * files do so in one go, and figure checks take some 50 ms an article.
 * @param answer takes the answers to whoever tells
 * @returns to be given each message
 */
export function serveWriter(answer: (message: FromWriter) => void): (message: ToWriter) => void {
  const rows = noRows();
  const write = async ({ head, format, words }: Extract<ToWriter, { does: 'write' }>) => {
    const onProgress = (done: number, all: number) => answer({ says: 'progress', done, all });
    const dossier = dossierOf(rows, head, onProgress);
    const blob = await writeFormat(dossier, format, words);
    answer({ says: 'written', name: fileName(dossier, format), blob });
  };
  return (message) => {
    if (message.does === 'add') addRows(rows, message.portion);
    else write(message).catch((error) => answer({ says: 'failed', detail: String(error) }));
  };
}
