import { i18n } from '#i18n';
import { CopyButton } from '@/components/copying/CopyButton.tsx';
import { textOfNotes } from '@/components/copying/texts.ts';
import { EligibilityStrip } from '@/components/desk/EligibilityStrip.tsx';
import { Parts } from '@/components/desk/Parts.tsx';
import { ReasonField } from '@/components/desk/ReasonField.tsx';
import { ScoreSheet } from '@/components/desk/review/ScoreSheet.tsx';
import { ExportButton } from '@/components/export/ExportButton.tsx';
import { entryScope } from '@/components/export/scopes.ts';
import type { TabProps } from '../tab-props.ts';

/** The entry that the page belongs to: its parts, the award's rules, and what the reviewer says of it beyond the verdict. */
export function EntryTab({ commands, work }: TabProps) {
  commands.current = { chosen: null, own: {} };
  if (!work?.row || !work.review)
    return (
      <div class="p-body">
        <p class="empty faint" data-testid="no-entry">
          {i18n.t(work?.all ? 'panel.noEntry' : 'panel.noEntries')}
        </p>
      </div>
    );
  const { award, findings, review, edit, open } = work;
  const { entry } = work.row;
  const names = award.blind ? [] : [entry.authors, entry.outlet];
  const facts = [...names, entry.type, entry.subcommittee].filter(Boolean);
  return (
    <div class="p-body" data-testid="entry">
      <section class="sec">
        {facts.length > 0 && <p class="small faint">{facts.join(' · ')}</p>}
        <Parts entry={entry} opened={review.opened} isBlind={award.blind} onOpen={open} />
      </section>
      <section class="sec">
        <EligibilityStrip
          findings={findings}
          overrules={review.overrules}
          onOverrule={(overrules) => edit({ overrules })}
        />
      </section>
      <section class="sec">
        <ScoreSheet award={award} scores={review.scores} onScore={(scores) => edit({ scores })} />
        <ReasonField
          label={i18n.t('library.remark')}
          value={review.remark}
          rows={2}
          testId="remark"
          onSave={(remark) => edit({ remark })}
        />
      </section>
      <section class="sec">
        <div class="row">
          <ExportButton scopes={() => [entryScope(entry)]} />
          <CopyButton testId="copy-notes" text={() => textOfNotes(entryScope(entry).what)}>
            {i18n.t('copying.notes')}
          </CopyButton>
        </div>
      </section>
    </div>
  );
}
