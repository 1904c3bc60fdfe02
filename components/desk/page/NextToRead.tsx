import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { NextEntry } from '@/utils/entries/desk.ts';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';

interface NextToReadProps {
  /** Null when nothing is left to read. */
  next: NextEntry | null;
  /** Whether it is what is likely done next: one button of a surface is filled. */
  isMain: boolean;
  /** The key that does the same, where one acts. */
  keyHint?: ComponentChildren;
  onNext: () => void;
}

/** The entry that comes next, and the way to it. */
export function NextToRead({ next, isMain, keyHint, onNext }: NextToReadProps) {
  if (!next)
    return (
      <p class="faint next-entry" data-testid="all-read">
        {i18n.t('nextEntry.none')}
      </p>
    );
  const { entry } = next;
  return (
    <div class="next-entry row spread">
      <p>
        <span class="faint">
          {[entry.code, i18n.t('import.parts', entry.parts.length)].filter(Boolean).join(' · ')}
        </span>
        <span class="serif title">{titleOfEntry(entry)}</span>
      </p>
      <button type="button" class={isMain ? 'primary' : ''} data-testid="next-entry" onClick={onNext}>
        {i18n.t('nextEntry.open')} {keyHint}
      </button>
    </div>
  );
}
