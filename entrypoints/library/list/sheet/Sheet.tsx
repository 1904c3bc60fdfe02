import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { EligibilityStrip } from '@/components/desk/EligibilityStrip.tsx';
import { Parts } from '@/components/desk/Parts.tsx';
import { ReasonField } from '@/components/desk/ReasonField.tsx';
import { ScoreSheet } from '@/components/desk/review/ScoreSheet.tsx';
import type { Snippets } from '@/components/desk/review/use-snippets.ts';
import { Slip } from '@/components/desk/Slip.tsx';
import type { Finding } from '@/utils/award/eligibility.ts';
import { type DeskRow, shownOf } from '@/utils/entries/desk.ts';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Award } from '@/utils/model/award.ts';
import { emptyReview, type ReviewEdit } from '@/utils/store/desk/reviews.ts';

interface SheetProps {
  row: DeskRow;
  award: Award;
  snippets: Snippets;
  findings: readonly Finding[];
  reasonField: RefObject<HTMLTextAreaElement | null>;
  onEdit: (edit: ReviewEdit) => void;
  onType: (edit: ReviewEdit) => void;
  onOpen: (address: string) => void;
  onRemove: () => void;
  /** Shows the entry beside another one. */
  onCompare: (otherId: string) => void;
}

/** One entry: what it is, its parts, the award's rules, and what the reviewer says of it. */
export function Sheet({
  row: { entry: own, review, missing },
  award,
  snippets,
  findings,
  reasonField,
  onEdit,
  onType,
  onOpen,
  onRemove,
  onCompare,
}: SheetProps) {
  const entry = shownOf(own, award);
  const said = review ?? emptyReview(entry.id);
  const facts = [entry.authors, entry.outlet, entry.type, entry.subcommittee].filter(Boolean);
  return (
    <aside class="sheet" aria-labelledby="sheet-title" data-testid="sheet">
      <header>
        <p class="row spread">
          <b>{entry.code ?? i18n.t('library.noCode')}</b>
          <button type="button" class="plain" onClick={onRemove}>
            {i18n.t('library.remove')}
          </button>
        </p>
        <h2 id="sheet-title" class="serif">
          {titleOfEntry(entry)}
        </h2>
        <p class="faint">{facts.join(' · ')}</p>
        {award.blind && <p class="faint">{i18n.t('blind.on')}</p>}
      </header>
      <Parts entry={entry} opened={said.opened} isBlind={award.blind} onOpen={onOpen} />
      <Slip
        review={said}
        missing={missing}
        snippets={snippets}
        keys
        reasonField={reasonField}
        onEdit={onEdit}
        onType={onType}
        onOpenPart={(index) => onOpen(entry.parts[index]!.address)}
      />
      <ScoreSheet award={award} scores={said.scores} onScore={(scores) => onEdit({ scores })} />
      <ReasonField
        label={i18n.t('library.remark')}
        value={said.remark}
        rows={2}
        testId="remark"
        onSave={(remark) => onEdit({ remark })}
      />
      <EligibilityStrip
        findings={findings}
        overrules={said.overrules}
        onOverrule={(overrules) => onEdit({ overrules })}
        onCompare={onCompare}
      />
    </aside>
  );
}
