import { i18n } from '#i18n';
import { Key } from '@/components/commands/Key.tsx';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Work } from './entry/use-work.ts';

interface HeadProps {
  work: Work | null;
  /** Of the article; null where none is read. */
  title: string | null;
}

/** The entry, or the article where it is part of none, and the way to the next one. */
export function Head({ work, title }: HeadProps) {
  const entry = work?.row?.entry ?? null;
  return (
    <header class="p-head">
      {work && (
        <div class="p-bar">
          {entry && <b class="code num">{entry.code ?? i18n.t('library.noCode')}</b>}
          <span class="meta num" data-testid="progress">
            {i18n.t('panel.reviewed', [work.reviewed, work.all])}
          </span>
          <span class="row push">
            <button
              type="button"
              class="plain"
              aria-label={i18n.t('command.entry.previous')}
              data-testid="previous-entry"
              onClick={work.previous}
            >
              ‹
            </button>
            <button type="button" data-testid="next-entry" onClick={work.next}>
              {i18n.t('library.next')} <Key of="entry.next" />
            </button>
          </span>
        </div>
      )}
      <h1 data-testid="panel-title">{entry ? titleOfEntry(entry) : (title ?? i18n.t('panel.noTitle'))}</h1>
    </header>
  );
}
