import { type DossierForm, isRoundForm, type RoundForm } from '../formats.ts';
import type { Dossier } from '../model.ts';
import type { RoundDossier } from '../round/model.ts';
import { writeRound } from '../round/write-round.ts';
import { allHidden } from '../source/all-hidden.ts';
import { dossierOf } from '../source/dossier-of.ts';
import { roundDossierOf } from '../source/round-dossier-of.ts';
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
    const writtenRound = async (round: RoundDossier, form: RoundForm) => ({
      dossier: round.dossier,
      file: await writeRound(round, form, words, options, group),
    });
    const writtenDossier = async (dossier: Dossier, form: DossierForm) => ({
      dossier,
      file: await writeFile(dossier, form, words, options, group),
    });
    const onProgress = (done: number, all: number) => answer({ says: 'progress', done, all });
    const told = options.isBlind ? allHidden(rows) : rows;
    const { dossier, file } = isRoundForm(format)
      ? await writtenRound(roundDossierOf(told, head, onProgress), format)
      : await writtenDossier(dossierOf(told, head, onProgress), format);
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
