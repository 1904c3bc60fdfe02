import { allHidden } from '../source/all-hidden.ts';
import { dossierOf } from '../source/dossier-of.ts';
import { addRows, noRows } from '../source/rows.ts';
import { writeFile } from '../writers/write-file.ts';
import type { FromWriter, ToWrite, ToWriter } from './messages.ts';

/**
 * Makes one dossier and writes it, of what it is told: to be run in a worker of its own, because the libraries that write Word and Excel
 * files do so in one go, and figure checks take some 50 ms an article.
 * @param answer takes the answers to whoever tells
 * @returns to be given each message
 */
export function serveWriter(answer: (message: FromWriter) => void): (message: ToWriter) => void {
  const rows = noRows();
  const write = async ({ head, format, words, options, group }: ToWrite) => {
    const onProgress = (done: number, all: number) => answer({ says: 'progress', done, all });
    const dossier = dossierOf(options.isBlind ? allHidden(rows) : rows, head, onProgress);
    const file = await writeFile(dossier, format, words, options, group);
    const { entries, loose, counts } = dossier;
    answer({
      says: 'written',
      ...file,
      counts: { entries: entries.length, articles: loose.length, marks: counts.total },
    });
  };
  return (message) => {
    if (message.does === 'add') addRows(rows, message.portion);
    else write(message).catch((error) => answer({ says: 'failed', detail: String(error) }));
  };
}
