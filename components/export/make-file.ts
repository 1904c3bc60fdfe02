import { i18n } from '#i18n';
import type { ExportedFile } from '@/components/save-file.ts';
import { dossierWords } from '@/utils/dossier/dossier-words.ts';
import { fileName } from '@/utils/dossier/file-name.ts';
import { DOSSIER_FORMATS, type DossierFormat, type WriteOptions } from '@/utils/dossier/formats.ts';
import { allHidden } from '@/utils/dossier/source/all-hidden.ts';
import { addRows, type DossierRows, noRows } from '@/utils/dossier/source/rows.ts';
import { Fault } from '@/utils/model/fault.ts';
import { now } from '@/utils/platform/id.ts';
import { collectDossier } from '@/utils/store/dossier/collect.ts';
import type { ExportScope } from './scopes.ts';

/** What the reviewer asked for. */
export interface ExportOrder extends WriteOptions {
  scope: Pick<ExportScope, 'what' | 'group'>;
  format: DossierFormat;
  /** As it shall stand on the sheet; empty where it is written by hand. */
  reviewer: string;
  /** Hides authors and outlets of all works, not only of those that are judged blind. */
  isBlind: boolean;
}

/** How far an export is, in articles; `all` is null while their number is not known. */
export interface ExportStep {
  doing: 'reading' | 'checking' | 'writing';
  done: number;
  all: number | null;
}

/** A file with what stands in it. */
export interface MadeFile extends ExportedFile {
  entries: number;
  /** Articles that are no part of one of the entries. */
  articles: number;
  marks: number;
}

interface Watch {
  signal: AbortSignal;
  onStep: (step: ExportStep) => void;
}

/**
 * Makes the file that was asked for, of what is in the store by now: a correction may have been typed a moment ago.
 * @throws Fault `missing` where nothing of it is there any more; what the store and the writers throw
 */
export async function makeFile(order: ExportOrder, { signal, onStep }: Watch): Promise<MadeFile> {
  const { scope, format } = order;
  const collected = await collect(scope, { signal, onStep });
  if (collected.entries.length + collected.articles.length === 0) throw new Fault('missing');
  const rows = order.isBlind ? allHidden(collected) : collected;
  const { dossierOf } = await import('@/utils/dossier/source/dossier-of.ts');
  const head = {
    exportedAt: now(),
    reviewer: order.reviewer,
    hiddenWord: format === 'json' ? null : i18n.t('blind.hidden'),
  };
  const dossier = dossierOf(rows, head, (done, all) => onStep({ doing: 'checking', done, all }));
  onStep({ doing: 'writing', done: 0, all: null });
  const words = dossierWords(i18n.t as (key: string, blanks: string[]) => string);
  const blob = await DOSSIER_FORMATS[format].write(dossier, words, order);
  return {
    name: fileName(dossier, format, scope.group),
    blob,
    entries: dossier.entries.length,
    articles: dossier.loose.length,
    marks: dossier.counts.total,
  };
}

async function collect({ what }: ExportOrder['scope'], { signal, onStep }: Watch): Promise<DossierRows> {
  const rows = noRows();
  for await (const portion of collectDossier(what)) {
    signal.throwIfAborted();
    addRows(rows, portion);
    const ofEntries = rows.entries.flatMap(({ articleIds }) => articleIds.flatMap((id) => id ?? []));
    const all = what.articleIds === 'all' ? null : new Set([...ofEntries, ...what.articleIds]).size;
    onStep({ doing: 'reading', done: rows.articles.length, all });
  }
  return rows;
}
