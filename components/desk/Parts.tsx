import { i18n } from '#i18n';
import { formatDay } from '@/components/words/dates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { isFileKey, shortKey } from '@/utils/platform/document-page.ts';

interface PartsProps {
  entry: Entry;
  opened: readonly string[];
  /** Addresses name the outlet, which is not to be known. */
  isBlind: boolean;
  onOpen: (address: string) => void;
}

/** An address as people read it; of a file, that it is one, with the first digits of its fingerprint. */
const tellAddress = (address: string): string =>
  isFileKey(address)
    ? i18n.t('library.filePart', [shortKey(address)])
    : address.replace(/^https?:\/\/(?:www\.)?/, '');

/** The parts of an entry in order; one that was opened says so. */
export function Parts({ entry: { parts }, opened, isBlind, onOpen }: PartsProps) {
  if (parts.length === 0) return <p class="faint">{i18n.t('library.noParts')}</p>;
  return (
    <ol class="parts">
      {parts.map(({ address, publishedOn }, index) => (
        <li key={address}>
          <span class="sign">{opened.includes(address) ? '✓' : ''}</span>
          <span>
            <button type="button" class="plain link" data-testid="part" onClick={() => onOpen(address)}>
              {i18n.t('library.part', [index + 1, parts.length])}
            </button>{' '}
            {!isBlind && (
              <span class="address faint" title={address}>
                {tellAddress(address)}
              </span>
            )}
          </span>
          <span class="faint">
            {[publishedOn && formatDay(publishedOn), opened.includes(address) && i18n.t('library.opened')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
