import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import { emptyReview } from '@/utils/store/desk/reviews.ts';
import { fold } from '@/utils/text/fold.ts';
import type { Snippets } from '../review/use-snippets.ts';
import { Slip } from '../Slip.tsx';
import type { Reviews } from '../use-reviews.ts';
import type { PartHere } from './use-work.ts';

interface EntryHereProps {
  part: PartHere;
  /** Shown above already. */
  pageTitle: string | null;
  reviews: Reviews;
  snippets: Snippets;
  /** Whether the verdicts' keys act now. */
  keys: boolean;
  reasonField: RefObject<HTMLTextAreaElement | null>;
  /** Opens another part of the entry. */
  onOpen: (address: string) => void;
}

/** Lists and pages write one title with other signs and cases. */
const isSameTitle = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && lettersOf(one) === lettersOf(other);

const lettersOf = (title: string) =>
  fold(title.normalize('NFC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The entry that the open page is a part of, and the verdict on it. */
export function EntryHere({ part, pageTitle, reviews, snippets, keys, reasonField, onOpen }: EntryHereProps) {
  const { row, index } = part;
  const { entry, review, missing, state } = row;
  const said = review ?? emptyReview(entry.id);
  return (
    <section class="entry-here stack" aria-label={i18n.t('entryHere.label')} data-testid="entry-here">
      <div>
        <p class="meta">
          <b>{entry.code ?? i18n.t('library.noCode')}</b>
          {` · ${i18n.t('library.part', [index + 1, entry.parts.length])} · ${i18n.t(`entryState.${state}`)}`}
        </p>
        {!isSameTitle(entry.title, pageTitle) && <p class="serif title">{titleOfEntry(entry)}</p>}
      </div>
      <Slip
        review={said}
        missing={missing}
        snippets={snippets}
        keys={keys}
        reasonField={reasonField}
        onEdit={(edit) => reviews.edit(entry.id, edit)}
        onType={(edit) => reviews.type(entry.id, edit)}
        onOpenPart={(at) => onOpen(entry.parts[at]!.address)}
      />
    </section>
  );
}
